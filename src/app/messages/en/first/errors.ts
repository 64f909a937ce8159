import type { ErrorCode, ErrorReason } from '../../../../errors'

/** What happened, and what can be done next; an empty second sentence means that the first says it all. */
export type Said = readonly [what: string, next: string]

/** The sentences of failures: of every kind there is, and of those of its causes that people can do something about. */
export const errors = {
  title: 'That did not work',
  engineFailed: 'The part of Verso that keeps your pages has stopped. Nothing saved is lost; reload to start it again.',
  reload: 'Reload',
  makeRoom: 'Make room',
  codes: {
    aborted: ['Stopped.', 'Nothing was changed. You can start again at any time.'],
    'invalid-name': ['This name cannot be used.', 'Choose another name and try again.'],
    'invalid-record': ['What was entered does not fit the model.', 'Look at the fields again; nothing was saved.'],
    'not-found': ['What was asked for is not there.', 'It may have been renamed or deleted. Its history is kept.'],
    'already-exists': ['This name is taken.', 'Choose another name, or open the one that is there.'],
    damaged: [
      'Some stored bytes are not what they should be.',
      '“Check the repository” under Storage names all that is wrong, and repairs it from a remote.',
    ],
    absent: ['A part of this was left at the remote.', 'It comes when you are online; try again then.'],
    'too-large': ['This is too large.', 'Make it smaller, or keep it outside the wiki.'],
    'quota-exceeded': [
      'The browser has no more room, so nothing of this was stored.',
      'Free some disk space or delete a wiki, then try again.',
    ],
    'storage-failed': ['The browser’s database did not answer.', 'Reload the page; what was saved is still there.'],
    offline: ['There was no answer.', 'You can go on reading and writing; try again when you are connected.'],
    'host-unknown': ['The server does not answer.', 'Check the address for a slip of the pen, then try again.'],
    timeout: ['The other side went quiet.', 'Try again in a moment.'],
    'cut-off': ['The connection ended in the middle.', 'Nothing was lost. Try again when the connection is steady.'],
    unauthorized: [
      'The server did not accept the user name and token.',
      'Check both, and that the token is still valid.',
    ],
    forbidden: ['The server does not allow this.', 'Ask whoever owns the repository for access.'],
    'remote-not-found': [
      'The server has no such repository.',
      'Check the address; private repositories also need a token.',
    ],
    'not-a-git-server': [
      'Something answered that does not speak git.',
      'Check the address: it should be the one you would give to “git clone”.',
    ],
    'proxy-refused': ['The proxy does not forward this.', 'Choose another proxy, or allow this host on yours.'],
    'remote-failed': [
      'The server answered with an error of its own.',
      'Try again later; if it stays so, tell whoever runs the server.',
    ],
    'branch-not-found': ['The remote has no such branch.', 'Choose one of the branches the remote has.'],
    'not-a-bundle': [
      'This file is not a git bundle.',
      'Choose a file that was made by “git bundle” or exported from Verso.',
    ],
    unsupported: ['This cannot be done here.', 'A current version of Firefox, Chrome, Edge or Safari may do it.'],
    internal: ['This is a fault of ours.', 'Your text is safe; reload and try again.'],
  } satisfies Record<ErrorCode, Said>,
  reasons: {
    address: () => [
      'This is not the address of a repository.',
      'Copy the one that “git clone” takes; a user name and token have fields of their own.',
    ],
    'branch-name': (name) => [`Git does not take “${name}” as a name.`, 'Choose another one.'],
    path: (name) => [`No file can be called “${name}”.`, 'Choose another name.'],
    'branch-gone': (name) => [
      `The branch “${name}” is not here any more.`,
      'It may have been renamed or deleted in another tab. Nothing was changed, and what you typed is kept as a draft.',
    ],
    'tag-gone': (name) => [`The tag “${name}” is not here any more.`, ''],
    'gone-there': (name) => [`The remote has no “${name}” any more.`, ''],
    'page-missing': (path) => [
      `There is no page “${path}”.`,
      'It may have been renamed or deleted. Its history is kept.',
    ],
    'page-missing-then': (path) => [`There is no page “${path}” in that revision.`, ''],
    'folder-missing-then': (folder) => [`There was no folder “${folder}” then.`, ''],
    'heading-missing': (path) => [`The page “${path}” has no such heading any more.`, ''],
    'commit-missing': () => ['This wiki has no such commit.', 'It may come with the next sync.'],
    'nothing-saved': () => ['Nothing has been saved yet.', 'Save a page first.'],
    'merge-gone': () => ['No merge waits here any more.', 'It may have been finished in another tab.'],
    'conflict-gone': (path) => [`“${path}” is not in conflict any more.`, ''],
    'wiki-gone': (id) => [`There is no wiki “${id}” in this browser.`, 'It may have been deleted in another tab.'],
    'no-remote': () => ['This wiki has no remote yet.', 'Connect one first.'],
    'database-missing': (folder) => [`“${folder}” is no database that Verso knows.`, ''],
    'file-there': (path) => [`“${path}” is there already.`, 'Choose another name, or open the one that is there.'],
    'branch-there': (name) => [`There is a branch “${name}” already.`, 'Choose another name.'],
    'tag-there': (name) => [`There is a tag “${name}” already.`, 'Choose another name.'],
    'name-beside': (name) => [`Git cannot have this name beside “${name}”.`, 'Choose another beginning.'],
    'merge-waits': () => ['Another merge waits on this branch.', 'Finish or abort it first; nothing was changed.'],
    'folder-in-the-way': (path) => [`“${path}” is a folder.`, 'Choose another name.'],
    'file-in-the-way': (path) => [`“${path}” is a file, so it cannot be a folder too.`, 'Rename or delete it first.'],
    'not-text': () => ['This file is not text.', 'Only text has lines that can be read and written here.'],
    'leads-out': (path) => [`“${path}” leads out of this wiki, so it cannot be opened here.`, ''],
    'branch-shown': (name) => [`“${name}” is the branch this wiki shows.`, 'Switch to another one first.'],
    'part-of-bundle': () => [
      'This bundle holds only a part of a repository.',
      'Make a whole one with “git bundle create FILE --all”.',
    ],
    'sha-256': () => ['The repository names its objects by SHA-256.', 'Verso reads those named by SHA-1.'],
    'part-stopped': () => ['A part of Verso stopped.', 'Pages are not affected; try again.'],
    'kind-of-database': (kind) => [`A database of the kind “${kind}” cannot be opened here yet.`, ''],
    busy: () => ['Other tabs keep changing this wiki at the same moment.', 'Nothing is lost; try again.'],
    repairing: () => ['Another tab is repairing this wiki.', 'Wait until it is done.'],
    'deleted-elsewhere': () => ['Another tab deleted this wiki, or has a newer version of Verso.', 'Reload this page.'],
    'file-too-large': (path) => [`“${path}” is larger than 25 MB.`, 'Split it, or keep it outside the wiki.'],
    'bundle-too-large': () => ['This bundle is larger than 500 MB.', 'Clone it from a git server instead.'],
    'too-far-apart': () => ['The two sides differ in too many files to be merged here.', 'Nothing was changed.'],
    'file-damaged': (file) => [`“${file}” does not say what it should.`, 'Mend it as text, or bring back a revision.'],
    'proxy-silent': (proxy) => [`No answer from the proxy at ${proxy}.`, 'Check that it is running, then try again.'],
    'no-proxy': (host) => [
      `No answer from ${host}.`,
      'Check the address and the network; many git servers answer a browser only through a proxy.',
    ],
    'rate-limited': (host) => [`${host} has had too many requests.`, 'Wait a while, then try again.'],
    unconfirmed: (host) => [
      `The connection to ${host} ended before it said whether it took the commits.`,
      'Nothing is lost; sync again to find out.',
    ],
    'history-missing': (host) => [
      `${host} lacks older commits that are not here either.`,
      'Fetch the whole history from where the wiki came from first.',
    ],
    'part-missing': () => [
      'This part of Verso could not be loaded.',
      'You can go on reading and writing; try again when you are connected.',
    ],
  } satisfies Record<ErrorReason, (about: string) => Said>,
}
