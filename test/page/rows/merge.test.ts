/** Tables that two sides changed: by row, by column, and no row lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatCell,
  mergeRows,
  parseTable,
  textOfTable,
  type Cell,
  type Row,
  type RowMerge,
} from '../../../src/page/rows'
import { runs } from './notation'

const columns = ['id', 'a', 'b']
const form = { name: 't', columns, key: ['id'] }
type Rows = readonly (readonly [id: bigint, a: Cell, b: Cell])[]
const text = (rows: Rows): string => textOfTable(form, rows)

const merge = (base: Rows, ours: Rows, theirs: Rows): RowMerge | undefined =>
  mergeRows({ base: text(base), ours: text(ours), theirs: text(theirs) }, ['id'])

describe('a table that two sides changed', () => {
  const base: Rows = [
    [1n, 'x', 'y'],
    [2n, 'x', 'y'],
  ]

  test('has the rows that either added, and not those that either took out', () => {
    const merged = merge(
      base,
      [
        [2n, 'x', 'y'],
        [3n, 'o', 'o'],
      ],
      [...base, [4n, 't', 't'], [10n, 't', 't']],
    )
    expect(merged).toEqual({
      kind: 'merged',
      text: text([
        [2n, 'x', 'y'],
        [3n, 'o', 'o'],
        [4n, 't', 't'],
        [10n, 't', 't'],
      ]),
    })
  })

  test('has both changes of one row where they are of different columns', () => {
    expect(
      merge(
        base,
        [
          [1n, 'o', 'y'],
          [2n, 'x', 'y'],
        ],
        [
          [1n, 'x', 't'],
          [2n, 'x', 'y'],
        ],
      ),
    ).toEqual({
      kind: 'merged',
      text: text([
        [1n, 'o', 't'],
        [2n, 'x', 'y'],
      ]),
    })
  })

  test('is in conflict where both changed one cell, with the rows of all sides', () => {
    const merged = merge(
      base,
      [
        [1n, 'o', 'o'],
        [2n, 'x', 'y'],
      ],
      [
        [1n, 't', 'y'],
        [2n, 'x', 'z'],
      ],
    )
    const line = (row: Row): string => textOfTable(form, [row])
    expect(merged).toEqual({
      kind: 'conflicted',
      conflicts: [{ base: line(base[0]!), ours: line([1n, 'o', 'o']), theirs: line([1n, 't', 'y']), columns: ['a'] }],
      hunks: [
        { kind: 'conflict', base: [line(base[0]!)], ours: [line([1n, 'o', 'o'])], theirs: [line([1n, 't', 'y'])] },
        { kind: 'same', lines: [line([2n, 'x', 'z'])], by: 'theirs' },
      ],
    })
  })

  test('is in conflict where one took out what the other changed, and where both added one key', () => {
    expect(
      merge(
        base,
        [],
        [
          [1n, 't', 'y'],
          [2n, 'x', 'y'],
        ],
      ),
    ).toMatchObject({
      conflicts: [{ ours: null, columns: [] }],
    })
    expect(merge([], [[1n, 'o', null]], [[1n, 't', null]])).toMatchObject({ conflicts: [{ base: null }] })
    expect(merge([], [[1n, 'o', null]], [[1n, 'o', null]])).toMatchObject({ kind: 'merged' })
  })

  test('has a column that one side added beside what the other wrote', () => {
    const wide = { ...form, columns: ['id', 'a', 'new', 'b'] }
    const ours = textOfTable(wide, [[1n, 'x', null, 'y']])
    const theirs = text([
      [1n, 'x', 't'],
      [2n, 't', 't'],
    ])
    const merged = mergeRows({ base: text([[1n, 'x', 'y']]), ours, theirs }, ['id'])
    expect(merged).toEqual({
      kind: 'merged',
      text: '{"id":1,"a":"x","new":null,"b":"t"}\n{"id":2,"a":"t","b":"t"}\n',
    })
  })

  test('is left to its lines where a text is no table', () => {
    expect(mergeRows({ base: '', ours: '<<<<<<<\n', theirs: '' }, ['id'])).toBeUndefined()
  })
})

test('rows without a key are counted: what both added is there once, what one took out is gone', () => {
  const of = (count: number): string => '{"a":1}\n'.repeat(count)
  const count = (base: number, ours: number, theirs: number): number => {
    const merged = mergeRows({ base: of(base), ours: of(ours), theirs: of(theirs) }, [])
    return merged?.kind === 'merged' ? [...parseTable(merged.text)].length : -1
  }
  expect([count(2, 3, 1), count(0, 1, 1), count(1, 3, 2), count(3, 1, 2), count(2, 2, 5)]).toEqual([2, 1, 3, 1, 5])
})

const value = fc.constantFrom<Cell>('x', 'y', 1n, null, 2.5)
const rows: fc.Arbitrary<Rows> = fc
  .uniqueArray(fc.tuple(fc.bigInt({ min: 0n, max: 8n }), value, value), { maxLength: 8, selector: ([id]) => id })
  .map((list) => list as Rows)

/** A cell of a row, by the row's key, as text. */
type Cells = ReadonlyMap<string, string>
const cellsOf = (list: Rows): Cells =>
  new Map(list.flatMap(([id, ...cells]) => cells.map((cell, at) => [`${id}.${columns[at + 1]}`, formatCell(cell)])))

const readBack = (merged: string): Rows =>
  Array.from(
    parseTable(merged),
    ({ cells }) => columns.map((name) => cells.get(name) ?? null) as unknown as Rows[number],
  )

const resolve = (merge: RowMerge, side: 'ours' | 'theirs'): string =>
  merge.kind === 'merged'
    ? merge.text
    : merge.hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : hunk[side])).join('')

describe('for any three tables', () => {
  const laws = { numRuns: runs * 3 }

  test('every cell of the merge is what a side made of it, and no cell anybody wrote is missing', () => {
    fc.assert(
      fc.property(rows, rows, rows, (base, ours, theirs) => {
        const merged = merge(base, ours, theirs)!
        const conflicts = merged.kind === 'conflicted' ? merged.conflicts : []
        const inConflict = new Set(
          conflicts.flatMap(({ ours, theirs }) =>
            [ours, theirs].flatMap((line) => (line ? [(JSON.parse(line) as { id: number }).id] : [])),
          ),
        )
        const kept = cellsOf(readBack(resolve(merged, 'ours')))
        const [b, o, t] = [cellsOf(base), cellsOf(ours), cellsOf(theirs)]
        for (const name of new Set([...b.keys(), ...o.keys(), ...t.keys()])) {
          if (inConflict.has(Number(name.split('.')[0]))) continue
          const expected = o.get(name) === b.get(name) ? t.get(name) : o.get(name)
          expect([name, kept.get(name)]).toEqual([name, expected])
        }
      }),
      laws,
    )
  })

  test('exchanging the sides exchanges the sides of conflicts, and nothing else', () => {
    fc.assert(
      fc.property(rows, rows, rows, (base, ours, theirs) => {
        const [one, other] = [merge(base, ours, theirs)!, merge(base, theirs, ours)!]
        expect(other.kind).toBe(one.kind)
        expect(resolve(other, 'theirs')).toBe(resolve(one, 'ours'))
        expect(resolve(other, 'ours')).toBe(resolve(one, 'theirs'))
      }),
      laws,
    )
  })

  test('a side that changed nothing leaves what the other made', () => {
    fc.assert(
      fc.property(rows, rows, (base, ours) => {
        expect(merge(base, ours, base)).toEqual({ kind: 'merged', text: text(ours) })
        expect(merge(base, base, ours)).toEqual({ kind: 'merged', text: text(ours) })
        expect(merge(base, ours, ours)).toEqual({ kind: 'merged', text: text(ours) })
      }),
      laws,
    )
  })

  test('what was merged and is merged once more comes to the same', () => {
    fc.assert(
      fc.property(rows, rows, rows, (base, ours, theirs) => {
        const merged = merge(base, ours, theirs)!
        if (merged.kind === 'conflicted') return
        expect(merge(base, ours, readBack(merged.text))).toEqual(merged)
      }),
      laws,
    )
  })
})
