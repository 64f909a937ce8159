import { expect, test } from 'vitest'
import type { Outcome } from './measure'
import { formatForReadme, formatRatio, formatReport, formatTime, type Report } from './report'

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
  expect(rowOf(formatReport(report), '10,000 pages')).toBe('| 10,000 pages | 250 MB | 480 MB | – | 130 MB |')
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
