/** What a run found, as Markdown for people and as JSON for programs. */
import { judge, type Verdict } from '../budgets'
import { ratio, timeOf, type Outcome, type Outcomes } from '../measure'
import { tasks, type Task } from '../tasks'
import { formatRatio, megabytes, showRatio, showTime, table } from './figures'
import { formatItself } from './itself'
import { titles, type MeasuredWiki, type Report } from './model'
import { formatRoom } from './room'

export type { Machine, Report } from './model'
export { formatForReadme } from './readme'

/** A line to watch a run by. */
export const formatOutcomes = (outcomes: Outcomes): string =>
  Object.entries(outcomes)
    .map(([name, outcome]) => `${name} ${showOutcome(outcome)}`)
    .join(', ')

/** “–”: it cannot do this, or was not asked to. */
function showOutcome(outcome: Outcome | undefined): string {
  if (outcome?.kind === 'failed') return 'failed'
  return outcome?.kind === 'absent' ? 'not there yet' : showTime(timeOf(outcome))
}

const roundsOf = (outcome: Outcome | undefined): number => (outcome?.kind === 'measured' ? outcome.samples.length : 0)

function taskRow({ title }: Task, outcomes: Outcomes, note: number): readonly string[] {
  const verso = timeOf(outcomes.verso)
  return [
    `${title} [${note}]`,
    ...titles.map(([name]) => showOutcome(outcomes[name])),
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
    formatItself(report),
    formatRoom(report),
    formatBudgets(report),
    ...(failed.length > 0 ? [`### Failed\n\n${failed.join('\n')}`] : []),
    legend,
    formatNotes(report),
  ]
    .filter(Boolean)
    .join('\n\n')
}
