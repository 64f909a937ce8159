import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'
import { quoted } from '../../quoted'

export const tags: RestMessages['tags'] = {
  tagTree: 'Tags des pages',
  tagTitle: (tag) => `#${tag}`,
  tagCount: (pages) => plural(pages, 'page'),
  tagsWaiting: 'Lecture des tags dans les pages…',
  noTags: 'Aucune page n’a encore de tag',
  noTagsNext:
    'Écrivez #quelque-chose dans une page, ou mettez des tags dans ses propriétés ; les pages se rassemblent ici.',
  noTag: (tag) => `Aucune page n’a le tag ${quoted(tag)}`,
  noTagNext: 'Il a peut-être été retiré de la dernière page qui l’avait.',
  tagsFailed: 'Les tags ne peuvent pas être rassemblés dans ce navigateur.',
  below: 'Tags en dessous',
}
