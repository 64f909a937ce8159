/** The sentences of the palette. */
import { plural } from './plural'

export const palette = {
  title: 'Find a page or an action',
  findPage: 'Find a page by its name…',
  findAction: 'Find an action…',
  results: 'Found',
  nothing: 'Nothing is called that.',
  create: (title: string) => `Write a new page “${title}”`,
  count: (count: number) => plural(count, 'line'),
}
