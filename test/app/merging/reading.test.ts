import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MergeHunk } from '../../../src/page'
import { markChanges, type Mark } from '../../../src/app/merging/text/marks'
import { layOutHunks, openFold, type Stretch } from '../../../src/app/merging/text/stretches'

const prose = fc
  .array(fc.array(fc.constantFrom('the', 'quick', 'red', 'fox', 'is', 'here'), { maxLength: 6 }), { maxLength: 6 })
  .map((lines) => lines.map((words) => `${words.join(' ')}\n`).join(''))

function read(base: string, side: string, without: Mark['kind']): string {
  const lines = markChanges(base, side).filter(({ kind }) => kind !== without)
  return lines
    .map(({ marks }) => `${marks.map(({ kind, text }) => (kind === without ? '' : text)).join('')}\n`)
    .join('')
}

describe('the marks on a side', () => {
  test('leave the side when read without what was removed, and the base without what was added', () => {
    fc.assert(
      fc.property(prose, prose, (base, side) => {
        expect(read(base, side, 'removed')).toBe(side)
        expect(read(base, side, 'added')).toBe(base)
      }),
    )
  })

  test('show a changed word inside its line', () => {
    expect(markChanges('A red door here.\n', 'A blue door here.\n')).toEqual([
      {
        kind: 'changed',
        marks: [
          { kind: 'kept', text: 'A ' },
          { kind: 'removed', text: 'red' },
          { kind: 'added', text: 'blue' },
          { kind: 'kept', text: ' door here.' },
        ],
      },
    ])
  })
})

const numbered = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, at) => `${from + at}\n`)
const linesOf = (stretch: Stretch): readonly string[] => (stretch.kind === 'place' ? ['!'] : stretch.lines)

describe('a merged text laid out for reading', () => {
  const hunks: readonly MergeHunk[] = [
    { kind: 'same', lines: numbered(0, 20) },
    { kind: 'conflict', base: [], ours: ['a\n'], theirs: ['b\n'] },
    { kind: 'same', lines: numbered(20, 23) },
    { kind: 'same', lines: ['x\n'], by: 'words' },
    { kind: 'same', lines: numbered(23, 30) },
    { kind: 'same', lines: numbered(30, 40) },
  ]

  test('shows what was decided, keeps some lines around it, and folds the rest', () => {
    const shapes = layOutHunks(hunks).map((stretch) => [stretch.kind, linesOf(stretch).length])
    expect(shapes).toEqual([
      ['folded', 18],
      ['plain', 2],
      ['place', 1],
      ['plain', 3],
      ['decided', 1],
      ['plain', 2],
      ['folded', 15],
    ])
  })

  test('has every line once and in order, folds open or not', () => {
    const all = hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : ['!']))
    const stretches = layOutHunks(hunks)
    expect(stretches.flatMap(linesOf)).toEqual(all)
    const opened = openFold(stretches, 0)
    expect(opened.flatMap(linesOf)).toEqual(all)
    expect(opened[0]?.kind).toBe('plain')
  })
})
