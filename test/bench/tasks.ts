/** What is measured, in the order in which it is done, and what exactly is compared with what. */

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
  | 'search'

export type Task = {
  readonly name: TaskName
  readonly title: string
  readonly full: Rounds
  readonly quick: Rounds
  /** What the figure is, and what native git's is; then where another engine does something else. */
  readonly note: string
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
  quick: { commits: 100, rivalCommits: 10, files: 1_000, merged: 20, patience: 30_000, time: 160_000 },
}

export const tasks: readonly Task[] = [
  {
    name: 'clone',
    title: 'clone, everything',
    full: { ours: 3, rivals: 1 },
    quick: { ours: 2, rivals: 1 },
    note:
      'From the call in the tab to its answer, all refs and objects stored; native: `git clone --bare` over the same HTTP. ' +
      'isomorphic-git clones without a checkout; libgit2 always checks out, and its time has the writing to IndexedDB in it.',
  },
  {
    name: 'clone-recent',
    title: 'clone, recent history',
    full: { ours: 3, rivals: 1 },
    quick: { ours: 1, rivals: 1 },
    note: 'Verso’s “recent history”; native and isomorphic-git: `depth 1`.',
  },
  {
    name: 'clone-on-demand',
    title: 'clone, old contents on demand',
    full: { ours: 3, rivals: 1 },
    quick: { ours: 1, rivals: 1 },
    note:
      'All commits and folders, and the files of the newest commit only; native: `git clone --filter=blob:none` with its ' +
      'checkout, which is what fetches those files.',
  },
  {
    name: 'open',
    title: 'open cold, read a page',
    full: { ours: 9, rivals: 3 },
    quick: { ours: 5, rivals: 1 },
    note: 'In a new tab, from starting the engine’s worker to the page’s text; native: `git show HEAD:FILE`.',
  },
  {
    name: 'screen',
    title: 'a page on the screen, offline',
    full: { ours: 9, rivals: 0 },
    quick: { ours: 5, rivals: 0 },
    note: 'In a new tab without a network, from the start of loading the app to the page’s text on the sheet.',
  },
  {
    name: 'history',
    title: 'history of a page, 50 revisions',
    full: { ours: 9, rivals: 1 },
    quick: { ours: 9, rivals: 1 },
    note:
      'The first 50 revisions of the page that has most; native: `git log -50 -- FILE` with a commit-graph with Bloom ' +
      'filters (`git commit-graph write --reachable --changed-paths`).',
  },
  {
    name: 'changes',
    title: 'what a commit changed',
    full: { ours: 9, rivals: 3 },
    quick: { ours: 5, rivals: 1 },
    note:
      'Files, renames and counts of lines of one commit against its parent; native: `git show --numstat -M`. isomorphic-git ' +
      'walks both trees and counts no lines; libgit2 prints the patch.',
  },
  {
    name: 'diff',
    title: 'a page at two commits',
    full: { ours: 9, rivals: 3 },
    quick: { ours: 5, rivals: 1 },
    note: 'The page’s newest revision against the 50th before; native: `git diff A B -- FILE`; isomorphic-git with jsdiff.',
  },
  {
    name: 'save',
    title: 'save a page',
    full: { ours: 25, rivals: 3 },
    quick: { ours: 25, rivals: 2 },
    note:
      'A page that was read before, as in an editor; from the call in the tab to its answer, strictly durable; native: ' +
      '`git add FILE` and `git commit -q` as two processes in a working copy. isomorphic-git (`writeFile`, `add`, `commit`) is not durable then: lightning-fs writes its table ' +
      'of folders half a second later. libgit2: `add`, `commit` and the writing to IndexedDB.',
  },
  {
    name: 'merge',
    title: 'merge two branches',
    full: { ours: 5, rivals: 1 },
    quick: { ours: 2, rivals: 1 },
    note:
      'Twenty files changed by one commit on each side, without a conflict: fetch that commit and merge it; native: ' +
      '`git pull --no-rebase`, isomorphic-git `pull`, libgit2 `fetch` and `merge`, which also bring their files up to date.',
  },
  {
    name: 'commits',
    title: 'many commits in a row, each',
    full: { ours: 1, rivals: 1 },
    quick: { ours: 1, rivals: 1 },
    note: 'The mean of a thousand saves one after the other (100 with `--quick`; the other engines: 20 and 10); as “save a page”.',
  },
  {
    name: 'import',
    title: '1,000 pages in one commit',
    full: { ours: 3, rivals: 1 },
    quick: { ours: 1, rivals: 1 },
    note: 'New pages, their bytes given to the engine; native: `git add` and `git commit` of files that are written already.',
  },
  {
    name: 'search',
    title: 'search as you type',
    full: { ours: 9, rivals: 0 },
    quick: { ours: 5, rivals: 0 },
    note: 'For each beginning of a word, as somebody types it, in the worker.',
  },
]
