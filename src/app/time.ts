/** How long ago, or when, in the language spoken. Times are milliseconds since 1970. */
import { language } from './messages'

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** "3 hours ago", "yesterday", "now" for less than a minute. */
export function formatRelative(at: number, now: number, locale: string = language): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const past = at - now
  const [unit, size] = units.find(([, size]) => Math.abs(past) >= size) ?? ['second', Infinity]
  return words.format(Math.trunc(past / size) || 0, unit)
}

/** "21 November 2026 at 10:31". */
export const formatMoment = (at: number, locale: string = language): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at)

/** "10:31". */
export const formatTimeOfDay = (at: number, locale: string = language): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)

/** "21 Nov 2026, 10:31". */
export const formatMomentShort = (at: number, locale: string = language): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at)

/** "10:31" today, else the day as well. */
export function formatClock(at: number, now: number, locale: string = language): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString()
  return sameDay ? formatTimeOfDay(at, locale) : formatMomentShort(at, locale)
}
