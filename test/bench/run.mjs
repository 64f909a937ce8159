/** `npm run bench`: bundles the TypeScript beside it, as the server is, and hands the words of the command line over. */
import { build } from 'vite'

const outDir = new URL('../../dist/bench', import.meta.url)
const entry = new URL('main.ts', import.meta.url)

await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: entry.pathname, outDir: outDir.pathname, target: 'node20', emptyOutDir: true },
})
/** @type {typeof import('./main.ts')} */
const { main } = await import(`${outDir.href}/main.js`)
process.exit(await main(process.argv.slice(2)))
