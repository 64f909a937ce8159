import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../counted'

export const rendered: RestMessages['rendered'] = {
  view: 'Comparer',
  source: 'La source',
  page: 'La page lue',
  same: 'Les deux se lisent pareil.',
  sameText: 'Seule la source diffère, par exemple des espaces ou un commentaire.',
  tooLarge: 'Cette page est trop longue pour être comparée telle qu’elle se lit ; c’est donc sa source qui l’est.',
  notExact:
    'Comparer prenait trop de temps ; certains paragraphes seulement modifiés apparaissent donc comme retirés et ajoutés.',
  folded: (count) => plural(count, 'paragraphe inchangé', 'paragraphes inchangés'),
  count: (changes) => plural(changes, 'endroit modifié', 'endroits modifiés'),
  change: (number, what) => `Modification ${formatNumber(number)}\u202f: ${what}`,
  what: { changed: 'modifié', added: 'ajouté', removed: 'retiré', moved: 'déplacé ici' },
  movedFrom: { above: 'Venu de plus haut', below: 'Venu de plus bas' },
  movedTo: { above: 'Déplacé plus haut', below: 'Déplacé plus bas' },
  showFrom: 'Montrer où c’était',
  showTo: 'Montrer où c’est',
  properties: 'Propriétés',
  propertiesUnread: 'Les propriétés ne sont pas lisibles des deux côtés ; la source montre ce qui y a changé.',
  empty: 'vide',
  element: {
    added: 'ajouté : ',
    removed: 'retiré : ',
    changed: 'modifié : ',
    moved: 'déplacé',
    ticked: 'coché',
    cleared: 'plus coché',
  },
}
