/** The sentences of the frame around a page, and of starting. */
export const shell = {
  product: 'Verso',
  skip: 'Skip to the page',
  partMissing: 'This part of Verso could not be loaded.',
  noWiki: 'There is no such wiki in this browser',
  noWikiNext: 'It may have been deleted here, or made in another browser.',
  allWikis: 'All wikis',
}
