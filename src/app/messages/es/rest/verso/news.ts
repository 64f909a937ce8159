import type { RestMessages } from '../../../en/rest'
import { listed, plural } from '../../counted'

const names = ([first = '', second, ...more]: readonly string[]): string => {
  const others = more.length > 0 ? [plural(more.length, 'persona más', 'personas más')] : []
  return listed(second === undefined ? [first] : [first, second, ...others])
}

export const news: RestMessages['news'] = {
  title: 'Desde que leíste esta página',
  changes: (count, isMore, authors) => `${isMore ? 'Más de ' : ''}${plural(count, 'cambio')} de ${names(authors)}`,
  since: (when) => `desde que la leíste ${when}`,
  isNew: (authors) => `Nueva en este dispositivo, de ${names(authors)}.`,
  show: 'Mostrar',
  hide: 'Ocultar',
  markRead: 'Marcar como leída',
  next: 'Cambio siguiente',
  previous: 'Cambio anterior',
  at: (at, of) => `Cambio ${at} de ${of}`,
  unreadPages: (count) => plural(count, 'página sin leer', 'páginas sin leer'),
  markAllRead: 'Marcar todas como leídas',
  on: (day) => `el ${day}`,
  today: (time) => `hoy a ${/^1\D/.test(time) ? 'la' : 'las'} ${time}`,
  yesterday: 'ayer',
}
