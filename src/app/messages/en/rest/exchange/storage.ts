/** The sentences of storage: what a wiki takes, making room, and whether all of it is there and whole. */
import type { ObjectFault, PackFault } from '../../../../../worker'
import { plural } from '../../plural'

const objects = (count: number) => plural(count, 'object')
const packs = (count: number) => plural(count, 'pack')

export const storage = {
  title: 'Storage',
  intro: 'What this wiki takes on this device, keeping that small, and making sure that all of it is sound.',

  takes: 'What this wiki takes',
  kinds: {
    packs: 'Pages and their history',
    loose: 'Saved lately, not packed yet',
    derived: 'Indexes, made anew when they are missing',
    drafts: 'Drafts',
  },
  looseObjects: objects,

  room: 'What the browser gives',
  used: (used: string, quota: string) => `All wikis together take ${used} of the ${quota} that this browser allows.`,
  usedPart: (percent: string) => `That is ${percent}.`,
  unknown: 'This browser does not say how much it stores.',
  tight: 'Not much is left. Tidy up, delete a wiki you no longer need, or free some space on this device.',
  kept: 'The browser has promised to keep your wikis until you delete them.',
  mayClear: 'The browser may clear your wikis when the device runs out of room, or after weeks without a visit.',
  mayClearNext:
    'Keep a copy elsewhere: connect a remote, or export a bundle now and then. Installing the app helps as well.',
  ask: 'Ask the browser to keep them',
  refused: 'The browser did not agree for now. It often does once the app is installed or used for a while.',
  openWiki: 'What the wiki takes, tidying up, and checking it',

  tidy: 'Tidy up',
  tidyText:
    'Packs what was saved lately, and lets go of what nothing refers to. Verso does it by itself while nobody waits.',
  tidyNow: 'Tidy up now',
  tidying: 'Tidying up',
  tidyStopped: 'Stopped. What was tidied so far stays tidied; nothing is lost.',
  nothingToTidy: 'Everything is tidy already.',
  folded: (count: number) => `${objects(count)} packed`,
  joined: (count: number) => `${packs(count)} joined into one`,
  dropped: (count: number) => `${objects(count)} that nothing refers to dropped`,
  freed: (size: string) => `${size} given back.`,
  freedNothing: 'It takes about as much room as before.',

  check: 'Check the repository',
  checkText:
    'Reads every object and looks whether it is there, whole and well formed. That may take a while; go on working meanwhile.',
  checkNow: 'Check now',
  checking: 'Checking the repository',
  checkStopped: 'Stopped. Nothing was changed, and nothing is known yet.',
  sound: (count: number) =>
    count === 1 ? 'The one object is there and whole.' : `All ${objects(count)} are there and whole.`,
  soundCommits: (count: number) => `That is ${plural(count, 'commit')} with everything they hold.`,
  absent: (count: number, host: string | null) =>
    `${plural(count, 'content', 'contents')} of older revisions ${count === 1 ? 'was' : 'were'} left at ${host ?? 'the remote'} on purpose, which is no fault.`,
  faults: (count: number) => `${plural(count, 'fault was', 'faults were')} found.`,
  faultsOf: (total: number) => `${objects(total)} looked at; everything else is whole.`,
  faultList: 'What is wrong',
  faultKinds: { missing: 'Missing', damaged: 'Damaged', malformed: 'Not well formed' },
  /** What is wrong, by its type; without a path, which object it is stands beside. */
  faultOf: {
    blob: (path: string) => `The text of “${path}” in one revision or more.`,
    tree: (path: string) => `The folder “${path}” of a revision.`,
    file: 'A file.',
    pages: 'The list of all pages of a revision.',
    commit: 'A commit.',
    tag: 'A tag.',
    target: 'What a branch or tag names.',
  },
  faultIs: {
    twice: 'It names a file twice.',
    unordered: 'It is not in order.',
    mode: 'It has a file mode that is written in an unusual way.',
    null: 'It has an entry that leads to nothing.',
    slash: 'It has a name with a slash in it.',
    name: 'It has a name that no file can have.',
    form: 'It does not say in the usual form what it is about.',
    nul: 'It has a NUL character in it.',
    'cut-off': 'It is cut off.',
  } satisfies Record<ObjectFault, string>,
  faultReadable: 'An older tool may have written it so; it can be read all the same.',
  packIs: {
    'no-index': 'A pack of objects has lost its index.',
    'bad-index': 'A pack of objects has a damaged index.',
    'no-contents': 'A pack of objects has lost its contents.',
    checksum: 'A pack of objects fails its checksum.',
    objects: 'A pack of objects is damaged.',
  } satisfies Record<PackFault | 'objects', string>,
  packLost: (lost: number, all: number) => `${lost.toLocaleString('en')} of its ${objects(all)} cannot be read.`,
  faultCopy: 'One of its copies is damaged; another one is sound, so nothing is missing.',
  faultUnused: 'A stored object is damaged; nothing uses it.',
  faultRef: (name: string) => `“${name}” does not say which commit it names.`,
  moreFaults: (count: number) => `And ${plural(count, 'fault')} more.`,
  repair: (host: string) => `Repair from ${host}`,
  repairText: (host: string) => `What ${host} has is brought anew from there. Nothing else changes.`,
  repairing: (host: string) => `Repairing from ${host}`,
  repairStopped: 'Stopped. What was brought so far stays.',
  repaired: (count: number) => `${plural(count, 'fault')} mended.`,
  repairedNothing: 'There was nothing to mend any more.',
  notThere: (host: string) => `What is still wrong could not be had from ${host}.`,
  noRemote:
    'This wiki has no remote to repair it from. If another device or server has a copy of it, connect that as its remote and check again. Until then, take home what is whole.',
  connect: 'Connect a remote',
  takeHome: 'Export the wiki',

  noRoom: 'There is no room left to save this.',
  noRoomKept: 'Your text is still here and kept as a draft. Make room, then save again.',
  noRoomOnlyHere:
    'Your text is still here in the editor, but there is no room for a draft of it either. Make room before you leave.',
  noRoomDraft:
    'There is no room left to keep a draft. Your text is still here in the editor; make room before you leave.',
  takeText: 'Take the text as a file',
  deleteWiki: 'Delete a wiki…',
  madeRoom: 'Save again.',
}
