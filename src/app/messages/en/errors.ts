import type { ErrorCode } from '../../../errors'

/**
 * What a person can do next, for each kind of failure. The error's own sentence says what happened; an empty line means
 * that it already says it all.
 */
export const errors = {
  title: 'That did not work',
  engineFailed: 'The part of Verso that keeps your pages has stopped. Nothing saved is lost; reload to start it again.',
  reload: 'Reload',
  next: {
    aborted: 'Nothing was changed. You can start again at any time.',
    'invalid-name': 'Choose another name and try again.',
    'not-found': 'It may have been renamed or deleted. Its history is kept.',
    'already-exists': 'Choose another name, or open the one that is there.',
    damaged: 'Some stored bytes are not what they should be. Export what you can, then clone again from a remote.',
    absent: 'It comes when you are online; try again then.',
    'too-large': 'Make it smaller, or keep it outside the wiki.',
    'quota-exceeded': '',
    'storage-failed': 'The browser’s database did not answer. Reload the page; what was saved is still there.',
    offline: 'You can go on reading and writing; try again when you are connected.',
    'host-unknown': 'Check the address for a slip of the pen, then try again.',
    timeout: 'Try again in a moment.',
    'cut-off': 'Nothing was lost. Try again when the connection is steady.',
    unauthorized: 'Check the user name and token, and that the token is still valid.',
    forbidden: 'Ask whoever owns the repository for access.',
    'remote-not-found': 'Check the address; private repositories also need a token.',
    'not-a-git-server': 'Check the address: it should be the one you would give to “git clone”.',
    'proxy-refused': 'Choose another proxy, or allow this host on yours.',
    'remote-failed': 'Try again later; if it stays so, tell whoever runs the server.',
    'branch-not-found': 'Choose one of the branches the remote has.',
    'not-a-bundle': 'Choose a file that was made by “git bundle” or exported from Verso.',
    unsupported: 'A current version of Firefox, Chrome, Edge or Safari can do it.',
    internal: 'This is a fault of ours. Your text is safe; reload and try again.',
  } satisfies Record<ErrorCode, string>,
}
