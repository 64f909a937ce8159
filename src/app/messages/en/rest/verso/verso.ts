/** The sentences of history, comparison and restoring. */
import { plural } from '../../plural'

type Counts = { readonly added: number; readonly removed: number }

const lines = (count: number) => plural(count, 'line')

/** "2 lines added, 1 removed". */
function formatCounts({ added, removed }: Counts): string {
  if (added && removed) return `${lines(added)} added, ${removed.toLocaleString('en')} removed`
  if (added) return `${lines(added)} added`
  return removed ? `${lines(removed)} removed` : 'no lines changed'
}

export const verso = {
  today: 'Today',
  yesterday: 'Yesterday',
  counts: formatCounts,
  notText: 'not text',
  by: (author: string) => `by ${author}`,
  older: 'Older',
  olderPlace: 'Reading older revisions',
  firstPlace: 'Reading the history for the first time; after this it opens at once',
  commitsRead: (done: string, total: string | null) => (total ? `${done} of ${total} commits` : `${done} commits`),
  beginning: 'This is where it begins.',
  leftThere: (host: string) => `Older revisions are still on ${host}.`,
  noMessage: 'No message',
  copyOid: 'Copy the commit’s id',
  copied: 'Copied.',

  history: {
    title: (page: string) => `History of ${page}`,
    keys: 'The keys J and K walk through the revisions.',
    next: 'Next revision in the list',
    previous: 'Previous revision in the list',
    list: 'Revisions, newest first',
    empty: 'No history yet',
    emptyText: 'Every time the page is saved, a revision is added here.',
    kind: { added: 'Added', changed: 'Changed', deleted: 'Deleted', renamed: 'Renamed' },
    pick: (message: string, when: string) => `Pick to compare: ${message}, ${when}`,
    pickOne: 'Pick two revisions to compare them.',
    pickAnother: 'One revision is picked. Pick another.',
    picked: 'Two revisions are picked.',
    comparePicked: 'Compare the two',
    unpick: 'Pick none',
    comparePrevious: 'What changed',
    comparePreviousHint: 'Compare with the previous revision',
    compareCurrent: 'Compare with current',
    open: 'Open as it was',
    wholeCommit: 'Everything this commit changed',
    restore: 'Restore',
    current: 'Current',
    actions: (message: string) => `More for “${message}”`,
    openPage: 'Open the page',
    draft: 'You have a draft of this page that is not saved.',
    compareDraft: 'Compare it with the page',
  },

  revision: {
    asOf: 'This is the page as of',
    notCurrent: 'It has changed since.',
    isCurrent: 'It has not changed since.',
    isDeleted: 'It has been deleted since.',
    isRenamed: (title: string) => `It is called “${title}” now.`,
    banner: 'An old revision',
    source: 'Source',
    restore: 'Restore this revision',
    compare: 'Compare with current',
    history: 'History',
    missing: 'The page was not there then',
    missingText: 'This revision is from before it was written, or after it was deleted.',
  },

  compare: {
    toolbar: 'Comparison',
    before: 'Before',
    after: 'After',
    none: 'Before it existed',
    draft: 'Your draft, not saved',
    noDraft: 'The draft is no longer there',
    noDraftText: 'It was saved or discarded, perhaps in another tab.',
    notThere: (commit: string) => `The page was not there at ${commit}`,
    swap: 'Swap the two',
    previous: 'Previous change',
    next: 'Next change',
    layout: 'Layout',
    split: 'Side by side',
    unified: 'One column',
    same: 'There is no difference',
    sameText: 'Both revisions hold the same text.',
    notExact:
      'These texts differ so much that the smallest difference was not looked for; what is shown is still true.',
    renamed: (from: string, to: string) => `It was called ${from} then, and is called ${to} since.`,
    oneSideMissing: { before: 'The page did not exist before.', after: 'The page no longer exists.' },
    images: 'Two images, compared by eye.',
    binary: 'This file is not text, so its lines cannot be compared.',
    absent: 'not there',
    imageAlt: { before: 'The image before', after: 'The image after' },
    at: (at: number, of: number) => `Change ${at} of ${of}`,
    caption: (before: string, after: string) => `What changed from ${before} to ${after}`,
  },

  diff: {
    columns: {
      split: ['Line before', 'Text before', 'Line after', 'Text after'],
      unified: ['Line before', 'Line after', 'Text'],
    },
    folded: (count: number) => `${lines(count)} unchanged`,
    change: (number: number, counts: Counts) => `Change ${number}: ${formatCounts(counts)}`,
    hidden: (counts: Counts) => `This is a large difference. Not shown yet: ${formatCounts(counts)}.`,
    showMore: 'Show more of it',
  },
  lineKind: { added: 'added: ', removed: 'removed: ' },

  changes: {
    title: 'Recent changes',
    list: 'Changes, newest first',
    empty: 'Nothing has changed yet',
    emptyText: 'Every save in this wiki will be listed here.',
    files: (count: number) => plural(count, 'page or file', 'pages and files'),
    andMore: (count: number) => `and ${count.toLocaleString('en')} more`,
    showRest: (count: number) => `Show ${plural(count, 'more change')} of this sitting`,
    sitting: (author: string, count: number) => `${author}, ${plural(count, 'change')}`,
    noFiles: 'No pages changed',
    merge: 'Merge',
  },

  commit: {
    title: 'What one commit changed',
    author: 'Written by',
    committer: 'Committed by',
    parents: (count: number): string => (count === 1 ? 'After' : 'Merges'),
    first: 'This is the first commit.',
    oid: 'Commit',
    files: (count: number) => `${plural(count, 'file')} changed`,
    noFiles: 'This commit changed no files.',
    more: (count: number) => `${plural(count, 'file')} more changed than are listed here.`,
    kind: { added: 'Added', changed: 'Changed', deleted: 'Deleted', renamed: 'Renamed' },
    renamedFrom: (from: string) => `from ${from}`,
    similarity: (percent: string) => `${percent} the same`,
    open: 'Open',
    history: 'History',
    openAsItWas: 'Open as it was',
    onlyRenamed: 'The file was renamed; its contents did not change.',
  },

  deleted: {
    title: 'Deleted pages',
    list: 'Deleted pages, last deleted first',
    text: 'Nothing in a wiki is deleted for good: each page can be read as it last was, and brought back.',
    empty: 'No page was deleted',
    emptyText: 'When you delete a page, it is kept here, with all its history.',
    by: (author: string) => `Deleted by ${author}`,
    preview: 'Read it as it last was',
    history: 'History',
    bringBack: 'Bring back',
    open: 'Open it',
    onlyLast: (count: number) => `Only the ${count.toLocaleString('en')} pages deleted last are listed.`,
    searching: 'Looking through the history for deleted pages',
    looked: (count: number) => `${plural(count, 'commit')} looked at`,
  },
}
