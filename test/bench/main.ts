/** `npm run bench`: measures, prints, writes, and says by its exit code whether the budgets were kept. */
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { browserHere } from '../support/browser.mjs'
import { makeFolder } from '../support/folder'
import { judge, type Results } from './budgets'
import { beside, contenders } from './contenders'
import type { Contender, Opened } from './contenders/contender'
import { closeTabs, openTab } from './contenders/tab'
import { openHost, type Host } from './host'
import { measure, type Turn } from './measure'
import { parseOptions, UsageError, type Options } from './options'
import { formatForReadme, formatOutcomes, formatReport, type Machine, type Report } from './report'
import { amounts, tasks } from './tasks'
import { makeWiki, takeWiki, type Wiki } from './wikis'

export { closeTabs }

/** Pages up to which the other engines take part in a quick run. */
const quickLimit = 1_000

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const versionOf = (program: string): string => execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()

const readMachine = (): Machine => ({
  cores: cpus().length,
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  browser: versionOf(browserHere() ?? 'chromium').replace(/ built on.*/, ''),
  git: versionOf('git'),
})

type Smalls = { readonly hundred: Wiki; readonly one: Wiki }

async function makeSmalls(folder: string): Promise<Smalls> {
  return {
    hundred: await makeWiki(join(folder, 'small'), { pages: 100, commits: 100 }),
    one: await makeWiki(join(folder, 'small'), { pages: 1, commits: 1 }),
  }
}

function chosen({ against, quick }: Options, wiki: Wiki, { hundred, one }: Smalls): readonly Contender[] {
  const spared = (name: string): boolean => quick && wiki.pages > quickLimit && name !== 'native' && name !== 'verso'
  const taking = contenders.filter(({ name }) => against.some((other) => other === name) && !spared(name))
  const compared = wiki.pages > 100 && against.includes('verso')
  return compared ? [...taking, beside(hundred, ['save']), beside(one, ['open', 'screen'])] : taking
}

type Place = { readonly host: Host; readonly wiki: Wiki }

async function measureWiki(options: Options, taking: readonly Contender[], { host, wiki }: Place): Promise<Results> {
  const pace = options.quick ? 'quick' : 'full'
  const opened: (Opened & Turn)[] = []
  for (const { name, open } of taking) opened.push({ name, ...(await open({ host, wiki, amounts: amounts[pace] })) })
  const results: Results = {}
  const out = new Set<string>()
  for (const task of tasks.filter(({ name }) => options.only.includes(name) && name !== 'search')) {
    const turns = opened.filter(({ name }) => !out.has(name))
    const outcomes = await measure(task.name, turns, { rounds: task[pace], patience: amounts[pace].patience })
    results[task.name] = outcomes
    for (const [name, outcome] of Object.entries(outcomes))
      if (outcome.kind === 'failed' && outcome.isOut) out.add(name)
    say(`${wiki.title}: ${task.title}: ${formatOutcomes(outcomes)}`)
  }
  for (const { close } of opened) await close()
  return results
}

async function measureEmptyPage(host: Host): Promise<number | null> {
  const tab = await openTab(host.pageOf('verso'))
  const peak = await tab.peak()
  await tab.close()
  return peak ?? null
}

async function run(options: Options, command: string): Promise<Report> {
  const host = await openHost(options.app)
  const folder = await makeFolder('bench-wikis')
  try {
    const smalls = await makeSmalls(folder)
    const emptyPage = await measureEmptyPage(host)
    const sources = [
      ...options.wikis.map((pages) => () => makeWiki(folder, { pages, commits: pages })),
      ...(options.repository === null ? [] : [takeWiki.bind(null, folder, options.repository)]),
    ]
    const wikis = []
    for (const make of sources) {
      const wiki = await make()
      const results = await measureWiki(options, chosen(options, wiki, smalls), { host, wiki })
      const { title, pages, commits, isGiven } = wiki
      wikis.push({ title, pages, commits, isGiven, results })
    }
    return { date: new Date().toISOString(), command, machine: readMachine(), quick: options.quick, emptyPage, wikis }
  } finally {
    await closeTabs()
    await host.close()
  }
}

async function write(report: Report, file: string | null): Promise<string> {
  const path = file ?? join('bench-results', `${report.date.replaceAll(':', '-')}.json`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify({ ...report, budgets: report.wikis.flatMap(judge) }, null, 2)}\n`)
  return path
}

/** Runs with the words of the command line; the process's exit code. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const options = parseOptions(words)
    const report = await run(options, ['npm run bench', ...(words.length > 0 ? ['--', ...words] : [])].join(' '))
    process.stdout.write(`${formatReport(report)}\n`)
    if (options.readme) process.stdout.write(`\n${formatForReadme(report)}\n`)
    say(`The figures are in ${await write(report, options.json)}.`)
    const broken = report.wikis.flatMap(judge).some(({ kind }) => kind === 'broken')
    return options.check && broken ? 1 : 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    say(error.message)
    return 2
  }
}
