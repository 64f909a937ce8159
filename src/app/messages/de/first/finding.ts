import type { FirstMessages } from '../../en/first'
import { formatNumber } from '../plural'

export const finding: FirstMessages['finding'] = {
  moveHint: 'F2 benennt um oder verschiebt; Ziehen verschiebt.',
  tags: 'Tags',
  showTags: 'Hier die Tags zeigen',
  showPages: 'Hier den Seitenbaum zeigen',
  allTags: 'Alle Tags der Seiten',
  favourites: 'Favoriten',
  star: 'Zu den Favoriten',
  unstar: 'Aus den Favoriten nehmen',
  favouriteHint: 'Alt und eine Pfeiltaste schieben ihn nach oben oder unten.',
  movedTo: (title, at, of) => `${title}: ${formatNumber(at)} von ${formatNumber(of)}`,
  random: 'Eine zufällige Seite öffnen',
}
