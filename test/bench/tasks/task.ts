/** A task: what is measured, how often, and what exactly is compared with what. */

/** How often a task is done: by native git and Verso in turn, and by the other engines. */
export type Rounds = { readonly ours: number; readonly rivals: number }

export type TaskName =
  | 'clone'
  | 'clone-recent'
  | 'clone-on-demand'
  | 'open'
  | 'screen'
  | 'history'
  | 'changes'
  | 'diff'
  | 'save'
  | 'merge'
  | 'commits'
  | 'import'
  | 'catalog'
  | 'catalog-open'
  | 'catalog-move'
  | 'search'
  | 'search-slow'
  | 'search-first'
  | 'screen-open'
  | 'screen-busy'
  | 'query'
  | 'query-past'
  | 'records'
  | 'records-read'
  | 'records-find'
  | 'records-past'
  | 'records-diff'
  | 'tables'
  | 'tables-export'
  | 'tables-merge'

export type Task = {
  readonly name: TaskName
  readonly title: string
  readonly full: Rounds
  readonly quick: Rounds
  /** What the figure is, and what native git's is; then where another engine does something else. */
  readonly note: string
  /** A quick run does it on its largest wiki alone. */
  readonly quickly?: 'on the largest'
  /** What Verso is compared with besides: itself, in the same round, under other circumstances. */
  readonly beside?: string
}

/** How much is done at a time. */
export type Amounts = {
  /** Commits in a row: by native git and Verso, and by the other engines. */
  readonly commits: number
  readonly rivalCommits: number
  /** Files imported as one commit. */
  readonly files: number
  /** Files that each side of a merge changed. */
  readonly merged: number
  /** Milliseconds after which a contender is taken to be unable to do a task. */
  readonly patience: number
  /** Milliseconds after which one round has to do for what takes long. */
  readonly time: number
}

export const amounts: Readonly<Record<'full' | 'quick', Amounts>> = {
  full: { commits: 1_000, rivalCommits: 20, files: 1_000, merged: 20, patience: 600_000, time: Infinity },
  quick: { commits: 100, rivalCommits: 10, files: 1_000, merged: 20, patience: 60_000, time: 160_000 },
}

export type Paces = Pick<Task, 'full' | 'quick' | 'quickly'>

export const severalTimes: Paces = { full: { ours: 9, rivals: 3 }, quick: { ours: 5, rivals: 1 } }

/** Others take long for it, and once is enough to see how long. */
export const rivalsOnce = (full: number, quick: number): Paces => ({
  full: { ours: full, rivals: 1 },
  quick: { ours: quick, rivals: 1 },
})

/** The other engines have nothing like it. */
export const versoAlone = (full: number, quick: number): Paces => ({
  full: { ours: full, rivals: 0 },
  quick: { ours: quick, rivals: 0 },
})

/** The same, where a quick run has the time for it but once. */
export const versoAloneOnLargest = (full: number, quick: number): Paces => ({
  ...versoAlone(full, quick),
  quickly: 'on the largest',
})
