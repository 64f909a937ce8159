/** Times as people write them in a search: `2026-03`, `2026-01..2026-03`, `>7d`, `yesterday`. */
import { namedTimes, type NamedTime, type TimeSpan } from '../model'

const date = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const age = /^([<>])(\d{1,4})([dwmy])$/
const daysOf = { d: 1, w: 7, m: 30, y: 365 } as const

const isUnit = (text: string | undefined): text is keyof typeof daysOf => text !== undefined && text in daysOf
const isNamed = (text: string): text is NamedTime => namedTimes.some((name) => name === text)
const isSide = (text: string): boolean => text === '' || date.test(text)

/** Undefined when it is no time. */
export function parseTimeSpan(text: string): TimeSpan | undefined {
  if (isNamed(text)) return { kind: 'named', name: text }
  const [, sign, count, unit] = age.exec(text) ?? []
  if ((sign === '<' || sign === '>') && isUnit(unit)) return { kind: 'age', sign, days: Number(count) * daysOf[unit] }
  return parseDays(text)
}

function parseDays(text: string): TimeSpan | undefined {
  const [from = '', to = from, ...more] = text.split('..')
  if (more.length > 0 || !isSide(from) || !isSide(to) || from + to === '') return undefined
  return { kind: 'days', from: from || null, to: to || null }
}

export function formatTimeSpan(span: TimeSpan): string {
  if (span.kind === 'named') return span.name
  if (span.kind === 'age') return `${span.sign}${span.days}d`
  return span.from === span.to ? (span.from ?? '') : `${span.from ?? ''}..${span.to ?? ''}`
}

/** Seconds since 1970, `from` among them and `to` not. */
export type Seconds = { readonly from: number; readonly to: number }

const day = 86_400
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)

/** Which seconds are meant, by the clock and the calendar of this device. */
export function secondsOf(span: TimeSpan, now: Date): Seconds {
  if (span.kind === 'named') return secondsOfName(span.name, now)
  if (span.kind === 'days')
    return { from: span.from ? startOf(span.from, 0) : -Infinity, to: span.to ? startOf(span.to, 1) : Infinity }
  const moment = seconds(now) - span.days * day
  return span.sign === '<' ? { from: moment, to: Infinity } : { from: -Infinity, to: moment }
}

/** When the year, month or day begins; with `later`, the one after it. */
function startOf(text: string, later: 0 | 1): number {
  const [year = 0, month, date] = text.split('-').map(Number)
  if (month === undefined) return seconds(new Date(year + later, 0, 1))
  return seconds(date === undefined ? new Date(year, month - 1 + later, 1) : new Date(year, month - 1, date + later))
}

function secondsOfName(name: NamedTime, now: Date): Seconds {
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()]
  const back = name.startsWith('last-') || name === 'yesterday' ? 1 : 0
  const between = (from: Date, to: Date): Seconds => ({ from: seconds(from), to: seconds(to) })
  if (name.endsWith('-year')) return between(new Date(year - back, 0, 1), new Date(year - back + 1, 0, 1))
  if (name.endsWith('-month')) return between(new Date(year, month - back, 1), new Date(year, month - back + 1, 1))
  const monday = date - ((now.getDay() + 6) % 7) - 7 * back
  if (name.endsWith('-week')) return between(new Date(year, month, monday), new Date(year, month, monday + 7))
  return between(new Date(year, month, date - back), new Date(year, month, date - back + 1))
}
