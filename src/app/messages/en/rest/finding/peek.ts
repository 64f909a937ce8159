/** The sentences of a look at the page behind a link. */

export const peek = {
  at: (title: string) => `A look at “${title}”`,
  waiting: 'Reading…',
  empty: 'There is nothing on this page yet.',
  missing: 'This page does not exist yet.',
  failed: 'This page could not be read.',
}
