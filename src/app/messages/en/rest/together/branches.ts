/** The sentences of branches, tags, and what was done with them. */
import { plural } from '../../plural'
import { origin } from './origin'

const changes = (count: number): string => plural(count, 'change')

export const branches = {
  origin,
  nav: 'What happened to this wiki',
  intro: 'Each is a whole wiki of its own: what is saved on one, the others do not show until it is merged.',
  alone: 'Try a rewrite without touching what others read',
  aloneNext:
    'A branch is a second life of this wiki: what you save there stays there. When it is good, merge it; when it is not, delete it.',
  make: 'New branch',
  current: 'Shown now',
  changed: (author: string) => `by ${author},`,
  standing: {
    same: (current: string) => `Has exactly what ${current} has`,
    ahead: (count: number, current: string) => `${changes(count)} that ${current} has not`,
    behind: (count: number, current: string) => `${changes(count)} of ${current} not here`,
  },
  drafts: (count: number) => `${plural(count, 'draft')} ${count === 1 ? 'waits' : 'wait'} there`,
  draftsHere: (count: number) => `${plural(count, 'draft')} not saved`,
  switchTo: 'Switch',
  compare: 'Compare',
  compareNamed: (name: string) => `Compare with ${name}`,
  merge: (into: string) => `Merge into ${into}`,
  mergeThere: (from: string, into: string) => `Switch to ${into} and merge ${from} into it`,
  more: (name: string) => `More for ${name}`,
  rename: 'Rename…',
  newName: (name: string) => `New name of ${name}`,
  renameDo: 'Rename',
  branchFrom: 'New branch from here…',
  tagHere: 'Tag it…',
  remove: 'Delete',
  ask: {
    unmerged: (name: string, count: number) => `${name} has ${changes(count)} that no other branch has.`,
    anyway: 'You can delete it all the same: under “What was done” it comes back with all of them, for ninety days.',
    remove: (count: number) => `Delete it with ${count === 1 ? 'this change' : `these ${changes(count)}`}`,
    keep: 'Keep it',
  },

  done: {
    merged: (from: string, into: string) => `${from} is merged into ${into}.`,
    nothingToMerge: (from: string, into: string) => `${into} has everything of ${from} already.`,
    conflicted: (count: number) =>
      `${plural(count, 'file was', 'files were')} changed on both sides. Settle ${count === 1 ? 'it' : 'them'} here.`,
    reverted: (subject: string) => `“${subject}” is taken back.`,
    nothingToRevert: 'What this commit changed is not there any more, so there is nothing to take back.',
    tagged: (name: string) => `Tag ${name} is there.`,
    untagged: (name: string) => `Tag ${name} is deleted; what it named stays.`,
    restored: (name: string) => `Everything is as it was at ${name}, in a new commit.`,
    restoredSame: (name: string) => `Everything is as it was at ${name} already.`,
    moved: 'Somebody saved at the same moment. Nothing was overwritten; try again.',
  },

  names: {
    label: 'Name',
    hint: 'Short, in your own words: a blank becomes a hyphen.',
    becomes: (name: string) => `It will be called ${name}.`,
    broken: 'Git does not take this name. Leave out signs like : ~ ^ ? * and two dots in a row.',
    taken: (name: string) => `There is one called ${name} already.`,
    inside: (name: string) =>
      `${name} exists, and a name cannot be a folder of others as well. Choose another beginning.`,
  },

  asking: {
    branch: 'A new branch',
    branchHint: 'It begins as a copy. What you save on it stays on it until you merge.',
    from: 'It begins at',
    marks: 'It names',
    here: (branch: string) => `${branch}, as it is now`,
    groups: { branches: 'Branches', tags: 'Tags' },
    commit: (oid: string) => `Commit ${oid}`,
    make: 'Make it and switch',
    tryTitle: (page: string) => `Try ${page} on a branch`,
    tryHint: 'You go on writing there, with what you have typed. This branch stays as it is until you merge.',
    tryDo: 'Go on there',
    tag: 'A new tag',
    tagHint: 'A name for the whole wiki as it is at one moment. It stays while everything goes on.',
    tagMessage: 'What it marks',
    tagMessageHint: 'In a sentence, if you like.',
    tagDo: 'Make the tag',
    tryName: (page: string) => `try-${page}`,
    /** What is tried where the page has no letters in its name. */
    tryIt: 'it',
  },

  pages: {
    writeHere: 'Write it here as well',
    elsewhere: (name: string) => `This page is on the branch ${name}, not on the one you see.`,
    elsewhereMany: (names: string) => `This page is on other branches, not on the one you see: ${names}.`,
  },

  revert: {
    label: 'Revert',
    hint: 'Take back what this commit changed, by a new one',
    row: 'Revert this commit',
    branch: 'New branch from here…',
    tag: 'Tag this commit…',
  },

  comparing: {
    title: 'Compare branches',
    heading: (before: string, after: string) => `What ${after} has beside ${before}`,
    choose: { before: 'Beside', after: 'Branch' },
    swap: 'Swap the two',
    ahead: (after: string, before: string, count: number) => `${changes(count)} on ${after} that ${before} has not`,
    behind: (after: string, before: string, count: number) => `${changes(count)} on ${before} that ${after} has not`,
    rest: (count: number) => `Show ${count.toLocaleString('en')} more`,
    files: (count: number) => plural(count, 'file differs', 'files differ'),
    moreFiles: (count: number) => `${plural(count, 'file')} more than are listed here.`,
    asPage: 'Open the comparison',
    same: (before: string, after: string) => `${after} and ${before} are the same`,
    sameText: 'Neither has a change that the other has not.',
    sameFiles: 'Their files are the same, though they came to it in different ways.',
    mergeDo: (from: string, into: string) => `Merge ${from} into ${into}`,
    neither: 'To merge one into the other, switch to one of them first.',
    gone: 'There is no such branch',
    goneText: 'It was deleted or renamed, or never was in this wiki.',
    unrelated: 'The two have no commit in common.',
  },

  tags: {
    intro: 'A tag is a name for the whole wiki at one moment, to come back to.',
    empty: 'No moment has a name yet',
    emptyText:
      'A tag names the whole wiki as it is now: “before the move”, “as printed”. You can open it later, and bring back from it what you like.',
    make: 'Tag this moment',
    by: (author: string) => `by ${author},`,
    open: 'Open',
    openNamed: (name: string) => `Open the wiki at ${name}`,
    at: 'At',
    restore: 'Restore everything from it',
    branch: 'New branch from it…',
    compareWith: 'What changed since',
    remove: 'Delete',
    more: (name: string) => `More for ${name}`,
    restoreMessage: (name: string) => `Restore everything as of ${name}`,
  },

  actions: {
    intro:
      'Besides saving, which each page’s history tells. Kept on this device for ninety days. Every step can be taken back; where more was built on it, by a new commit.',
    empty: 'Nothing but writing so far',
    emptyText: 'Merges, branches, tags, restored pages and discarded drafts will be listed here, each with a way back.',
    steps: 'Step by step',
    stepBack: 'One step back',
    stepForward: 'One step forward',
    stepBackNamed: (what: string) => `Undo: ${what}`,
    stepForwardNamed: (what: string) => `Redo: ${what}`,
    undoNamed: (what: string) => `Undo: ${what}`,
    redoNamed: (what: string) => `Redo: ${what}`,
    /** What undoing will do. */
    will: {
      merge: 'Undo takes the branch back to before the merge.',
      sync: 'Undo takes the branch back to before what came in; the remote keeps what it has.',
      revert: 'Undo brings back what was taken back.',
      restore: 'Undo makes it read again as it did before.',
      'rename-page': 'Undo gives the page its old name.',
      'delete-page': 'Undo brings the page back.',
      'create-branch': 'Undo removes the branch.',
      'rename-branch': 'Undo gives the branch its old name.',
      'delete-branch': 'Undo brings the branch back, with all its commits.',
      'switch-branch': (name: string) => `Undo goes back to ${name}.`,
      'create-tag': 'Undo removes the name; what it names stays.',
      'delete-tag': 'Undo brings the tag back.',
      'discard-draft': 'Undo brings the text back, as a draft.',
      'abort-merge': 'Undo lets the merge wait again, with what was settled.',
      undo: 'Undo does it again.',
    },
  },
}
