/** What every engine does with a repository. */
import { rivalsOnce, severalTimes, versoAlone, type Task } from './task'

export const gitTasks: readonly Task[] = [
  {
    name: 'clone',
    title: 'clone, everything',
    ...rivalsOnce(3, 2),
    note:
      'From the call in the tab to its answer, all refs and objects stored; native: `git clone --bare` over the same HTTP. ' +
      'isomorphic-git clones without a checkout; libgit2 always checks out, and its time has the writing to IndexedDB in it.',
  },
  {
    name: 'clone-recent',
    title: 'clone, recent history',
    ...rivalsOnce(3, 1),
    note: 'Verso’s “recent history”; native and isomorphic-git: `depth 1`.',
  },
  {
    name: 'clone-on-demand',
    title: 'clone, old contents on demand',
    ...rivalsOnce(3, 1),
    note:
      'All commits and folders, and the files of the newest commit only; native: `git clone --filter=blob:none` with its ' +
      'checkout, which is what fetches those files.',
  },
  {
    name: 'open',
    title: 'open cold, read a page',
    ...severalTimes,
    beside: 'a wiki of one page',
    note: 'In a new tab, from starting the engine’s worker to the page’s text; native: `git show HEAD:FILE`.',
  },
  {
    name: 'screen',
    title: 'a page on the screen, offline',
    ...versoAlone(9, 5),
    beside: 'a wiki of one page',
    note: 'In a new tab without a network, from the start of loading the app to the page’s text on the sheet.',
  },
  {
    name: 'history',
    title: 'history of a page, 50 revisions',
    ...rivalsOnce(9, 9),
    note:
      'The first 50 revisions of the page that has most; native: `git log -50 -- FILE` with a commit-graph with Bloom ' +
      'filters (`git commit-graph write --reachable --changed-paths`).',
  },
  {
    name: 'changes',
    title: 'what a commit changed',
    ...severalTimes,
    note:
      'Files, renames and counts of lines of one commit against its parent; native: `git show --numstat -M`. isomorphic-git ' +
      'walks both trees and counts no lines; libgit2 prints the patch.',
  },
  {
    name: 'diff',
    title: 'a page at two commits',
    ...severalTimes,
    note: 'The page’s newest revision against the 50th before; native: `git diff A B -- FILE`; isomorphic-git with jsdiff.',
  },
  {
    name: 'save',
    title: 'save a page',
    full: { ours: 25, rivals: 3 },
    quick: { ours: 25, rivals: 2 },
    beside: 'a wiki of 100 pages',
    note:
      'A page that was read before, as in an editor; from the call in the tab to its answer, strictly durable; native: ' +
      '`git add FILE` and `git commit -q` as two processes in a working copy. isomorphic-git (`writeFile`, `add`, `commit`) is not durable then: lightning-fs writes its table ' +
      'of folders half a second later. libgit2: `add`, `commit` and the writing to IndexedDB.',
  },
  {
    name: 'merge',
    title: 'merge two branches',
    ...rivalsOnce(5, 2),
    note:
      'Twenty files changed by one commit on each side, without a conflict: fetch that commit and merge it; native: ' +
      '`git pull --no-rebase`, isomorphic-git `pull`, libgit2 `fetch` and `merge`, which also bring their files up to date.',
  },
  {
    name: 'commits',
    title: 'many commits in a row, each',
    ...rivalsOnce(1, 1),
    note: 'The mean of a thousand saves one after the other (100 with `--quick`; the other engines: 20 and 10); as “save a page”.',
  },
  {
    name: 'import',
    title: '1,000 pages in one commit',
    ...rivalsOnce(3, 1),
    note: 'New pages, their bytes given to the engine; native: `git add` and `git commit` of files that are written already.',
  },
]
