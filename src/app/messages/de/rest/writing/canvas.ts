import type { RestMessages } from '../../../en/rest'
import { plural } from '../../plural'

export const canvas: RestMessages['canvas'] = {
  title: (cards, arrows) => `Canvas mit ${plural(cards, 'Karte', 'Karten')} und ${plural(arrows, 'Pfeil', 'Pfeilen')}`,
  larger: 'Größer',
  smaller: 'Kleiner',
  whole: 'Alles zeigen',
  full: 'Vollbild',
  list: 'Als Liste',
  leadsTo: (card, label) => (label === '' ? `→ ${card}` : `→ ${card}: ${label}`),
  unnamed: 'Eine Karte ohne Worte',
  empty: 'Auf diesem Canvas gibt es noch keine Karten.',
  unread: (count) =>
    `${plural(count, 'Eintrag', 'Einträge')} dieser Datei ${count === 1 ? 'ließ' : 'ließen'} sich nicht zeigen.`,
  unreadable: 'Diese Datei nennt sich Canvas, lässt sich aber nicht als eines lesen. Hier ist ihr Text.',
  base: 'Das ist eine Base: Obsidian listet damit Seiten auf. Hier steht, was darin ist; nichts daran ist verändert.',
}
