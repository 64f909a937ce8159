/** The sentences of branches and tags as the remote has them, and of what is still to be done with them there. */
import type { Refusal } from '../../../../../worker'

export const origin = {
  title: 'On origin only',
  intro: 'These were there at the last sync or fetch. Opening one brings it here, and changes nothing there.',
  open: 'Open',
  remove: 'Delete on origin',
  make: 'Put it on origin again',

  there: {
    same: 'On origin, too',
    as: (name: string) => `On origin as ${name}`,
    'not-yet': 'Not on origin yet',
    gone: 'No longer on origin',
    'to-make': 'Goes to origin with the next sync',
  },
  tag: {
    'not-yet': 'Goes to origin with the next sync',
    other: 'On origin this name is for another moment. Yours stays as it is; delete it to take theirs.',
    gone: 'No longer on origin',
  },

  ask: {
    question: (name: string) => `${name} is on origin as well.`,
    what: 'There it is deleted with the next sync, unless somebody has added to it by then.',
    here: 'Delete it here only',
    both: 'Delete it here and on origin',
  },
  rename: 'Rename it on origin, too',
  renameWhat: 'The next sync sends it there under its new name, and deletes the old one there.',
  untagged: (name: string) => `Tag ${name} is deleted here. The next sync deletes it on origin; what it named stays.`,

  errand: {
    waits: 'The next sync deletes it on origin.',
    moved: 'It was not deleted on origin: somebody has changed it there.',
    refused: 'Origin did not take this.',
    again: 'Try again',
    anyway: 'Delete it all the same',
    leave: 'Leave it there',
    leaveTag: 'Take it from there',
  },
  refusals: {
    moved: 'Somebody else has changed it there in the meantime.',
    'cannot-delete': 'The server does not let anybody delete branches or tags.',
    'main-branch': 'It is the server’s main branch, which nobody can delete there.',
    'history-missing':
      'It goes on to older commits that are neither there nor here. Fetch the whole history from where the wiki came from first.',
    'not-allowed': 'The token is missing, not valid, or may not do this. Enter another one.',
    refused: 'The server gave no reason that Verso knows.',
  } satisfies Record<Refusal['kind'], string>,
  said: (words: string) => `The server said: “${words}”`,
  removedTags: 'Deleted here, still on origin',
}
