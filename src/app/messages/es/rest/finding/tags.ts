import type { RestMessages } from '../../../en/rest'
import { plural } from '../../counted'

export const tags: RestMessages['tags'] = {
  tagTree: 'Etiquetas de las páginas',
  tagTitle: (tag) => `#${tag}`,
  tagCount: (pages) => plural(pages, 'página'),
  tagsWaiting: 'Se están leyendo las etiquetas de las páginas…',
  noTags: 'Ninguna página tiene etiquetas todavía',
  noTagsNext: 'Escribe #algo en una página, o pon etiquetas en sus propiedades; las páginas se reúnen aquí.',
  noTag: (tag) => `Ninguna página tiene la etiqueta «${tag}»`,
  noTagNext: 'Quizá se quitó de la última página que la tenía.',
  tagsFailed: 'En este navegador no se pueden reunir las etiquetas.',
  below: 'Etiquetas bajo ella',
}
