/** The sentences of finding one's way: the tree, tags, favourites, a look at a page behind a link. */
import { plural } from '../../plural'

export const tags = {
  tagTree: 'Tags of the pages',
  tagTitle: (tag: string) => `#${tag}`,
  tagCount: (pages: number) => plural(pages, 'page'),
  tagsWaiting: 'The pages are being read for their tags…',
  noTags: 'No page has a tag yet',
  noTagsNext: 'Write #something in a page, or put tags into its properties; the pages are gathered here.',
  noTag: (tag: string) => `No page has the tag “${tag}”`,
  noTagNext: 'It may have been taken off the last page that had it.',
  tagsFailed: 'Tags cannot be gathered in this browser.',
  below: 'Tags below it',
}
