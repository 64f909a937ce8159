import type { RestMessages } from '../../../en/rest'
import { plural } from '../../plural'

export const tags: RestMessages['tags'] = {
  tagTree: 'Tags der Seiten',
  tagTitle: (tag) => `#${tag}`,
  tagCount: (pages) => plural(pages, 'Seite', 'Seiten'),
  tagsWaiting: 'Die Seiten werden auf Tags durchgesehen\u00a0…',
  noTags: 'Noch hat keine Seite ein Tag',
  noTagsNext: 'Schreib #irgendwas auf eine Seite, oder Tags in ihre Eigenschaften; hier sammeln sich die Seiten.',
  noTag: (tag) => `Keine Seite hat das Tag „${tag}“`,
  noTagNext: 'Vielleicht wurde es von der letzten Seite genommen, die es hatte.',
  tagsFailed: 'Tags lassen sich in diesem Browser nicht sammeln.',
  below: 'Tags darunter',
}
