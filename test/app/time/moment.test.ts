import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLocal, parseLocal } from '../../../src/app/time/line/local-time'
import { atMoment } from '../../../src/app/time/moment'
import { compareFiles } from '../../../src/app/time/restore/difference'
import { formatRoute, parseRoute } from '../../../src/app/router'
import { parseOid, parsePagePath, parseWikiId } from '../../../src/names'

const wiki = parseWikiId('garden')
const [newest, old] = [parseOid('a'.repeat(40)), parseOid('b'.repeat(40))]

test.each([
  ['a page', '#/w/garden/page/Mint.md', `#/w/garden/at/${newest}/page/Mint.md`],
  ['the list of pages', '#/w/garden/pages', `#/w/garden/at/${newest}/pages`],
  ['another moment', `#/w/garden/at/${old}/page/Mint.md`, `#/w/garden/at/${newest}/page/Mint.md`],
  ['a page’s history: the page', '#/w/garden/history/Mint.md', `#/w/garden/at/${newest}/page/Mint.md`],
  ['a revision: the moment it tells of', `#/w/garden/revision/${old}/Mint.md`, `#/w/garden/at/${old}/page/Mint.md`],
  ['a commit: the wiki after it', `#/w/garden/commit/${old}`, `#/w/garden/at/${old}`],
  ['a place without a page: the home page', '#/w/garden/settings', `#/w/garden/at/${newest}`],
])('from %s', (_, from, to) => expect(formatRoute(atMoment(parseRoute(from), wiki, newest))).toBe(to))

describe('a date that is typed', () => {
  test('means the end of its minute, so that what was saved within it counts', () => {
    const minutes = fc.integer({ min: 0, max: 60_000_000 }).map((minute) => minute * 60_000)
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 59_999 }), (minute, rest) => {
        // An hour that a clock change repeats has two times of one name.
        const time = parseLocal(formatLocal(minute + rest)) ?? 0
        expect(formatLocal(time)).toBe(formatLocal(minute + rest))
        expect((time + 1) % 60_000).toBe(0)
      }),
    )
  })

  test.each(['', 'yesterday', '2026-02'])('may be none: “%s”', (text) => expect(parseLocal(text)).toBeUndefined())
})

test('making everything as it was is told as what comes back, goes and reads otherwise', () => {
  const filesOf = (files: Readonly<Record<string, string>>) => ({
    files: Object.entries(files).map(([path, letter]) => ({
      path: parsePagePath(path),
      oid: parseOid(letter.repeat(40)),
    })),
  })
  const now = filesOf({ 'Home.md': 'a', 'Mint.md': 'b', 'New.md': 'c' })
  const then = filesOf({ 'Home.md': 'a', 'Mint.md': 'd', 'Old.md': 'e', 'Older.md': 'f' })
  expect(compareFiles(now, then)).toEqual({ back: 2, gone: 1, changed: 1 })
  expect(compareFiles(now, now)).toEqual({ back: 0, gone: 0, changed: 0 })
})
