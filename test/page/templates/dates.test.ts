import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { addDays, dayOfPage, formatMoment, pageOfDay, parseDay, weekOf, type Day } from '../../../src/page/templates'
import { firstDayOf, weekdayOf } from '../../../src/page/templates/dates'

const anyDay = fc
  .integer({ min: -100_000, max: 100_000 })
  .map((days) => addDays({ year: 2026, month: 11, day: 21 }, days))
  .filter(({ year }) => year >= 1000)

const midnight = { hour: 0, minute: 0, second: 0 }
const write = (day: Day, format: string, locale = 'en'): string => formatMoment({ ...day, ...midnight }, format, locale)

describe('a date in the tokens of moment.js', () => {
  const moment = { year: 2026, month: 3, day: 2, hour: 0, minute: 5, second: 9 }
  it.each([
    ['YYYY-MM-DD', '2026-03-02'],
    ['YY M D', '26 3 2'],
    ['dddd, Do MMMM YYYY', 'Monday, 2nd March 2026'],
    ['ddd dd MMM', 'Mon Mo Mar'],
    ['GGGG-[W]WW', '2026-W10'],
    ['[Day] DDD, [Q]Q, E', 'Day 61, Q1, 1'],
    ['HH:mm:ss h a', '00:05:09 12 am'],
    ['YYYY/MM/[daily]-DD', '2026/03/daily-02'],
  ])('%s is %s', (format, expected) => expect(formatMoment(moment, format, 'en')).toBe(expected))

  it('has its names in the language that is asked for', () => {
    expect(formatMoment(moment, 'dddd, D. MMMM', 'de')).toBe('Montag, 2. März')
  })

  it('is read back from what the format made of it', () => {
    const formats = ['YYYY-MM-DD', 'D.M.YYYY', 'YYYY/MM/DD dddd', 'MMMM Do, YYYY', 'YYYY_MM_DD', '[x.D]YYYYMMDD']
    const both = fc.tuple(anyDay, fc.constantFrom(...formats), fc.constantFrom('en', 'de', 'ja'))
    fc.assert(
      fc.property(both, ([day, format, locale]) => {
        expect(parseDay(write(day, format, locale), format, locale)).toEqual(day)
      }),
    )
  })

  it('is read from no day that there is not, and no other text', () => {
    for (const text of ['2026-02-31', '2026-13-01', '2026-1-1', 'x2026-01-01', 'Home', ''])
      expect(parseDay(text, 'YYYY-MM-DD', 'en')).toBeUndefined()
    expect(parseDay('21', 'DD', 'en')).toBeUndefined()
  })
})

describe('a week', () => {
  it('has seven days, its Monday first, and Thursday says its year', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const first = firstDayOf(weekOf(day))
        expect(weekdayOf(first)).toBe(1)
        expect(addDays(first, weekdayOf(day) - 1)).toEqual(day)
        expect(weekOf(day).year).toBe(addDays(first, 3).year)
      }),
    )
  })

  // As `date -d … +'%G %V'` says.
  it.each([
    [{ year: 2020, month: 12, day: 31 }, 2020, 53],
    [{ year: 2021, month: 1, day: 3 }, 2020, 53],
    [{ year: 2024, month: 12, day: 30 }, 2025, 1],
    [{ year: 2026, month: 1, day: 1 }, 2026, 1],
    [{ year: 2032, month: 12, day: 31 }, 2032, 53],
  ])('of %o is %i-%i', (day, year, week) => expect(weekOf(day)).toEqual({ year, week }))
})

describe('the page of a day', () => {
  const notes = {
    dailyNotes: { folder: 'Journal', format: 'YYYY/MM/YYYY-MM-DD', template: null },
    weeklyNotes: { folder: null, format: 'GGGG-[W]WW', template: null },
  }
  it('is found by its day, and tells it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('day', 'week'), (day, period) => {
        const path = pageOfDay(day, period, { notes, locale: 'en' })
        if (!path) throw new Error('a path')
        const first = period === 'day' ? day : firstDayOf(weekOf(day))
        expect(dayOfPage(path, { notes, locale: 'en' })).toEqual({ day: first, period })
      }),
    )
  })
  it('lies in the folder of weeks, named as they are, where the wiki has one', () => {
    const own = { ...notes, weeklyNotes: { folder: 'Weeks', format: '[Week] W, GGGG', template: null } }
    const path = pageOfDay({ year: 2026, month: 11, day: 21 }, 'week', { notes: own, locale: 'en' })
    expect(path).toBe('Weeks/Week 47, 2026.md')
    const there = { day: { year: 2026, month: 11, day: 16 }, period: 'week' }
    expect(dayOfPage(parsePagePath('Weeks/Week 47, 2026.md'), { notes: own, locale: 'en' })).toEqual(there)
  })
  it('is not any page of its folder', () => {
    for (const path of ['Journal/Home.md', '2026-01-01.md', 'Journal/2026-01-01.md'])
      expect(dayOfPage(parsePagePath(path), { notes, locale: 'en' })).toBeUndefined()
  })
})
