/** The pages of days and weeks: where one lies, and of which day a page is. */
import type { DailyNotes, Dialect } from '../dialect'
import { withoutPageExtension } from '../path'
import { isPagePath, type PagePath } from '../../names'
import { addDays, firstDayOf, weekOf, type Day } from './dates'
import { formatMoment, parseDay } from './moment-format'

export type Period = 'day' | 'week'

/** What of a dialect is about them. */
export type PeriodNotes = Pick<Dialect, 'dailyNotes' | 'weeklyNotes'>

/** How the pages of a period are written. */
export const notesOf = (period: Period, { dailyNotes, weeklyNotes }: PeriodNotes): DailyNotes =>
  period === 'day' ? dailyNotes : { ...weeklyNotes, folder: weeklyNotes.folder ?? dailyNotes.folder }

const prefixOf = ({ folder }: DailyNotes): string => (folder === '' ? '' : `${folder}/`)

type Rules = { readonly notes: PeriodNotes; readonly locale: string }

/** The page of the day, or of the week it is in; undefined where the format makes no path. */
export function pageOfDay(day: Day, period: Period, { notes, locale }: Rules): PagePath | undefined {
  const own = notesOf(period, notes)
  // Of a week's seven days the first names it, so that every format makes one name of it.
  const naming = period === 'day' ? day : firstDayOf(weekOf(day))
  const name = formatMoment({ ...naming, hour: 0, minute: 0, second: 0 }, own.format, locale)
  const path = `${prefixOf(own)}${name}.md`
  return isPagePath(path) ? path : undefined
}

/** The day that a page is of, or the first one of its week; undefined for any other page. */
export function dayOfPage(
  path: PagePath,
  { notes, locale }: Rules,
): { readonly day: Day; readonly period: Period } | undefined {
  for (const period of ['day', 'week'] as const) {
    const own = notesOf(period, notes)
    if (!path.startsWith(prefixOf(own))) continue
    const day = parseDay(withoutPageExtension(path.slice(prefixOf(own).length)), own.format, locale)
    if (day) return { day, period }
  }
  return undefined
}

/** The same day of the period so many later; earlier for a negative number. */
export const addPeriods = (day: Day, period: Period, count: number): Day =>
  addDays(day, period === 'day' ? count : 7 * count)
