/** Two texts of a table, compared by row: what is told of them makes the one of the other. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTables, parseTable, textOfTable, type TableComparison } from '../../../src/page/rows'
import { cell, columnName, runs } from './notation'

type Members = { readonly names: readonly string[]; readonly texts: readonly string[] }
type Cells = ReadonlyMap<string, string>

const cellsOf = ({ names, texts }: Members): Cells => new Map(names.map((name, at) => [name, texts[at] ?? '']))
const sameCells = (cells: Cells): string => JSON.stringify([...cells].sort(([a], [b]) => (a < b ? -1 : 1)))

/** The rows of a text as sets of cells, in no order: as JSON, so that equal ones are equal. */
function rowsOf(text: string): readonly string[] {
  const all = compareTables('', text, [])
  return all.rows.map((row) => (row.kind === 'added' ? sameCells(cellsOf(row.row)) : 'not added')).sort()
}

/** What the rows of `before` are once the changes are made in them. */
function apply(before: string, { rows }: TableComparison): readonly string[] {
  const left = [...rowsOf(before)]
  const take = (row: Members): void => void left.splice(left.indexOf(sameCells(cellsOf(row))), 1)
  for (const row of rows) {
    if (row.kind === 'added') left.push(sameCells(cellsOf(row.row)))
    else if (row.kind === 'removed') take(row.row)
    else {
      const cells = new Map(cellsOf(row.before))
      take(row.before)
      for (const { column, after } of row.cells)
        if (after === undefined) cells.delete(column)
        else cells.set(column, after)
      left.push(sameCells(cells))
    }
  }
  return left.sort()
}

/** The same changes seen from the other side. */
const turned = ({ counts, columns, rows }: TableComparison): unknown => ({
  counts: { ...counts, added: counts.removed, removed: counts.added },
  columns: { added: columns.removed, removed: columns.added },
  rows: rows.map((row) => {
    if (row.kind === 'added') return { ...row, kind: 'removed' }
    if (row.kind === 'removed') return { ...row, kind: 'added' }
    const cells = row.cells.map(({ column, before, after }) => ({ column, before: after, after: before }))
    return { ...row, before: row.after, after: row.before, cells: byColumn(cells) }
  }),
})
const byColumn = <Cell extends { column: string }>(cells: readonly Cell[]): readonly Cell[] =>
  [...cells].sort((a, b) => (a.column < b.column ? -1 : 1))
const withOrderedCells = (comparison: TableComparison): unknown => ({
  ...comparison,
  rows: comparison.rows.map((row) => (row.kind === 'changed' ? { ...row, cells: byColumn(row.cells) } : row)),
})

/** Tables that share a key and maybe columns, with rows that meet. */
const pair = fc
  .tuple(fc.uniqueArray(columnName, { maxLength: 3 }), fc.uniqueArray(columnName, { maxLength: 3 }))
  .chain((columns) => {
    const side = (others: readonly string[]) => {
      const names = ['key', ...others.filter((name) => name !== 'key')]
      const row = fc.tuple(fc.bigInt({ min: 0n, max: 6n }), ...names.slice(1).map(() => cell))
      return fc
        .uniqueArray(row, { maxLength: 7, selector: ([id]) => id })
        .map((rows) => textOfTable({ name: 't', columns: names, key: ['key'] }, rows))
    }
    return fc.tuple(side(columns[0]), side(columns[1]), fc.constantFrom(['key'], []))
  })

const text = (rows: readonly (readonly [bigint, string, bigint])[]): string =>
  textOfTable({ name: 'orders', columns: ['id', 'what', 'price'], key: ['id'] }, rows)

describe('two texts of a table', () => {
  test('differ in rows that came, went and changed, and changed ones in their cells', () => {
    const before = text([
      [1n, 'Tea', 3n],
      [2n, 'Jam', 2n],
      [3n, 'Salt', 1n],
    ])
    const after = text([
      [1n, 'Tea', 4n],
      [3n, 'Salt', 1n],
      [10n, 'Rice', 5n],
    ])
    const { counts, columns, rows } = compareTables(before, after, ['id'])
    expect(counts).toEqual({ added: 1, changed: 1, removed: 1 })
    expect(columns).toEqual({ added: [], removed: [] })
    expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'removed', 'added'])
    expect(rows[0]).toMatchObject({ cells: [{ column: 'price', before: '3', after: '4' }] })
  })

  test('tell columns that came and went, but not where there were no rows', () => {
    const [without, having] = ['{"id":1,"a":1}\n', '{"id":1,"b":1}\n']
    expect(compareTables(without, having, ['id']).columns).toEqual({ added: ['b'], removed: ['a'] })
    expect(compareTables('', having, ['id']).columns).toEqual({ added: [], removed: [] })
  })

  test('do not differ where only blanks do', () => {
    expect(compareTables('{"id": 1}\n\n', '{"id":1}\n', ['id']).rows).toEqual([])
  })

  test('of which one is none say which line is at fault', () => {
    expect(() => compareTables('{"id":1}\n', '{"id":1}\n<<<<<<<\n', ['id'])).toThrow('Line 2')
  })

  test('are made of each other by what is told of them, in both directions', () => {
    fc.assert(
      fc.property(pair, ([before, after, key]) => {
        const there = compareTables(before, after, key)
        expect(apply(before, there)).toEqual(rowsOf(after))
        const back = compareTables(after, before, key)
        expect(apply(after, back)).toEqual(rowsOf(before))
        expect(there.counts.added - there.counts.removed).toBe(
          [...parseTable(after)].length - [...parseTable(before)].length,
        )
      }),
      { numRuns: runs },
    )
  })

  test('tell the same the other way about', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(turned(compareTables(before, after, ['key']))).toEqual(
          withOrderedCells(compareTables(after, before, ['key'])),
        )
      }),
      { numRuns: runs },
    )
  })
})
