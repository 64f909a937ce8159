import type { FirstMessages } from '../../en/first'
import { formatNumber } from '../counted'

export const finding: FirstMessages['finding'] = {
  moveHint: 'F2 pour renommer ou déplacer ; glissez pour déplacer.',
  tags: 'Tags',
  showTags: 'Afficher les tags ici',
  showPages: 'Afficher l’arborescence des pages ici',
  allTags: 'Tous les tags des pages',
  favourites: 'Favoris',
  star: 'Ajouter aux favoris',
  unstar: 'Retirer des favoris',
  favouriteHint: 'Alt et une flèche le déplacent vers le haut ou le bas.',
  movedTo: (title, at, of) => `${title}\u202f: ${formatNumber(at)} sur ${formatNumber(of)}`,
  random: 'Ouvrir une page au hasard',
}
