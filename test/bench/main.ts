/** `npm run bench`: measures, prints, writes, and says by its exit code whether the budgets were kept. */
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { browserHere } from '../support/browser.mjs'
import { judge } from './budgets'
import { closeTabs } from './contenders/tab'
import { help, parseOptions, UsageError } from './options'
import { formatForReadme, formatReport, type Machine, type Report } from './report'
import { measureWikis } from './measure-wikis'

const readLine = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

const readMachine = (): Machine => ({
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? 'an unknown processor',
  browser: readLine(browserHere() ?? 'chromium', '--version').replace(/^(\S+ [\d.]+).*/, '$1'),
  git: readLine('git', '--version').replace(' version', ''),
  verso: readLine('git', 'describe', '--always', '--dirty'),
})

/** Says what is being done, and when, to whoever watches. */
function watch(): (line: string) => void {
  const start = performance.now()
  return (line) =>
    void process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}\n`)
}

async function write(report: Report, file: string | null): Promise<string> {
  const path = file ?? join('bench-results', `${report.date.replaceAll(':', '-')}.json`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify({ ...report, verdicts: report.wikis.flatMap(judge) }, null, 2)}\n`)
  return path
}

async function bench(words: readonly string[]): Promise<number> {
  const options = parseOptions(words)
  const say = watch()
  const measured = await measureWikis(options, say)
  const command = ['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' ')
  const report = { date: new Date().toISOString(), command, machine: readMachine(), ...measured }
  process.stdout.write(`${formatReport(report)}\n`)
  if (options.readme) process.stdout.write(`\n${formatForReadme(report)}\n`)
  say(`The figures are in ${await write(report, options.json)}.`)
  const broken = report.wikis.flatMap(judge).some(({ kind }) => kind === 'broken')
  return options.check && broken ? 1 : 0
}

/** Runs with the words of the command line; the process's exit code: 1 for a broken budget, 2 for a wrong word. */
export async function main(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) {
    process.stdout.write(`${help}\n`)
    return 0
  }
  // Whoever stops a run wants no browsers left behind.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void closeTabs().then(() => process.exit(130)))
  return bench(words).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  })
}
