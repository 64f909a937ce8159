import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiffLine, Hunk, TextDiff } from '../../../src/page'
import {
  countLines,
  heightOf,
  layOut,
  openFold,
  pairRows,
  readSections,
  stackRows,
  takeRows,
  type Section,
} from '../../../src/app/verso/diff/sections'

type Run = { kind: 'same'; lines: number } | { kind: 'changed'; before: number; after: number }

const line = (number: number): DiffLine => ({ number, spans: [{ text: `line ${number}`, changed: false }] })
const lines = (from: number, count: number) => Array.from({ length: count }, (_, index) => line(from + index))

/** A diff from its run lengths: `=12 -1+2 =40`. */
function diffOf(runs: readonly Run[]): TextDiff {
  const at = { before: 1, after: 1 }
  const hunks = runs.map((run): Hunk => {
    const size = run.kind === 'same' ? { before: run.lines, after: run.lines } : run
    const hunk = { kind: run.kind, before: lines(at.before, size.before), after: lines(at.after, size.after) }
    at.before += size.before
    at.after += size.after
    return hunk
  })
  const sum = (side: 'before' | 'after') => runs.reduce((all, run) => all + (run.kind === 'changed' ? run[side] : 0), 0)
  return { hunks, counts: { added: sum('after'), removed: sum('before') }, exact: true }
}

const parse = (notation: string): TextDiff =>
  diffOf(
    notation.split(' ').map((run): Run => {
      if (run.startsWith('=')) return { kind: 'same', lines: Number(run.slice(1)) }
      const [before, after] = run.slice(1).split('+').map(Number)
      return { kind: 'changed', before: before ?? 0, after: after ?? 0 }
    }),
  )

/** Sections back in the notation, with folds as `~12`. */
const format = (sections: readonly Section[]): string =>
  sections
    .map((section) => {
      if (section.kind === 'changed') return `-${section.before.length}+${section.after.length}`
      return `${section.kind === 'folded' ? '~' : '='}${section.lines.length}`
    })
    .join(' ')

const anyDiff = fc
  .array(fc.tuple(fc.nat(60), fc.nat(6), fc.nat(6)), { maxLength: 8 })
  .map((turns) =>
    diffOf(
      turns.flatMap(([lines, before, after]): Run[] => [
        ...(lines ? [{ kind: 'same' as const, lines }] : []),
        ...(before + after ? [{ kind: 'changed' as const, before, after }] : []),
      ]),
    ),
  )

const linesOf = (diff: TextDiff) => ({
  before: diff.hunks.flatMap((hunk) => hunk.before),
  after: diff.hunks.flatMap((hunk) => hunk.after),
})

describe('a comparison laid out for reading', () => {
  it('folds long unchanged runs and keeps three lines around every change', () => {
    expect(format(layOut(parse('=20 -1+1 =30 -0+2 =9')))).toBe('~17 =3 -1+1 =3 ~24 =3 -0+2 =3 ~6')
  })

  it('leaves short unchanged runs in sight', () => {
    expect(format(layOut(parse('=6 -1+0 =9 -0+1 =2')))).toBe('=6 -1+0 =9 -0+1 =2')
  })

  it('folds a text without changes to a single count', () => {
    expect(format(layOut(parse('=50')))).toBe('~50')
  })

  it('numbers the changes in order', () => {
    const changes = layOut(parse('-1+1 =9 -2+0 =9 -0+1')).flatMap((part) =>
      part.kind === 'changed' ? [part.change] : [],
    )
    expect(changes).toEqual([0, 1, 2])
  })

  it('cuts a run of a thousand changed lines into pieces of one change', () => {
    const sections = layOut(parse('-1000+200'))
    expect(format(sections)).toBe('-400+200 -400+0 -200+0')
    expect(sections.every((section) => section.kind === 'changed' && section.change === 0)).toBe(true)
  })

  it('shows every line of both texts once and in order, folded or not', () => {
    fc.assert(fc.property(anyDiff, (diff) => void expect(readSections(layOut(diff))).toEqual(linesOf(diff))))
  })

  it('counts the lines the diff counts', () => {
    fc.assert(fc.property(anyDiff, (diff) => void expect(countLines(layOut(diff))).toEqual(diff.counts)))
  })

  it('loses nothing when folds are opened, and ends with none', () => {
    const openAll = (sections: readonly Section[]): readonly Section[] => {
      const index = sections.findIndex((section) => section.kind === 'folded')
      return index === -1 ? sections : openAll(openFold(sections, index))
    }
    fc.assert(fc.property(anyDiff, (diff) => void expect(readSections(openAll(layOut(diff)))).toEqual(linesOf(diff))))
    expect(format(openAll(layOut(parse('=1000 -1+1'))))).toBe('=400 =597 =3 -1+1')
  })

  it('opens only folds', () => {
    const sections = layOut(parse('=20 -1+1'))
    expect(openFold(sections, 1)).toBe(sections)
    expect(openFold(sections, 99)).toBe(sections)
  })

  it('cuts a huge comparison at whole sections, never to nothing', () => {
    const sections = layOut(parse('-3+2 =3 -5+9 =20 -1+1'))
    expect(format(takeRows(sections, 6))).toBe('-3+2 =3')
    expect(format(takeRows(sections, 1))).toBe('-3+2')
    expect(takeRows(sections, 1000)).toBe(sections)
    expect(sections.map(heightOf)).toEqual([3, 3, 9, 3, 1, 3, 1])
  })
})

describe('rows of a changed run', () => {
  it('stand beside each other by position, with gaps where one side is longer', () => {
    const rows = pairRows(lines(5, 2), lines(8, 3))
    expect(rows.map((row) => [row.before?.number ?? null, row.after?.number ?? null])).toEqual([
      [5, 8],
      [6, 9],
      [null, 10],
    ])
  })

  it('stand below each other in one column: first what went, then what came', () => {
    const rows = stackRows(lines(5, 2), lines(8, 1))
    expect(rows.map((row) => `${row.kind} ${row.line.number}`)).toEqual(['removed 5', 'removed 6', 'added 8'])
  })
})
