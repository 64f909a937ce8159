import type { RestMessages } from '../../../en/rest'
import { formatNumber, isOne, plural } from '../../counted'

const changes = (count: number): string => plural(count, 'modification')

function names(authors: readonly string[]): string {
  const [first = '', second, ...more] = authors
  if (more.length > 0) return `${first}, ${second ?? ''} et ${plural(more.length, 'autre')}`
  return second === undefined ? first : `${first} et ${second}`
}

export const news: RestMessages['news'] = {
  title: 'Depuis votre dernière lecture de cette page',
  changes: (count, isMore, authors) => `${isMore ? 'Plus de ' : ''}${changes(count)} par ${names(authors)}`,
  since: (when) => `depuis votre lecture ${when}`,
  isNew: (authors) => `Nouvelle sur cet appareil, par ${names(authors)}.`,
  show: 'Montrer',
  hide: 'Cacher',
  markRead: 'Marquer comme lue',
  next: 'Modification suivante',
  previous: 'Modification précédente',
  at: (at, of) => `Modification ${formatNumber(at)} sur ${formatNumber(of)}`,
  unreadPages: (count) => `${plural(count, 'page')} pas encore ${isOne(count) ? 'lue' : 'lues'}`,
  markAllRead: 'Tout marquer comme lu',
  // A weekday stands alone after "de": "depuis votre lecture de mardi", "du 12 mai".
  on: (day) => (/^\d/.test(day) ? `du ${day}` : `de ${day}`),
  today: (time) => `d’aujourd’hui à ${time}`,
  yesterday: 'd’hier',
}
