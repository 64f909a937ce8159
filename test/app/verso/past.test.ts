import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageCommits, ages, groupRuns } from '../../../src/app/verso/blame/runs'
import { describeNumber, judge } from '../../../src/app/verso/find/verdict'
import { parsePagePath } from '../../../src/names'
import { cutAround, countPhrase, splitAtPhrase } from '../../../src/page'
import { commit, oid } from './commits'

const commits = Array.from({ length: 6 }, (_, at) => commit(9 - at, 'Ada', `2026-01-0${9 - at}T10:00Z`))
const [newest] = commits
const [page, old] = [parsePagePath('Page.md'), parsePagePath('Old.md')]

describe('the lines of a page by who wrote them', () => {
  const lines = fc.array(fc.record({ by: fc.nat(5), isOld: fc.boolean() }), { maxLength: 30 }).map((picks) =>
    picks.map(({ by, isOld }, at) => ({
      text: `line ${at}`,
      commit: commits[by]?.oid ?? oid(1),
      path: isOld ? old : page,
      line: at + 1,
    })),
  )

  it('are all there, in their order, and neighbours of one commit are together', () => {
    fc.assert(
      fc.property(lines, (lines) => {
        const runs = groupRuns({ at: newest ?? commit(0, 'Ada', '2026-01-01T10:00Z'), lines, commits })
        expect(runs.flatMap((run) => run.lines)).toEqual(lines)
        for (const [at, run] of runs.entries()) {
          expect(lines[run.first - 1]).toBe(run.lines[0])
          const next = runs[at + 1]
          expect(next?.commit.oid === run.commit.oid && next.path === run.path).toBe(false)
        }
      }),
    )
  })

  it('are tinted from the newest commit to the oldest, with every tint once there are enough', () => {
    const tints = commits.map(({ oid }) => ageCommits(commits).get(oid))
    expect(tints).toEqual(tints.toSorted())
    expect(new Set(tints).size).toBe(ages)
    expect([...ageCommits(commits.slice(0, 2)).values()]).toEqual([0, ages - 1])
    expect([...ageCommits(commits.slice(0, 1)).values()]).toEqual([0])
  })
})

describe('what became of a phrase', () => {
  it.each([
    [0, 1, 'appeared', ''],
    [0, 3, 'appeared', '3 times'],
    [2, 0, 'disappeared', '2 times'],
    [1, 2, 'grew', 'once before, 2 times after'],
    [3, 1, 'shrank', '3 times before, once after'],
  ])('with %i before and %i after, in words', (before, after, verdict, number) => {
    expect(judge({ before, after })).toBe(verdict)
    expect(describeNumber({ before, after })).toBe(number)
  })
})

describe('a phrase in a line', () => {
  const phrase = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', '.', '😀') })
  const text = fc.string({ maxLength: 400, unit: fc.constantFrom('a', 'b', ' ', '.', '😀') })

  it('is every second piece, as often as it is there, and nothing is lost', () => {
    fc.assert(
      fc.property(text, phrase, (text, phrase) => {
        const pieces = splitAtPhrase(text, phrase)
        expect(pieces.join('')).toBe(text)
        expect(pieces.filter((_, at) => at % 2)).toEqual(Array(countPhrase(text, phrase)).fill(phrase))
      }),
    )
  })

  it('is still there when the line is cut, between whole characters', () => {
    fc.assert(
      fc.property(text, phrase, text, (before, phrase, after) => {
        const cut = cutAround(`${before}${phrase}${after}`, phrase)
        expect(cut).toContain(phrase)
        expect(cut.isWellFormed()).toBe(true)
        expect(cut.length).toBeLessThan(260)
      }),
    )
  })
})
