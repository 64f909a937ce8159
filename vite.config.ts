import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, runnerImport, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import type * as server from './src/server/node/server.ts'
import { formatHeadersFile, metaPolicy } from './src/server/content-security-policy.ts'

/** The rules of the page, in the page for every host, and as headers for the hosts that read `_headers`. */
const securityPolicy = (): Plugin => ({
  name: 'verso:security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy }, injectTo: 'head-prepend' },
  ],
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: formatHeadersFile() })
  },
})

/** Everything a start without a network needs. The browser fetches the manifest's pictures itself, and rare letters come when read. */
const offlineShell = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'service-worker',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest}'],
      globIgnores: [
        'retire-sw.js',
        'screenshots/**',
        'icons/*.png',
        '**/*-{cyrillic,greek,latin-ext,vietnamese}-*.woff2',
      ],
    },
  })

/** While developing, the proxy answers at Vite's own address, as it does at Verso's after `npm start`. */
const proxyWhileDeveloping = (): Plugin => ({
  name: 'verso:proxy',
  apply: 'serve',
  async configureServer({ middlewares, config }) {
    const { module } = await runnerImport<typeof server>('./src/server/node/server.ts')
    const log = (line: string) => config.logger.info(line)
    const wishes = { host: 'localhost', port: 0, allow: [], origins: [], repositories: null, user: null }
    const answer = module.answerer({ ...wishes, app: 'dist/app', log })
    middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/proxy/')) void answer(request, response)
      else next()
    })
  },
})

// The page room does nothing when imported. Known as such, whoever needs a title does not bring the parser along.
const treeshake = { moduleSideEffects: [{ test: /\/src\/page\/.*\.ts$/, sideEffects: false }] }

/**
 * A room entered by `import()` names its chunk after itself, not after its door. Only the engine's own script may be
 * called `engine-…`: the server sends it with a policy of its own.
 */
function nameOfChunk({ name, facadeModuleId }: { name: string; facadeModuleId: string | null }): string {
  const room = /([^/]+)\/index\.ts$/.exec(facadeModuleId ?? '')?.[1]
  return `assets/${(room ?? name).replace(/^engine-/, '')}-[hash].js`
}

const app = {
  outDir: '../dist/app',
  emptyOutDir: true,
  target: 'es2022',
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  rolldownOptions: { treeshake, output: { chunkFileNames: nameOfChunk } },
}

const program = { outDir: '../dist/server', emptyOutDir: true, target: 'node20', copyPublicDir: false }

export default defineConfig(({ isSsrBuild }) => ({
  root: 'src',
  publicDir: '../public',
  base: './',
  // lightning-fs and isomorphic-git look for Node's `global`, which a module worker does not have.
  define: { global: 'globalThis' },
  plugins: isSsrBuild ? [] : [svelte({ configFile: false }), securityPolicy(), offlineShell(), proxyWhileDeveloping()],
  // First met in a worker, where finding them late would reload the page.
  optimizeDeps: { include: ['fflate', 'markdown-it'] },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: isSsrBuild ? program : app,
}))
