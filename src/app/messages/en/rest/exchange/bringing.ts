/** The sentences of bringing files in. */
import { plural } from '../../plural'

const files = (count: number) => plural(count, 'file')

export const bringing = {
  title: 'Bring files in',
  text: 'Pages (.md), images and other files go into this wiki as one commit. You see what will happen before it does.',
  choose: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  drop: 'or drop them here',
  looking: 'Looking at what you chose…',
  folder: 'Put them into',
  folderHint: 'A folder of this wiki, new or not. Leave it empty for the top.',
  plan: 'What will happen',
  added: (count: number) => `${files(count)} will be added`,
  replaced: (count: number) => `${files(count)} will be replaced`,
  replacedNote: 'What is replaced stays in the history.',
  skipped: (count: number) => `${files(count)} will be left out`,
  why: {
    hidden: 'Hidden files stay outside.',
    'too-large': 'Files larger than 25 MB stay outside: servers refuse them.',
    'bad-name': 'Their names cannot be paths in a repository.',
  },
  kinds: { added: 'New', replaced: 'Replaces', skipped: 'Left out' },
  more: (count: number) => `and ${files(count)} more`,
  submit: (count: number) => `Bring in ${files(count)}`,
  nothing: 'None of these files can go into a wiki.',
  running: 'Bringing files in',
  stopped: 'Stopped. Nothing was changed.',
  message: (count: number, one: string) => (count === 1 ? `Bring in ${one}` : `Bring in ${files(count)}`),
  done: (count: number) => `${files(count)} brought in, as one commit.`,
  same: 'The wiki holds exactly these files already.',
  conflicted: 'Somebody else changed one of these files at the same moment. Nothing was overwritten; try again.',
  seeChange: 'See what changed',
}
