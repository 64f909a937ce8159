/** Dates as their own clock shows them: no time zone, the month from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** A moment of a day, on a clock of 24 hours. */
export type Moment = Day & { readonly hour: number; readonly minute: number; readonly second: number }

/** A week of ISO 8601: it begins on a Monday, and is of the year that has its Thursday. */
export type Week = { readonly year: number; readonly week: number }

const perDay = 86_400_000

const utc = ({ year, month, day }: Day): number => {
  // `Date.UTC` takes years before 100 for those of the twentieth century.
  const date = new Date(0)
  return date.setUTCFullYear(year, month - 1, day)
}

const dayOf = (time: number): Day => {
  const date = new Date(time)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The day so many days later; earlier for a negative number. A day that is none (31 June) is the one it comes to. */
export const addDays = (day: Day, days: number): Day => dayOf(utc(day) + days * perDay)

/** From 1, Monday, to 7, Sunday. */
export const weekdayOf = (day: Day): number => new Date(utc(day)).getUTCDay() || 7

/** From 1. */
export const dayOfYear = (day: Day): number =>
  Math.round((utc(day) - utc({ year: day.year, month: 1, day: 1 })) / perDay) + 1

export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekdayOf(day))
  return { year: thursday.year, week: Math.ceil(dayOfYear(thursday) / 7) }
}

/** The week's Monday. The fourth of January is in the first week of its year. */
export function firstDayOf({ year, week }: Week): Day {
  const fourth = { year, month: 1, day: 4 }
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
}

/** The moment as a clock on the wall shows it. */
export const momentOf = (date: Date): Moment => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
  hour: date.getHours(),
  minute: date.getMinutes(),
  second: date.getSeconds(),
})

/** For `Intl`, with the time zone UTC: noon of the day. */
export const noonOf = (day: Day): number => utc(day) + perDay / 2
