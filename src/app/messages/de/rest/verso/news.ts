import type { RestMessages } from '../../../en/rest'
import { formatNumber, plural } from '../../plural'

const changes = (count: number) => plural(count, 'Änderung', 'Änderungen')

const names = (authors: readonly string[]): string => {
  const [first = '', second, ...more] = authors
  if (more.length > 0) return `${first}, ${second ?? ''} und ${plural(more.length, 'weiteren Person', 'weiteren')}`
  return second === undefined ? first : `${first} und ${second}`
}

export const news: RestMessages['news'] = {
  title: 'Seit du diese Seite zuletzt gelesen hast',
  changes: (count, isMore, authors) => `${isMore ? 'Mehr als ' : ''}${changes(count)} von ${names(authors)}`,
  since: (when) => `seit du sie ${when} gelesen hast`,
  isNew: (authors) => `Neu auf diesem Gerät, von ${names(authors)}.`,
  show: 'Zeigen',
  hide: 'Ausblenden',
  markRead: 'Als gelesen markieren',
  next: 'Nächste Änderung',
  previous: 'Vorige Änderung',
  at: (at, of) => `Änderung ${formatNumber(at)} von ${formatNumber(of)}`,
  unreadPages: (count) => `${plural(count, 'Seite', 'Seiten')} noch nicht gelesen`,
  markAllRead: 'Alle als gelesen markieren',
  on: (day) => `am ${day}`,
  today: (time) => `heute um ${time}`,
  yesterday: 'gestern',
}
