/** What a run found, as Markdown for people and as JSON for programs. */
import { judge, type Measured, type Verdict } from './budgets'
import type { ContenderName } from './contenders/contender'
import { peakOf, ratio, timeOf, type Outcome, type Outcomes } from './measure'
import { tasks, type Task, type TaskName } from './tasks'

export type Machine = {
  readonly cores: number
  readonly processor: string
  readonly browser: string
  readonly git: string
  /** The commit of Verso that was measured. */
  readonly verso: string
}

export type Report = {
  /** As ISO 8601 has it. */
  readonly date: string
  readonly command: string
  readonly machine: Machine
  /** Peak memory in MB of an empty page. */
  readonly emptyPage: number | null
  readonly wikis: readonly (Measured & { readonly title: string; readonly commits: number })[]
}

type MeasuredWiki = Report['wikis'][number]

/** Milliseconds, in few digits. */
export function formatTime(time: number): string {
  if (time >= 10_000) return `${(time / 1000).toFixed(0)} s`
  if (time >= 1_000) return `${(time / 1000).toFixed(1)} s`
  return time >= 9.95 ? `${time.toFixed(0)} ms` : `${time.toFixed(1)} ms`
}

/** In few digits: 0.062, 0.62, 6.2, 62. */
export const formatRatio = (value: number): string => {
  if (value >= 9.95) return value.toFixed(0)
  return value >= 0.995 ? value.toFixed(1) : value.toPrecision(2)
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n')

/** A line to watch a run by. */
export const formatOutcomes = (outcomes: Outcomes): string =>
  Object.entries(outcomes)
    .map(([name, outcome]) => `${name} ${showTime(outcome)}`)
    .join(', ')

/** “–”: it cannot do this, or was not asked to. */
function showTime(outcome: Outcome | undefined): string {
  if (outcome?.kind === 'failed') return 'failed'
  if (outcome?.kind === 'absent') return 'not there yet'
  const time = timeOf(outcome)
  return time === undefined ? '–' : formatTime(time)
}

const showRatio = (value: number | undefined): string => (value === undefined ? '–' : formatRatio(value))

const titles = [
  ['native', 'native git'],
  ['verso', 'Verso'],
  ['isomorphic', 'isomorphic-git'],
  ['wasm', 'libgit2 in wasm'],
] as const satisfies readonly (readonly [ContenderName, string])[]

const roundsOf = (outcome: Outcome | undefined): number => (outcome?.kind === 'measured' ? outcome.samples.length : 0)

function taskRow({ title }: Task, outcomes: Outcomes, note: number): readonly string[] {
  const verso = timeOf(outcomes.verso)
  return [
    `${title} [${note}]`,
    ...titles.map(([name]) => showTime(outcomes[name])),
    showRatio(ratio(verso, timeOf(outcomes.native))),
    showRatio(ratio(timeOf(outcomes.isomorphic), verso)),
    showRatio(ratio(timeOf(outcomes.wasm), verso)),
    titles.map(([name]) => roundsOf(outcomes[name])).join('·'),
  ]
}

const head = [
  'task',
  ...titles.map(([, title]) => title),
  'Verso ÷ native',
  'isomorphic-git ÷ Verso',
  'libgit2 ÷ Verso',
  'rounds',
]

const commaed = (count: number): string => count.toLocaleString('en')

function formatWiki({ title, pages, commits, isGiven, results }: MeasuredWiki): string {
  const measured = tasks.flatMap((task, i) => {
    const outcomes = results[task.name]
    return outcomes ? [taskRow(task, outcomes, i + 1)] : []
  })
  const size = `${commaed(pages)} pages, ${commaed(commits)} commits`
  return `### ${isGiven ? `${title}: ` : ''}${size}\n\n${table(head, measured)}`
}

const megabytes = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${value.toFixed(0)} MB`

function formatMemory({ wikis, emptyPage }: Report): string {
  const rows = wikis.flatMap(({ title, results: { clone } }) =>
    clone ? [[title, ...titles.slice(1).map(([name]) => megabytes(peakOf(clone[name]))), megabytes(emptyPage)]] : [],
  )
  if (rows.length === 0) return ''
  const columns = ['full clone of', ...titles.slice(1).map(([, title]) => title), 'an empty page']
  return `### Peak memory of the renderer process (VmHWM), a fresh one for each clone\n\n${table(columns, rows)}`
}

const showValue = ({ value, budget }: Verdict): string => {
  if (value === undefined) return 'not measured'
  return budget.unit === 'MB' ? megabytes(value) : `${formatRatio(value)}×`
}

function formatBudgets({ wikis }: Report): string {
  const rows = wikis.flatMap((wiki) =>
    judge(wiki).map((verdict) => [verdict.budget.source, wiki.title, showValue(verdict), verdict.kind]),
  )
  if (rows.length === 0) return 'No budget speaks of wikis of these sizes.'
  return `### Budgets\n\n${table(['budget', 'wiki', 'now', ''], rows)}`
}

const failures = ({ wikis }: Report): readonly string[] =>
  wikis.flatMap(({ title, results }) =>
    Object.entries(results).flatMap(([task, outcomes]) =>
      Object.entries(outcomes).flatMap(([name, outcome]) =>
        outcome.kind === 'failed' ? [`- ${title}: ${task}, ${name}: ${outcome.reason}`] : [],
      ),
    ),
  )

/** What is compared with what, for the tasks that were done. */
const formatNotes = ({ wikis }: Report): string =>
  tasks
    .flatMap(({ name, title, note }, i) =>
      wikis.some(({ results }) => results[name]) ? [`[${i + 1}] ${title}: ${note}`] : [],
    )
    .join('\n')

const formatMachine = ({ date, machine, command }: Report): string =>
  `\`${command}\` · ${date.slice(0, 10)} · ${machine.processor}, ${machine.cores} cores · ${machine.browser} · ${machine.git} · Verso ${machine.verso}`

const legend = `Medians. Rounds: native git · Verso · isomorphic-git · libgit2, each in turn. “–”: it does not offer that, or took no part. Native
git’s figures are whole processes, started from Node.`

/** The whole report. Times are medians; a cell “–” is something that contender does not offer, or was spared. */
export function formatReport(report: Report): string {
  const failed = failures(report)
  return [
    formatMachine(report),
    ...report.wikis.map(formatWiki),
    formatMemory(report),
    formatBudgets(report),
    ...(failed.length > 0 ? [`### Failed\n\n${failed.join('\n')}`] : []),
    legend,
    formatNotes(report),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** The README's table of results: ratios are Verso's to native git's, or to itself on a wiki of one page. */
export const readmeHead = [
  'date',
  'machine',
  'wiki',
  'save',
  'clone',
  'peak memory (empty page)',
  'history',
  'page on screen, cold (one page wiki)',
  'merge',
  '1,000 pages in one commit',
]

function readmeRow(report: Report, { title, results }: MeasuredWiki): readonly string[] {
  const { date, machine, emptyPage } = report
  const to = (task: TaskName, other: ContenderName = 'native'): string => {
    const verso = timeOf(results[task]?.verso)
    const value = ratio(verso, timeOf(results[task]?.[other]))
    return value === undefined || verso === undefined ? '–' : `${formatRatio(value)}× (${formatTime(verso)})`
  }
  return [
    date.slice(0, 10),
    `${machine.processor}, ${machine.cores} cores; ${machine.browser}; ${machine.git}`,
    title,
    to('save'),
    to('clone'),
    `${megabytes(peakOf(results.clone?.verso))} (${megabytes(emptyPage)})`,
    to('history'),
    to('screen', 'verso-small'),
    to('merge'),
    to('import'),
  ]
}

/** A row of the README's table for each wiki, under the table's head. */
export const formatForReadme = (report: Report): string =>
  table(
    readmeHead,
    report.wikis.map((wiki) => readmeRow(report, wiki)),
  )
