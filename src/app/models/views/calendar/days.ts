/** Days as texts, `2026-11-21`, reckoned without a clock or a zone. */

const millisecondsOfDay = 86_400_000
const at = (day: string): Date => new Date(`${day}T00:00Z`)
const textOf = (date: Date): string => date.toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string =>
  textOf(new Date(at(day).getTime() + days * millisecondsOfDay))

/** The same day of another month, or its last. */
export function addMonths(day: string, months: number): string {
  const from = at(day)
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(from.getUTCDate(), last))
  return textOf(first)
}

/** From 1, Monday, to 7, Sunday, as `Intl` counts. */
export const weekdayOf = (day: string): number => at(day).getUTCDay() || 7

/** `firstDay` is the weekday a week begins with. */
const startOfWeek = (day: string, firstDay: number): string => addDays(day, -((weekdayOf(day) - firstDay + 7) % 7))

const startOfMonth = (day: string): string => `${day.slice(0, 8)}01`
export const isSameMonth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7)

export const weekOf = (day: string, firstDay: number): readonly string[] => {
  const start = startOfWeek(day, firstDay)
  return Array.from({ length: 7 }, (_, index) => addDays(start, index))
}

/** The whole weeks that have a day of the month: four to six. */
export function weeksOfMonth(day: string, firstDay: number): readonly (readonly string[])[] {
  const weeks: (readonly string[])[] = []
  const first = startOfMonth(day)
  for (
    let start = startOfWeek(first, firstDay);
    start === startOfWeek(first, firstDay) || isSameMonth(start, day);
    start = addDays(start, 7)
  )
    weeks.push(weekOf(start, firstDay))
  return weeks
}

/** Today, where the reader is. */
export function todayOf(now: Date): string {
  return textOf(new Date(now.getTime() - now.getTimezoneOffset() * 60_000))
}

type WithWeek = { readonly weekInfo?: { readonly firstDay: number }; getWeekInfo?(): { readonly firstDay: number } }

/** The weekday a week begins with where a locale is at home; Monday where the browser does not know. */
export function firstDayOf(locale: string): number {
  const known: WithWeek = new Intl.Locale(locale).maximize() as Intl.Locale & WithWeek
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1
}

/** Where a key leads from a day: by days, weeks and months; undefined where it does not. */
export function stepOfKey(
  event: Pick<KeyboardEvent, 'key'>,
  day: string,
  { firstDay, way }: { firstDay: number; way: 1 | -1 },
): string | undefined {
  switch (event.key) {
    case 'ArrowLeft':
      return addDays(day, -way)
    case 'ArrowRight':
      return addDays(day, way)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return startOfWeek(day, firstDay)
    case 'End':
      return addDays(startOfWeek(day, firstDay), 6)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return undefined
  }
}

/** What a date says once its record has moved to another day: a moment keeps its time. */
export const movedTo = (value: unknown, day: string): string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? `${day}${value.slice(10)}` : day
