/** `npm run bench`: brings the TypeScript beside it to life and hands the words of the command line over. */
import { runnerImport } from 'vite'

/** @type {{ module: typeof import('./main.ts') }} */
const { module } = await runnerImport(new URL('main.ts', import.meta.url).pathname)

// Whoever stops a run wants no browsers left behind.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void module.closeTabs().then(() => process.exit(130)))

process.exit(await module.main(process.argv.slice(2)))
