/** The sentences of the list of all pages. */
export const pages = {
  title: 'All pages',
  count: (pages: number, others: number) =>
    `${pages === 1 ? '1 page' : `${pages.toLocaleString()} pages`}${
      others === 0 ? '' : others === 1 ? ' and 1 other file' : ` and ${others.toLocaleString()} other files`
    }`,
  filter: 'Only those with…',
  others: 'Show other files',
  none: 'No page has that in its name',
  noneNext: 'Try fewer letters, or write it.',
  skipped: (count: number) =>
    `${count === 1 ? '1 entry' : `${count.toLocaleString()} entries`} of the repository cannot be shown here: links to other places, other repositories, or names that no wiki can have.`,
  top: 'At the top',
}
