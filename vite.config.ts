import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, runnerImport, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import type * as server from './src/server/node/server.ts'
import { formatHeadersFile, metaPolicyOf } from './src/server/content-security-policy.ts'

/** The rules of the page, in the page for every host, and as headers for the hosts that read `_headers`. */
const securityPolicy = (): Plugin => ({
  name: 'verso:security-policy',
  apply: 'build',
  transformIndexHtml: (_, { path }) => {
    const content = metaPolicyOf(path.replace(/^\//, ''))
    return [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }]
  },
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '_headers', source: formatHeadersFile() })
  },
})

/** Of each of KaTeX's fonts the one form that every browser of today reads. */
const fontsOfToday = (): Plugin => ({
  name: 'verso:fonts-of-today',
  enforce: 'pre',
  transform: (code, id) =>
    /katex[^/]*\.css(?:$|\?)/.test(id)
      ? { code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ''), map: null }
      : undefined,
})

/**
 * Everything a start without a network needs. The browser fetches the manifest's pictures itself; rare letters, those of
 * formulas, what draws diagrams, and the sentences and the guide in other languages than English come when they are needed.
 */
const offlineShell = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'service-worker',
    filename: 'sw.ts',
    registerType: 'prompt',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,woff2,svg,png,wasm,webmanifest}'],
      globIgnores: [
        'retire-sw.js',
        'screenshots/**',
        'icons/*.png',
        '**/*-{cyrillic,greek,latin-ext,vietnamese}-*.woff2',
        '**/KaTeX_*.woff2',
        '**/mermaid*.js',
        '**/{postgres,pglite,initdb}-*',
        '**/messages-*-{first,rest,guide}-*.js',
        // Ways to run SQLite that are not ours.
        '**/sqlite3-{worker1,opfs-async-proxy}-*.js',
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

// These rooms do nothing when imported. Known as such, whoever needs a title does not bring the parser along, nor a
// database whoever looks through texts.
const treeshake = { moduleSideEffects: [{ test: /\/src\/(?:page|data)\/.*\.ts$/, sideEffects: false }] }

/**
 * A room entered by `import()` names its chunk after itself, not after its door. Only the workers' own scripts may be
 * called `engine-…` and `catalog-…`: the server sends them with policies of their own; only the sentences of a language
 * besides English, and the guide in it, `messages-…`: the service worker keeps them once they were read.
 */
function nameOfChunk({ name, facadeModuleId }: { name: string; facadeModuleId: string | null }): string {
  const [, language, part] = /\/messages\/([^/]+)\/(first|rest)\/index\.ts$/.exec(facadeModuleId ?? '') ?? []
  if (language) return `assets/messages-${language}-${part ?? ''}-[hash].js`
  const [, guide] = /\/guide\/pages\/([^/]+)\/index\.ts$/.exec(facadeModuleId ?? '') ?? []
  if (guide) return guide === 'en' ? 'assets/guide-[hash].js' : `assets/messages-${guide}-guide-[hash].js`
  const room = /([^/]+)\/index\.ts$/.exec(facadeModuleId ?? '')?.[1]
  return `assets/${(room ?? name).replace(/^(?:engine|catalog)-/, '')}-[hash].js`
}

/** Named for what it is, whatever runs PostgreSQL is not fetched by those who do without (`globIgnores`). */
const nameOfWorkersChunk = ({ moduleIds }: { moduleIds: readonly string[] }): string =>
  `assets/${moduleIds.some((id) => id.includes('/pglite/')) ? 'pglite-' : ''}[name]-[hash].js`

const app = {
  outDir: '../dist/app',
  emptyOutDir: true,
  target: 'es2022',
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  rolldownOptions: {
    input: ['src/index.html', 'src/diagram.html'],
    treeshake,
    output: { chunkFileNames: nameOfChunk },
  },
}

const program = { outDir: '../dist/server', emptyOutDir: true, target: 'node20', copyPublicDir: false }

export default defineConfig(({ isSsrBuild }) => ({
  root: 'src',
  publicDir: '../public',
  base: './',
  // lightning-fs and isomorphic-git look for Node's `global`, which a module worker does not have.
  define: { global: 'globalThis' },
  plugins: isSsrBuild
    ? []
    : [svelte({ configFile: false }), fontsOfToday(), securityPolicy(), offlineShell(), proxyWhileDeveloping()],
  // First met in a worker, where finding them late would reload the page.
  optimizeDeps: {
    include: ['fflate', 'markdown-it', 'markdown-it-deflist', 'markdown-it-footnote', '@lezer/markdown', 'yaml'],
    // They find their WebAssembly beside themselves.
    exclude: ['@sqlite.org/sqlite-wasm', '@electric-sql/pglite'],
  },
  worker: { format: 'es', rolldownOptions: { treeshake, output: { chunkFileNames: nameOfWorkersChunk } } },
  build: isSsrBuild ? program : app,
}))
