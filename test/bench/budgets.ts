/** The product's budgets as data, each with the sentence of the design (§7) it comes from, and whether a run kept them. */
import type { ContenderName } from './contenders/contender'
import { peakOf, quickestOf, ratio, timeOf, type Outcomes } from './measure'
import type { TaskName } from './tasks'

export type Results = Partial<Record<TaskName, Outcomes>>
/** What was measured on one wiki. */
export type Measured = { readonly pages: number; readonly isGiven: boolean; readonly results: Results }

export type Budget = {
  readonly source: string
  readonly task: TaskName
  readonly unit: '×' | 'MB'
  readonly limit: number
  /** A budget speaks of large wikis; cloning has to keep it for any that is given. */
  readonly holdsFor: (wiki: Measured) => boolean
  readonly value: (outcomes: Outcomes) => number | undefined
}

const large = ({ pages, isGiven }: Measured): boolean => pages >= 10_000 && !isGiven
const largeOrGiven = (wiki: Measured): boolean => wiki.isGiven || large(wiki)

const versoTo =
  (other: ContenderName) =>
  (outcomes: Outcomes): number | undefined =>
    ratio(timeOf(outcomes.verso), timeOf(outcomes[other]))

/** What the size of the wiki costs, by the quickest of each: whatever else the machine does only adds to them. */
function dearerThanSmall(outcomes: Outcomes): number | undefined {
  const [verso, small] = [quickestOf(outcomes.verso), quickestOf(outcomes['verso-small'])]
  if (verso === undefined || small === undefined) return undefined
  return ratio(Math.max(0, verso - small), quickestOf(outcomes.native))
}

export const budgets: readonly Budget[] = [
  {
    source: 'save one page at 10,000 pages vs at 100 pages: ≤ 1.5×',
    task: 'save',
    unit: '×',
    limit: 1.5,
    holdsFor: large,
    value: versoTo('verso-small'),
  },
  {
    source: 'save vs native `git add` + `git commit`, same repository: ≤ 1/8',
    task: 'save',
    unit: '×',
    limit: 1 / 8,
    holdsFor: large,
    value: versoTo('native'),
  },
  {
    source: 'full clone of 10,000 pages / 10,000 commits vs native `git clone --bare`: ≤ 2.5× time',
    task: 'clone',
    unit: '×',
    limit: 2.5,
    holdsFor: largeOrGiven,
    value: versoTo('native'),
  },
  {
    source: 'full clone of 10,000 pages / 10,000 commits: peak renderer memory ≤ 300 MB',
    task: 'clone',
    unit: 'MB',
    limit: 300,
    holdsFor: largeOrGiven,
    value: ({ verso }) => peakOf(verso),
  },
  {
    source: 'history of a page vs native `git log -- path` with Bloom filters: ≤ 1/4',
    task: 'history',
    unit: '×',
    limit: 1 / 4,
    holdsFor: large,
    value: versoTo('native'),
  },
  {
    source: 'open a page cold, 10,000 pages, offline: ≤ 2× the empty wiki (the engine)',
    task: 'open',
    unit: '×',
    limit: 2,
    holdsFor: large,
    value: versoTo('verso-small'),
  },
  {
    source: 'open a page cold, 10,000 pages, offline: ≤ 2× the empty wiki (on the screen)',
    task: 'screen',
    unit: '×',
    limit: 2,
    holdsFor: large,
    value: versoTo('verso-small'),
  },
  {
    source: 'the catalog of 10,000 pages: peak renderer memory ≤ 300 MB',
    task: 'catalog',
    unit: 'MB',
    limit: 300,
    holdsFor: large,
    value: ({ verso }) => peakOf(verso),
  },
  // Milliseconds are a machine's: `git grep` reads the same texts, in some 200 ms where the design's were measured.
  {
    source: 'search as you type, 10,000 pages: median ≤ 8 ms, as 1/24 of `git grep`',
    task: 'search',
    unit: '×',
    limit: 1 / 24,
    holdsFor: large,
    value: versoTo('native'),
  },
  {
    source: 'search as you type, 10,000 pages: p95 ≤ 25 ms, as 1/8 of `git grep`',
    task: 'search-slow',
    unit: '×',
    limit: 1 / 8,
    holdsFor: large,
    value: versoTo('native'),
  },
  {
    source: 'search, reopening: ≤ 50 ms more than for one page, as 1/4 of `git grep`',
    task: 'catalog-open',
    unit: '×',
    limit: 1 / 4,
    holdsFor: large,
    value: dearerThanSmall,
  },
]

export type Verdict = {
  readonly budget: Budget
  /** Undefined: there is no figure. */
  readonly value: number | undefined
  /** What was tried and failed has broken its budget; what nobody asked for is unmeasured. */
  readonly kind: 'kept' | 'broken' | 'unmeasured'
}

function judgeOne(budget: Budget, { results }: Measured): Verdict {
  const outcomes = results[budget.task] ?? {}
  const value = budget.value(outcomes)
  if (value === undefined) return { budget, value, kind: outcomes.verso?.kind === 'failed' ? 'broken' : 'unmeasured' }
  return { budget, value, kind: value <= budget.limit ? 'kept' : 'broken' }
}

/** The budgets that speak of this wiki, and whether it kept them. */
export const judge = (wiki: Measured): readonly Verdict[] =>
  budgets.filter(({ holdsFor }) => holdsFor(wiki)).map((budget) => judgeOne(budget, wiki))
