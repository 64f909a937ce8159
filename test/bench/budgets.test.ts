import { expect, test } from 'vitest'
import { budgets, judge, type Measured, type Results } from './budgets'
import type { Outcome } from './measure'

const took = (time: number, peak?: number): Outcome => ({
  kind: 'measured',
  samples: [peak === undefined ? { time } : { time, peak }],
})

const kept: Results = {
  save: { native: took(80), verso: took(10), 'verso-small': took(7) },
  clone: { native: took(2_000), verso: took(5_000, 300) },
  history: { native: took(20), verso: took(5) },
  open: { verso: took(200), 'verso-small': took(100) },
  screen: { verso: took(400), 'verso-small': took(200) },
  catalog: { verso: took(9_000, 300) },
  search: { native: took(240), verso: took(10) },
  'search-slow': { native: took(240), verso: took(30) },
  'catalog-open': { native: took(200), verso: took(550), 'verso-small': took(500) },
}

const large = (results: Results): Measured => ({ pages: 10_000, isGiven: false, results })
const kindsOf = (wiki: Measured) => new Set(judge(wiki).map(({ kind }) => kind))
const brokenBy = (results: Results) =>
  judge(large({ ...kept, ...results }))
    .filter(({ kind }) => kind === 'broken')
    .map(({ budget }) => budget.source)

test('figures at their limits keep every budget', () => {
  expect(judge(large(kept))).toHaveLength(budgets.length)
  expect(kindsOf(large(kept))).toEqual(new Set(['kept']))
})

test.each<[Results, string]>([
  [{ save: { native: took(80), verso: took(10.1), 'verso-small': took(7) } }, 'save vs native'],
  [{ save: { native: took(800), verso: took(10), 'verso-small': took(6) } }, 'at 10,000 pages vs at 100 pages'],
  [{ clone: { native: took(2_000), verso: took(5_001, 300) } }, '≤ 2.5× time'],
  [{ clone: { native: took(2_000), verso: took(5_000, 301) } }, '≤ 300 MB'],
  [{ history: { native: took(20), verso: took(5.1) } }, 'history of a page'],
  [{ open: { verso: took(201), 'verso-small': took(100) } }, '(the engine)'],
  [{ screen: { verso: took(401), 'verso-small': took(200) } }, '(on the screen)'],
  [{ catalog: { verso: took(9_000, 301) } }, 'the catalog of 10,000 pages'],
  [{ search: { native: took(240), verso: took(10.1) } }, 'median ≤ 8 ms'],
  [{ 'search-slow': { native: took(240), verso: took(31) } }, 'p95 ≤ 25 ms'],
  [{ 'catalog-open': { native: took(200), verso: took(551), 'verso-small': took(500) } }, 'reopening'],
])('a figure over its limit breaks just its own budget: %#', (results, source) => {
  expect(brokenBy(results)).toEqual([expect.stringContaining(source)])
})

test('what was tried and failed has broken its budget', () => {
  const failed: Outcome = { kind: 'failed', reason: 'no room', isOut: false }
  expect(brokenBy({ history: { native: took(20), verso: failed } })).toHaveLength(1)
})

test('what nobody asked for is unmeasured', () => {
  expect(kindsOf(large({}))).toEqual(new Set(['unmeasured']))
})

test('small wikis have no budgets, and a given one has those of cloning', () => {
  expect(judge({ pages: 1_000, isGiven: false, results: kept })).toEqual([])
  const given = judge({ pages: 900, isGiven: true, results: kept })
  expect(given.map(({ budget }) => budget.task)).toEqual(['clone', 'clone'])
})
