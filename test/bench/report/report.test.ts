import { expect, test } from 'vitest'
import type { Results } from '../budgets'
import type { Outcome } from '../measure'
import { formatForReadme, formatReport, type Report } from '.'
import { formatRatio, formatTime } from './figures'

const took = (time: number, peak?: number): Outcome => ({
  kind: 'measured',
  samples: [peak === undefined ? { time } : { time, peak }],
})

const report: Report = {
  date: '2026-11-21T12:00:00.000Z',
  command: 'npm run bench -- --quick',
  machine: { cores: 2, processor: 'Abacus', browser: 'Chromium 156', git: 'git 2.39.5', verso: 'abc1234' },
  emptyPage: 130.4,
  wikis: [
    {
      title: '10,000 pages',
      pages: 10_000,
      commits: 10_000,
      isGiven: false,
      results: {
        clone: { native: took(2_000), verso: took(3_000, 250), isomorphic: took(15_000, 480) },
        save: { native: took(80), verso: took(4), wasm: { kind: 'failed', reason: 'out of memory', isOut: true } },
        search: { verso: { kind: 'absent' } },
      },
    },
  ],
}

const withResults = (results: Results): Report => ({
  ...report,
  wikis: report.wikis.map((wiki) => ({ ...wiki, results })),
})

const keeps = (stored: number): Outcome => ({ kind: 'measured', samples: [{ time: 1, stored }] })

const rowOf = (text: string, beginning: string): string | undefined =>
  text.split('\n').find((line) => line.startsWith(`| ${beginning}`))

test('times and ratios have as many digits as they are worth', () => {
  expect([0.44, 9.94, 9.96, 1_234, 12_345].map(formatTime)).toEqual(['0.4 ms', '9.9 ms', '10 ms', '1.2 s', '12 s'])
  expect([0.0625, 0.5, 0.996, 2.34, 41.2].map(formatRatio)).toEqual(['0.063', '0.50', '1.0', '2.3', '41'])
})

test('a task is a row: times, Verso’s ratio to native git, and the others’ to Verso', () => {
  expect(rowOf(formatReport(report), 'clone, everything')).toBe(
    '| clone, everything [1] | 2.0 s | 3.0 s | 15 s | – | 1.5 | 5.0 | – | 1·1·1·0 |',
  )
})

test('what failed is told with its reason, and what is to be built is told as such', () => {
  const text = formatReport(report)
  expect(rowOf(text, 'save a page')).toContain('failed')
  expect(text).toContain('- 10,000 pages: save, wasm: out of memory')
  expect(rowOf(text, 'search')).toContain('not there yet')
})

test('memory stands beside that of an empty page', () => {
  expect(rowOf(formatReport(report), 'full clone of')).toBe(
    '| full clone of 10,000 pages | 250 MB | 480 MB | – | 130 MB |',
  )
})

test('what is kept on the disk stands beside a bare clone of native git', () => {
  const clone = { native: keeps(16), verso: keeps(17), isomorphic: keeps(40) }
  const text = formatReport(withResults({ clone, catalog: { verso: keeps(24) } }))
  const kept = text.slice(text.indexOf('### On the disk'))
  expect(rowOf(kept, 'full clone of')).toBe('| full clone of 10,000 pages | 16 MB | 17 MB | 40 MB | – | 1.1 |')
  expect(rowOf(kept, 'the catalog of')).toBe('| the catalog of 10,000 pages | – | 24 MB | – | – | 1.5 |')
})

test('what Verso is compared with besides is named with its time', () => {
  const samples = [{ time: 4, beside: 500 }]
  const text = formatReport(withResults({ 'records-find': { verso: { kind: 'measured', samples } } }))
  const itself = text.slice(text.indexOf('### Verso and itself'))
  expect(rowOf(itself, 'records found by')).toBe(
    '| records found by an index | 10,000 pages | 4.0 ms | without the index | 500 ms | 0.0080 |',
  )
})

test('every budget of a large wiki is listed with how it stands', () => {
  expect(rowOf(formatReport(report), 'save vs native')).toMatch(/\| 0\.050× \| kept \|$/)
  expect(rowOf(formatReport(report), 'history of a page vs')).toMatch(/\| not measured \| unmeasured \|$/)
})

test('only what was measured is explained', () => {
  const text = formatReport(report)
  expect(text).toContain('[9] save a page: ')
  expect(text).not.toContain('] merge two branches: ')
})

test('the machine and the command are named', () => {
  expect(formatReport(report).split('\n')[0]).toBe(
    '`npm run bench -- --quick` · 2026-11-21 · Abacus, 2 cores · Chromium 156 · git 2.39.5 · Verso abc1234',
  )
})

test('the README gets a row for each wiki', () => {
  expect(rowOf(formatForReadme(report), '2026-11-21')).toBe(
    '| 2026-11-21 | Abacus, 2 cores; Chromium 156; git 2.39.5 | 10,000 pages | 0.050× (4.0 ms) | 1.5× (3.0 s) | 250 MB (130 MB) | – | – | – | – |',
  )
})

test('the README has three tables: of git, of what is derived, and of what is built on commits', () => {
  const samples = [{ time: 4, beside: 500 }]
  const results: Results = {
    catalog: { verso: took(9_000, 280) },
    'records-find': { verso: { kind: 'measured', samples } },
  }
  const [, derived = '', built = ''] = formatForReadme(withResults(results)).split('\n\n')
  expect(rowOf(derived, '10,000 pages')).toContain('| 9.0 s | 280 MB |')
  expect(rowOf(built, '10,000 pages')).toContain('| 0.0080× (4.0 ms) |')
})
