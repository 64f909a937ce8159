/** The sentences of two rendered pages beside each other. */
import { plural } from '../../plural'

export const rendered = {
  view: 'Compare as',
  source: 'Source',
  page: 'As read',
  same: 'Both read the same.',
  sameText: 'What differs is in the source only, such as spaces or a comment.',
  tooLarge: 'This page is too large to be compared as it is read, so its source is compared.',
  notExact: 'Comparing took too long, so some paragraphs that were only changed are shown as removed and added.',
  folded: (count: number) => `${plural(count, 'paragraph')} unchanged`,
  count: (changes: number) => `${plural(changes, 'place')} changed`,
  change: (number: number, what: string) => `Change ${number}: ${what}`,
  what: { changed: 'changed', added: 'added', removed: 'removed', moved: 'moved here' },
  movedFrom: { above: 'Moved here from further up', below: 'Moved here from further down' },
  movedTo: { above: 'Moved further up', below: 'Moved further down' },
  showFrom: 'Show where it was',
  showTo: 'Show where it is',
  properties: 'Properties',
  propertiesUnread: 'The properties cannot be read on both sides; the source shows what changed in them.',
  empty: 'empty',
  /** Beside what it happened to, on the sheet. */
  element: {
    added: 'added: ',
    removed: 'removed: ',
    changed: 'changed: ',
    moved: 'moved',
    ticked: 'ticked',
    cleared: 'no longer ticked',
  },
}
