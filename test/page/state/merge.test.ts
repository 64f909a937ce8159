/** State of the app as a file: what two sides say of it, merged by name. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatValues,
  mergeStateTexts,
  mergeValues,
  parseValues,
  type Json,
  type Values,
} from '../../../src/page/state'

const value: fc.Arbitrary<Json> = fc.oneof(fc.boolean(), fc.nat(3), fc.subarray(['Mint.md', 'Rue.md', 'Sage.md']))
const values: fc.Arbitrary<Values> = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', '"'), value)
  .map((said) => new Map(Object.entries(said)))

test('what is written is read again, and written the same', () => {
  fc.assert(fc.property(values, (said) => void expect(parseValues(formatValues(said))).toEqual(said)))
})

test('a side that changed nothing takes what the other says', () => {
  fc.assert(
    fc.property(values, values, (base, other) => {
      expect(mergeValues({ base, ours: base, theirs: other })).toEqual({ values: other, disagreed: [] })
      expect(mergeValues({ base, ours: other, theirs: base })).toEqual({ values: other, disagreed: [] })
    }),
  )
})

test('a name is as on this device where both say something else of it, and only then it is told', () => {
  fc.assert(
    fc.property(values, values, values, (base, ours, theirs) => {
      const { values: merged, disagreed } = mergeValues({ base, ours, theirs })
      const same = (one: Json | undefined, other: Json | undefined): boolean =>
        JSON.stringify(one) === JSON.stringify(other)
      for (const name of ['a', 'b', 'c', '"']) {
        const [was, mine, other, now] = [base, ours, theirs, merged].map((side) => side.get(name))
        if (disagreed.includes(name)) expect([now, same(was, mine), same(was, other)]).toEqual([mine, false, false])
        else if (same(was, other)) expect(now).toEqual(mine)
        else if (same(was, mine)) expect(now).toEqual(other)
      }
    }),
  )
})

test('of a list, what either side put in is in, and what either took out is out', () => {
  const side = (...favourites: readonly string[]): Values => new Map([['favourites', favourites]])
  const merged = mergeValues({ base: side('a', 'b', 'c'), ours: side('c', 'a', 'd'), theirs: side('a', 'b', 'e') })
  expect(merged).toEqual({ values: side('a', 'd', 'e'), disagreed: [] })
})

test('a file that somebody wrote otherwise is left to whoever merges lines', () => {
  const texts = { base: '{}\n', ours: '{\n  "a": 1\n}\n', theirs: '{\n  "b": 2\n}\n' }
  expect(mergeStateTexts(texts)).toBe('{\n  "a": 1,\n  "b": 2\n}\n')
  expect(mergeStateTexts({ ...texts, ours: '{"a":1}' })).toBeUndefined()
  expect(mergeStateTexts({ ...texts, theirs: '{\n  "a": 2\n}\n' })).toBeUndefined()
})

test('a text that is nested too deep is none of state, and is left to whoever merges lines', () => {
  const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
  expect(parseValues(deep)).toBeNull()
  expect(mergeStateTexts({ base: '{}\n', ours: deep, theirs: '{}\n' })).toBeUndefined()
})
