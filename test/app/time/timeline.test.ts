import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listPlaces, markTags, placeAt, stepByDay } from '../../../src/app/time/line/timeline'
import { parseOid } from '../../../src/names'
import type { Tag, Timeline } from '../../../src/worker'

const oidOf = (number: number) => parseOid(number.toString(16).padStart(40, '0'))
const lineOf = (times: readonly number[]): Timeline => ({ commits: times.map((_, place) => oidOf(place)), times })
const atNoon = (day: number, minutes = 0): number => new Date(2026, 2, day, 12, minutes).getTime()

const lines = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 60 })
  .map((minutes) => lineOf(minutes.toSorted((a, b) => a - b).map((minute) => minute * 60_000)))

describe('the place of a time', () => {
  test('is the last commit that was there by then', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 70_000_000_000 }), (line, time) => {
        const last = line.times.findLastIndex((made) => made <= time)
        expect(placeAt(line, time)).toBe(Math.max(0, last))
      }),
    )
  })

  test('is the beginning before anything was saved, and in a wiki without commits', () => {
    expect(placeAt(lineOf([50, 60]), 10)).toBe(0)
    expect(placeAt(lineOf([]), 10)).toBe(0)
  })
})

describe('a step by day', () => {
  const line = lineOf([atNoon(1), atNoon(1, 5), atNoon(3), atNoon(3, 5), atNoon(3, 9), atNoon(8)])

  test.each([
    ['back from within a day to the last commit of the day before', 3, -1, 1],
    ['back to the beginning on the first day', 1, -1, 0],
    ['on to the last commit of the next day with any', 0, 1, 4],
    ['on to the newest', 3, 1, 5],
    ['on from the newest stays there', 5, 1, 5],
    ['back from the oldest stays there', 0, -1, 0],
  ] as const)('%s', (_, from, direction, to) => expect(stepByDay(line, from, direction)).toBe(to))

  test('never leaves the line, and always moves until its end', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.constantFrom<-1 | 1>(-1, 1), (line, seed, direction) => {
        const from = seed % line.commits.length
        const to = stepByDay(line, from, direction)
        const end = direction < 0 ? 0 : line.commits.length - 1
        expect(to).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThan(line.commits.length)
        expect(from === end ? to === end : (to - from) * direction > 0).toBe(true)
      }),
    )
  })
})

test('tags are marked where their commit lies on the line, and those beside it are not', () => {
  const line = lineOf([10, 20, 30])
  const tagOf = (name: string, oid: number) => ({ name, commit: { oid: oidOf(oid) } }) as Tag
  const ticks = markTags(line, listPlaces(line), [tagOf('spring', 1), tagOf('elsewhere', 9), tagOf('now', 2)])
  expect(ticks).toEqual([
    { name: 'spring', share: 0.5 },
    { name: 'now', share: 1 },
  ])
})
