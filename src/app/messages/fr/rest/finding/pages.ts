import type { RestMessages } from '../../../en/rest'
import { isOne, plural } from '../../counted'

export const pages: RestMessages['pages'] = {
  title: 'Toutes les pages',
  count: (pages, others) =>
    [plural(pages, 'page'), others > 0 && plural(others, 'autre fichier', 'autres fichiers')]
      .filter(Boolean)
      .join(' et '),
  filter: 'Seulement avec…',
  others: 'Montrer les autres fichiers',
  none: 'Aucune page n’a cela dans son nom',
  noneNext: 'Essayez moins de lettres, ou écrivez-la.',
  skipped: (count) =>
    `${plural(count, 'entrée')} du dépôt ne ${isOne(count) ? 'peut' : 'peuvent'} pas s’afficher ici\u202f: liens vers d’autres endroits, autres dépôts, ou noms qu’aucun wiki ne peut avoir.`,
  top: 'À la racine',
}
