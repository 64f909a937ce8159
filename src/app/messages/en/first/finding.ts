/** The sentences of finding one's way in the margin: the tree, the tags, the favourites. */

export const finding = {
  moveHint: 'Press F2 to rename or move; drag to move.',
  tags: 'Tags',
  showTags: 'Show the tags here',
  showPages: 'Show the tree of pages here',
  allTags: 'All tags of pages',
  favourites: 'Favourites',
  star: 'Add to favourites',
  unstar: 'Remove from favourites',
  favouriteHint: 'Alt with an arrow key moves it up or down.',
  movedTo: (title: string, at: number, of: number) => `${title}: ${at} of ${of}`,
  random: 'Open a page at random',
}
