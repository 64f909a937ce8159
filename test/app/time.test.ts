import { describe, expect, test } from 'vitest'
import { formatClock, formatRelative } from '../../src/app/time'

const now = Date.UTC(2026, 10, 21, 12)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('a moment', () => {
  test.each([
    [now, 'now'],
    [now - 59_000, 'now'],
    [now - minute, '1 minute ago'],
    [now - 59 * minute, '59 minutes ago'],
    [now - 3 * hour, '3 hours ago'],
    [now - day, 'yesterday'],
    [now - 6 * day, '6 days ago'],
    [now - 8 * day, 'last week'],
    [now - 400 * day, 'last year'],
    [now + 2 * hour, 'in 2 hours'],
  ])('%i is told as %s', (at, words) => expect(formatRelative(at, now, 'en')).toBe(words))

  test('of today is told by the clock, one of another day with its day', () => {
    expect(formatClock(now, now, 'en-GB')).toMatch(/^\d\d:\d\d$/)
    expect(formatClock(now - 3 * day, now, 'en-GB')).toContain('18 Nov 2026')
  })
})
