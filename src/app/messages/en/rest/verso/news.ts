/** The sentences about what changed since this device read a page. */
import { plural } from '../../plural'

const names = (authors: readonly string[]): string => {
  const [first = '', second, ...more] = authors
  if (more.length > 0) return `${first}, ${second ?? ''} and ${plural(more.length, 'other')}`
  return second === undefined ? first : `${first} and ${second}`
}

export const news = {
  title: 'Since you last read this page',
  changes: (count: number, isMore: boolean, authors: readonly string[]) =>
    `${isMore ? `More than ${plural(count, 'change')}` : plural(count, 'change')} by ${names(authors)}`,
  since: (when: string) => `since you read this ${when}`,
  isNew: (authors: readonly string[]) => `New on this device, by ${names(authors)}.`,
  show: 'Show',
  hide: 'Hide',
  markRead: 'Mark as read',
  next: 'Next change',
  previous: 'Previous change',
  at: (at: number, of: number) => `Change ${at} of ${of}`,
  unreadPages: (count: number) => `${plural(count, 'page')} not read yet`,
  markAllRead: 'Mark all as read',
  /** After a weekday, "on Tuesday"; after a date, "on 12 May". */
  on: (day: string) => `on ${day}`,
  today: (time: string) => `today at ${time}`,
  yesterday: 'yesterday',
}
