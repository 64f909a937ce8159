/** A row in conflict, settled column by column. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatRow, mergeRowLines, mergeRows, parseTable, type Cell } from '../../../src/page/rows'
import { cell, runs } from './notation'

const columns = ['id', 'a', 'b', 'c']
const line = (...cells: readonly Cell[]): string => `${formatRow(columns, [1n, ...cells])}\n`
const lines = { base: line('x', 'y', 0n), ours: line('ours', 'y', 1n), theirs: line('theirs', 'there', 0n) }

describe('a row in conflict', () => {
  test('is open in the columns both changed otherwise', () => {
    expect(mergeRowLines(lines)).toEqual({
      kind: 'open',
      cells: [{ name: 'a', base: '"x"', ours: '"ours"', theirs: '"theirs"' }],
    })
  })

  test('has what somebody chose there, and what either changed elsewhere', () => {
    const merged = mergeRowLines(lines, new Map([['a', '"both"']]))
    expect(merged).toEqual({ kind: 'merged', line: line('both', 'there', 1n) })
  })

  test('is taken whole where a side has it no more', () => {
    expect(mergeRowLines({ ...lines, theirs: null })).toBeUndefined()
  })

  test('that both added is open where they say something else', () => {
    expect(mergeRowLines({ ...lines, base: null })).toMatchObject({
      cells: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    })
  })

  test('is a line of a table once every open column is one side’s', () => {
    const side = fc.constantFrom<'base' | 'ours' | 'theirs'>('base', 'ours', 'theirs')
    const row = fc.tuple(cell, cell, cell)
    fc.assert(
      fc.property(row, row, row, side, (base, ours, theirs, which) => {
        const sides = { base: line(...base), ours: line(...ours), theirs: line(...theirs) }
        const open = mergeRowLines(sides)
        const cells = open?.kind === 'open' ? open.cells : []
        const merged = mergeRowLines(sides, new Map(cells.map((each) => [each.name, each[which]])))
        expect(merged?.kind).toBe('merged')
        const text = merged?.kind === 'merged' ? merged.line : ''
        const whole = mergeRows(sides, ['id'])
        if (whole?.kind === 'merged') expect(text).toBe(whole.text)
        const [read] = [...parseTable(text)]
        const [chosen] = [...parseTable(sides[which])]
        for (const { name } of cells) expect(read?.cells.get(name)).toEqual(chosen?.cells.get(name))
      }),
      { numRuns: runs },
    )
  })
})
