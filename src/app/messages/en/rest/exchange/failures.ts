/** The sentences of failures on the way to another server. */
import type { ErrorCode } from '../../../../../errors'

type Failure = { readonly what: string; readonly next: string }

/** What failed between this browser and `host`, and what to do next. In every case nothing here was lost. */
export const failures = {
  aborted: () => ({ what: 'Stopped.', next: 'Nothing was changed. Start again whenever you like.' }),
  'invalid-name': (host) => ({
    what: `A name from ${host} breaks the rules for branches or files.`,
    next: 'Check the branch name; leave it empty to take the one the repository calls its default.',
  }),
  'invalid-record': () => ({
    what: 'What was entered does not fit the model.',
    next: 'Look at the fields again; nothing was saved.',
  }),
  'not-found': () => ({
    what: 'What was asked for is not in this wiki.',
    next: 'It may have been deleted in another tab. Reload the page.',
  }),
  'already-exists': () => ({ what: 'There is already a wiki of that name.', next: 'Choose another title.' }),
  damaged: (host) => ({
    what: `What arrived from ${host} was damaged on its way, so none of it was kept.`,
    next: 'Try again. If it happens again, run “git fsck” on the repository.',
  }),
  absent: (host) => ({
    what: `Something this needs was left on ${host}, and there is no way to it now.`,
    next: 'Try again when you are online.',
  }),
  'too-large': (host) => ({
    what: `The repository on ${host} holds something larger than Verso can take in.`,
    next: 'Remove the large file from its history, or clone a smaller repository.',
  }),
  'quota-exceeded': () => ({
    what: 'The browser gives no more room.',
    next: 'Free some space on this device or delete a wiki you no longer need, then try again.',
  }),
  'storage-failed': () => ({
    what: 'The browser’s database did not answer.',
    next: 'Reload the page and try again. Everything saved before is still there.',
  }),
  offline: (host) => ({
    what: `There was no answer from the network on the way to ${host}.`,
    next: 'Go on writing; sync again when you are connected.',
  }),
  'host-unknown': (host) => ({
    what: `${host} does not answer.`,
    next: 'Check the address for a slip of the pen, and whether that server is running.',
  }),
  timeout: (host) => ({ what: `${host} went quiet in the middle.`, next: 'Try again in a moment.' }),
  'cut-off': (host) => ({
    what: `The connection to ${host} ended in the middle.`,
    next: 'Nothing half-received was kept. Try again when the connection is steady.',
  }),
  unauthorized: (host) => ({
    what: `${host} did not accept the user name and token.`,
    next: 'Enter them again. The token may have run out, or may not cover this repository.',
  }),
  'token-missing': (host) => ({
    what: `${host} asks for a user name and a token, and Verso has none for it.`,
    next: 'Enter them. A token for the session only is gone when the tab is reloaded or closed.',
  }),
  forbidden: (host) => ({
    what: `${host} knows you, but does not let you do that.`,
    next: 'Use a token that may write to this repository, or ask its owner for access.',
  }),
  'remote-not-found': (host) => ({
    what: `${host} has no repository at this address.`,
    next: 'Check the address. If the repository is private, enter a user name and token.',
  }),
  'not-a-git-server': (host) => ({
    what: `Something answered on ${host}, but it does not speak git.`,
    next: 'Enter the address you would give to “git clone”.',
  }),
  'proxy-refused': (host) => ({
    what: `The proxy does not forward to ${host}.`,
    next: 'Allow that host on the proxy (npm start -- --allow HOST), choose another proxy, or ask the host directly.',
  }),
  'remote-failed': (host) => ({
    what: `${host} answered with an error of its own.`,
    next: 'Try again later; if it stays so, tell whoever runs that server.',
  }),
  'branch-not-found': (host) => ({
    what: `The repository on ${host} has no such branch.`,
    next: 'Enter another branch, or leave it empty to take the default one.',
  }),
  'not-a-bundle': () => ({
    what: 'This file is not a git bundle.',
    next: 'Choose a file made by “git bundle create” or by Verso’s export.',
  }),
  unsupported: (host) => ({
    what: `This browser, or ${host}, lacks something that is needed.`,
    next: 'Use a current version of Firefox, Chrome, Edge or Safari; a git server must speak smart HTTP.',
  }),
  internal: () => ({
    what: 'Verso made a mistake of its own.',
    next: 'Nothing saved is lost. Reload the page and try again.',
  }),
} satisfies Record<ErrorCode | 'token-missing', (host: string) => Failure>
