/** What was done, and what became of taking it back. */
import type { ActionKind, Impossible } from '../../../../worker'
import { plural } from '../plural'

export const undoing = {
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  wholeWiki: 'the whole wiki',
  message: (what: string) => `Undo: ${what}`,
  said: {
    merge: (what) => `Merged ${what}`,
    sync: (what) => `Synced with ${what}`,
    revert: (what) => `Reverted “${what}”`,
    restore: (what) => `Restored ${what}`,
    'rename-page': (what) => `Renamed a page to ${what}`,
    'delete-page': (what) => `Deleted the page ${what}`,
    'create-branch': (what) => `Made branch ${what}`,
    'rename-branch': (what) => `Renamed branch ${what}`,
    'delete-branch': (what) => `Deleted branch ${what}`,
    'switch-branch': (what) => `Switched to ${what}`,
    'create-tag': (what) => `Tagged ${what}`,
    'delete-tag': (what) => `Deleted tag ${what}`,
    'discard-draft': (what) => `Discarded the draft of ${what}`,
    'abort-merge': (what) => `Aborted the merge of ${what}`,
    undo: (what) => `Took back: ${what}`,
  } satisfies Record<ActionKind, (what: string) => string>,
  result: {
    'moved-back': (what: string) => `Undone: ${what}.`,
    reverted: (what: string) => `Undone by a new commit, since more was built on it: ${what}.`,
    redone: (what: string) => `Done again: ${what}.`,
    conflicted: (count: number) =>
      `Taking it back meets later changes in ${plural(count, 'file')}. Settle ${count === 1 ? 'it' : 'them'} here; nothing has changed yet.`,
    impossible: 'This cannot be undone.',
  },
  impossible: {
    forgotten: () => 'It was done so long ago that nobody knows any more what it changed.',
    undone: () => 'It is undone already.',
    'changed-back': () => 'What it changed has been changed back already.',
    'several-moved': () => 'Several branches have gone on since. Revert the commits one by one.',
    'branch-gone': (name) => `The branch “${name}” is not here any more.`,
    'tag-gone': (name) => `The tag “${name}” is not here any more.`,
    'not-on-branch': (name) => `What was done is not on the branch “${name}” any more.`,
    'not-on-tag': (name) => `What was done is not at the tag “${name}” any more.`,
    'branch-moved': (name) => `The branch “${name}” has gone on since. Delete it if you no longer need it.`,
    'tag-moved': (name) => `The tag “${name}” names another moment now. Delete it if you no longer need it.`,
    'branch-shown': (name) => `The wiki shows the branch “${name}” now. Switch to another one first.`,
    'branch-there': (name) => `There is a branch “${name}” again. Rename or delete it first.`,
    'tag-there': (name) => `There is a tag “${name}” again. Delete it first.`,
    'name-beside': (name) => `Git cannot have the old name beside “${name}”. Rename or delete that first.`,
    'draft-there': (page) => `There is another draft of ${page} by now.`,
    'merge-there': (name) => `Another merge waits on the branch “${name}” by now.`,
    'merge-waits': () => 'Another merge waits on this branch. Finish or abort it first.',
    'conflicts-there': (name) =>
      `What it changed has changed again since. Switch to the branch “${name}” to undo it there.`,
  } satisfies Record<Impossible['reason'], (name: string) => string>,
}
