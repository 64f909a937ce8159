/** The sentences of the list of all pages. */
import { plural } from '../../plural'

export const pages = {
  title: 'All pages',
  count: (pages: number, others: number) =>
    [plural(pages, 'page'), others > 0 && plural(others, 'other file')].filter(Boolean).join(' and '),
  filter: 'Only those with…',
  others: 'Show other files',
  none: 'No page has that in its name',
  noneNext: 'Try fewer letters, or write it.',
  skipped: (count: number) =>
    `${plural(count, 'entry', 'entries')} of the repository cannot be shown here: links to other places, other repositories, or names that no wiki can have.`,
  top: 'At the top',
}
