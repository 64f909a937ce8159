/** The sentences about what other programs send here. */
import { plural } from '../../plural'

export const received = {
  title: 'Received',
  intro:
    'What you shared with Verso, or opened in it. It becomes a draft that you can look through before you save it.',
  empty: 'Nothing waits here',
  emptyNext: 'Share a text, a link or a picture with Verso from another app, or open a Markdown file with it.',
  titleOf: 'Title of the page',
  titleHint: 'A slash makes a folder.',
  needsTitle: 'The page needs a title.',
  taken: 'A text that is not saved lies under that title already. Choose another one.',
  files: (count: number) => `${plural(count, 'file', 'files')} with it`,
  begin: 'Begin as a draft',
  drop: 'Leave it out',
  beginNamed: (title: string) => `Begin as a draft: ${title}`,
  dropNamed: (title: string) => `Leave it out: ${title}`,
  words: 'What it says',
  home: 'Go to the wiki’s home',
}
