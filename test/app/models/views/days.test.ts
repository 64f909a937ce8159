import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walk } from '../../../../src/app/models/views/board/walk'
import {
  addDays,
  addMonths,
  firstDayOf,
  movedTo,
  stepOfKey,
  weekdayOf,
  weeksOfMonth,
} from '../../../../src/app/models/views/calendar/days'

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const weekdays = fc.integer({ min: 1, max: 7 })

test('the weeks of a month are whole, begin as asked, and have each of its days once', () => {
  fc.assert(
    fc.property(days, weekdays, (day, firstDay) => {
      const weeks = weeksOfMonth(day, firstDay)
      const all = weeks.flat()
      expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === firstDay)).toBe(true)
      expect(all).toEqual(all.map((_, at) => addDays(all[0] ?? '', at)))
      const month = all.filter((one) => one.slice(0, 7) === day.slice(0, 7))
      expect([month[0]?.slice(8), addDays(month.at(-1) ?? '', 1).slice(8)]).toEqual(['01', '01'])
      expect(weeks.length).toBeGreaterThanOrEqual(4)
      expect(weeks.length).toBeLessThanOrEqual(6)
    }),
  )
})

test('a month further is the same day or its last', () => {
  expect([addMonths('2026-01-31', 1), addMonths('2024-01-31', 1), addMonths('2026-01-15', -1)]).toEqual([
    '2026-02-28',
    '2024-02-29',
    '2025-12-15',
  ])
})

test('weeks begin where the reader is at home', () => {
  expect([firstDayOf('de'), firstDayOf('en-US'), firstDayOf('ar-EG')]).toEqual([1, 7, 6])
})

test('arrows follow the line, and a moment keeps its time on another day', () => {
  const step = (key: string, way: 1 | -1) => stepOfKey({ key }, '2026-11-21', { firstDay: 1, way })
  expect([step('ArrowRight', 1), step('ArrowRight', -1), step('Home', 1), step('PageDown', 1), step('x', 1)]).toEqual([
    '2026-11-22',
    '2026-11-20',
    '2026-11-16',
    '2026-12-21',
    undefined,
  ])
  expect([movedTo('2026-11-21T10:30Z', '2026-12-01'), movedTo(null, '2026-12-01')]).toEqual([
    '2026-12-01T10:30Z',
    '2026-12-01',
  ])
})

test('on a board the arrows pass over columns without cards', () => {
  const to = (key: string, from = { column: 0, card: 2 }, way: 1 | -1 = 1) =>
    walk(key, from, { counts: [3, 0, 2], way })
  expect([to('ArrowRight'), to('ArrowDown'), to('ArrowUp'), to('ArrowLeft')]).toEqual([
    { column: 2, card: 1 },
    undefined,
    { column: 0, card: 1 },
    undefined,
  ])
  expect(to('ArrowLeft', { column: 0, card: 0 }, -1)).toEqual({ column: 2, card: 0 })
})
