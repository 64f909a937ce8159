/**
 * Dates in the tokens of moment.js, as Obsidian, Foam and Logseq write their formats (https://momentjs.com/docs/#/displaying).
 *
 * Law (`test/page/templates`): a day is read back from what a format with its year, month and day made of it.
 */
import { addDays, dayOfYear, firstDayOf, noonOf, weekdayOf, weekOf, type Day, type Moment } from './dates'

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

type Words = { readonly moment: Moment; readonly locale: string }

const name = ({ moment, locale }: Words, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(noonOf(moment))

const ordinal = (value: number): string => {
  const last = value % 100 > 10 && value % 100 < 14 ? 0 : value % 10
  return `${value}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

const hours12 = ({ hour }: Moment): number => hour % 12 || 12

const tokens = {
  YYYY: ({ moment }) => pad(moment.year, 4),
  YY: ({ moment }) => pad(moment.year % 100, 2),
  Q: ({ moment }) => String(Math.ceil(moment.month / 3)),
  MMMM: (words) => name(words, { month: 'long' }),
  MMM: (words) => name(words, { month: 'short' }),
  MM: ({ moment }) => pad(moment.month, 2),
  M: ({ moment }) => String(moment.month),
  DDDD: ({ moment }) => pad(dayOfYear(moment), 3),
  DDD: ({ moment }) => String(dayOfYear(moment)),
  DD: ({ moment }) => pad(moment.day, 2),
  Do: ({ moment, locale }) => (locale.startsWith('en') ? ordinal(moment.day) : String(moment.day)),
  D: ({ moment }) => String(moment.day),
  dddd: (words) => name(words, { weekday: 'long' }),
  ddd: (words) => name(words, { weekday: 'short' }),
  dd: (words) => name(words, { weekday: 'short' }).slice(0, 2),
  d: ({ moment }) => String(weekdayOf(moment) % 7),
  E: ({ moment }) => String(weekdayOf(moment)),
  GGGG: ({ moment }) => pad(weekOf(moment).year, 4),
  gggg: ({ moment }) => pad(weekOf(moment).year, 4),
  WW: ({ moment }) => pad(weekOf(moment).week, 2),
  ww: ({ moment }) => pad(weekOf(moment).week, 2),
  W: ({ moment }) => String(weekOf(moment).week),
  w: ({ moment }) => String(weekOf(moment).week),
  HH: ({ moment }) => pad(moment.hour, 2),
  H: ({ moment }) => String(moment.hour),
  hh: ({ moment }) => pad(hours12(moment), 2),
  h: ({ moment }) => String(hours12(moment)),
  mm: ({ moment }) => pad(moment.minute, 2),
  m: ({ moment }) => String(moment.minute),
  ss: ({ moment }) => pad(moment.second, 2),
  s: ({ moment }) => String(moment.second),
  A: ({ moment }) => (moment.hour < 12 ? 'AM' : 'PM'),
  a: ({ moment }) => (moment.hour < 12 ? 'am' : 'pm'),
} satisfies Readonly<Record<string, (words: Words) => string>>

type Token = keyof typeof tokens
const isToken = (text: string): text is Token => Object.hasOwn(tokens, text)

/** Longer tokens go before those they begin with; what is in brackets stands for itself. */
const piece = new RegExp(`\\[([^\\]]*)\\]|${Object.keys(tokens).join('|')}|[^]`, 'g')

/** A moment as the format says, in the names of the locale. */
export const formatMoment = (moment: Moment, format: string, locale: string): string =>
  format.replace(piece, (text, literal?: string) =>
    literal === undefined ? (isToken(text) ? tokens[text]({ moment, locale }) : text) : literal,
  )

/** What tells a day; of other tokens it is enough that they are there. */
const patterns: Readonly<Partial<Record<Token, string>>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d\\d)',
  M: '(?<month>\\d\\d?)',
  DD: '(?<day>\\d\\d)',
  D: '(?<day>\\d\\d?)',
  Do: '(?<day>\\d\\d?)(?:st|nd|rd|th)?',
  MMMM: '(?<name>[^/]+?)',
  MMM: '(?<name>[^/]+?)',
  GGGG: '(?<weekYear>\\d{4})',
  gggg: '(?<weekYear>\\d{4})',
  WW: '(?<week>\\d\\d)',
  ww: '(?<week>\\d\\d)',
  W: '(?<week>\\d\\d?)',
  w: '(?<week>\\d\\d?)',
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

function patternOf(format: string): RegExp {
  const named = new Set<string>()
  const source = format.replace(piece, (text, literal?: string) => {
    if (literal !== undefined || !isToken(text)) return escape(literal ?? text)
    const pattern = patterns[text] ?? '[^/]+?'
    const group = /<(\w+)>/.exec(pattern)?.[1]
    if (group && named.has(group)) return '[^/]+?'
    if (group) named.add(group)
    return pattern
  })
  return new RegExp(`^${source}$`)
}

const midnight = { hour: 0, minute: 0, second: 0 } as const

const monthNamed = (name: string, format: string, locale: string): number => {
  const style = format.includes('MMMM') ? 'MMMM' : 'MMM'
  const months = Array.from({ length: 12 }, (_, at) => ({ year: 2000, month: at + 1, day: 1, ...midnight }))
  return months.findIndex((moment) => formatMoment(moment, style, locale) === name) + 1
}

type Groups = Readonly<Record<string, string | undefined>>

/** Some write the year of the calendar beside the week, which is the same but around New Year. */
const firstOfWeek = ({ week, weekYear, year }: Groups): Day =>
  firstDayOf({ year: Number(weekYear ?? year), week: Number(week) })

const readDay = ({ year, month, name, day }: Groups, format: string, locale: string): Day => ({
  year: Number(year),
  month: name ? monthNamed(name, format, locale) : Number(month),
  day: Number(day),
})

/** The day that a format made the text of (of a week its first); undefined where it made it of none. */
export function parseDay(text: string, format: string, locale: string): Day | undefined {
  const groups = patternOf(format).exec(text)?.groups ?? {}
  const day = addDays(groups.week ? firstOfWeek(groups) : readDay(groups, format, locale), 0)
  if (Number.isNaN(day.year)) return undefined
  // A day that there is not comes to another one, which is written otherwise.
  return formatMoment({ ...day, ...midnight }, format, locale) === text ? day : undefined
}
