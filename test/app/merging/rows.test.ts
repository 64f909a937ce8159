/** Rows in conflict as cards: settled cell by cell, they make a file that is a table. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseOid, parsePagePath, parseWikiId } from '../../../src/names'
import { mergeRows, parseTable, textOfTable, type Cell } from '../../../src/page/rows'
import { areBothKept, inOrder, isOutdated, listBothKept } from '../../../src/app/merging/rows/keep-both'
import { cellOfTyped, readChosen, readRowPlaces, settleRow } from '../../../src/app/merging/rows/row-places'
import { takeRow, takeTableRest } from '../../../src/app/merging/rows/take-rest'
import { listPlaces, settledText, type Settlings } from '../../../src/app/merging/text/choices'

const runs = Number(process.env.TABLES ?? 150)
const form = { name: 't', columns: ['id', 'a', 'b'], key: ['id'] }
type Rows = readonly (readonly [bigint, Cell, Cell])[]
const text = (rows: Rows): string => textOfTable(form, rows)

function conflictsOf(base: Rows, ours: Rows, theirs: Rows) {
  const merge = mergeRows({ base: text(base), ours: text(ours), theirs: text(theirs) }, ['id'])
  const hunks = merge?.kind === 'conflicted' ? merge.hunks : []
  return { hunks, places: readRowPlaces(listPlaces(hunks), { key: ['id'] }) ?? [] }
}

const untouched = { choice: null, typing: null }

describe('rows in conflict', () => {
  const { hunks, places } = conflictsOf(
    [
      [1n, 'x', 1n],
      [2n, 'x', 1n],
    ],
    [
      [1n, 'o', 2n],
      [2n, 'o', 1n],
    ],
    [[1n, 't', 3n]],
  )

  test('are a card each, with the cells in which the sides disagree; one that a side took out is taken whole', () => {
    expect(places.map(({ cells }) => cells.map(({ name }) => name))).toEqual([['a', 'b'], []])
  })

  test('keep what is half chosen, and are settled once all cells are', () => {
    const [place] = places
    const half = settleRow(place!, new Map([['a', '"o"']]))
    expect(half).toHaveProperty('typing')
    const kept = readChosen(place!, { choice: null, typing: 'typing' in half ? half.typing : null })
    expect([...kept]).toEqual([['a', '"o"']])
    expect(settleRow(place!, new Map([...kept, ['b', '7']]))).toEqual({ line: '{"id":1,"a":"o","b":7}\n' })
  })

  test('of which one was settled as text before show which side that was', () => {
    const [place] = places
    expect([...readChosen(place!, { choice: { kind: 'theirs' }, typing: null })]).toEqual([
      ['a', '"t"'],
      ['b', '3'],
    ])
  })

  test('are none where a key is not the same on all sides, or nobody knows a key', () => {
    expect(readRowPlaces(listPlaces(hunks), { key: [] })).toBeNull()
    expect(readRowPlaces(listPlaces(hunks), { key: ['a'] })).toBeNull()
    const lines = [{ kind: 'conflict', base: [], ours: ['no row\n'], theirs: ['{}\n'] }] as const
    expect(readRowPlaces(listPlaces(lines), { key: ['id'] })).toBeNull()
  })

  test('settled for one side make a file that is a table, with that side’s cells and both sides’ other changes', () => {
    const value = fc.constantFrom<Cell>('x', 'y', 1n, 2.5, null, true)
    const rows = fc
      .uniqueArray(fc.tuple(fc.bigInt({ min: 0n, max: 4n }), value, value), { selector: ([id]) => id, maxLength: 5 })
      .map((all): Rows => all)
    fc.assert(
      fc.property(rows, rows, rows, fc.constantFrom('ours' as const, 'theirs' as const), (base, ours, theirs, side) => {
        const met = conflictsOf(base, ours, theirs)
        fc.pre(met.hunks.length > 0)
        const settlings: Settlings = Object.fromEntries(
          met.places.map((place) => {
            return [place.key, takeRow(place, untouched, side)]
          }),
        )
        const made = settledText(met.hunks, settlings)
        expect(made).not.toBeNull()
        const keys = Array.from(parseTable(made ?? ''), ({ cells }) => cells.get('id'))
        expect(new Set(keys).size).toBe(keys.length)
        const wanted = new Map((side === 'ours' ? ours : theirs).map((row) => [row[0], row]))
        for (const place of met.places)
          for (const { cells } of parseTable(made ?? ''))
            if (cells.get('id') === BigInt(place.row.texts[0] ?? ''))
              for (const { name } of place.cells)
                expect(cells.get(name)).toEqual(wanted.get(BigInt(place.row.texts[0] ?? ''))?.[name === 'a' ? 1 : 2])
      }),
      { numRuns: runs },
    )
  })
})

describe('what is typed into a cell', () => {
  const cell = (...[base, ours, theirs]: readonly string[]) => ({ name: 'a', base, ours: ours!, theirs: theirs! })

  test('is of the kind its sides have', () => {
    expect(cellOfTyped('7', cell('1', '2', '3'))).toBe('7')
    expect(cellOfTyped('7', cell('1.5', '2.5', '3.5'))).toBe('7.0')
    expect(cellOfTyped('12345678901234567890', cell('1', '2', '3'))).toBe('12345678901234567890')
    expect(cellOfTyped('7', cell('"1"', '"2"', '"3"'))).toBe('"7"')
    expect(cellOfTyped('true', cell('false', 'true', 'null'))).toBe('true')
    expect(cellOfTyped('seven "7"', cell('1', '2', '3'))).toBe('"seven \\"7\\""')
    expect(cellOfTyped('', cell('1', '2', '3'))).toBe('null')
    expect(cellOfTyped('', cell('"x"', '2', '3'))).toBe('""')
    expect(cellOfTyped('[1, 2]', cell('[1]', '[2]', '[3]'))).toBe('[1,2]')
  })
})

describe('rows of one number that both sides added', () => {
  const both = (base: Rows, ours: Rows, theirs: Rows) => {
    const { hunks, places } = conflictsOf(base, ours, theirs)
    return { hunks, places, kept: listBothKept(hunks, places, ['id']) }
  }

  test('are both kept, ours by a number that no row has', () => {
    const { hunks, places, kept } = both(
      [[1n, 'x', 1n]],
      [
        [1n, 'x', 1n],
        [2n, 'ours', 1n],
        [3n, 'ours too', null],
      ],
      [
        [1n, 'x', 1n],
        [2n, 'theirs', 2n],
        [3n, 'theirs too', 3n],
      ],
    )
    const settlings: Settlings = Object.fromEntries(
      places.map(({ key }) => [key, { choice: { kind: 'edit', text: kept.get(key)!.text }, typing: null }]),
    )
    expect(inOrder(settledText(hunks, settlings)!, ['id'])).toBe(
      text([
        [1n, 'x', 1n],
        [2n, 'theirs', 2n],
        [3n, 'theirs too', 3n],
        [4n, 'ours', 1n],
        [5n, 'ours too', null],
      ]),
    )
    expect(places.every(({ key }) => areBothKept(settlings[key]!, kept.get(key)))).toBe(true)
  })

  test('stand in the order of the key once the rest is taken for one side', async () => {
    const { hunks, places, kept } = both(
      [[3n, 'x', 1n]],
      [
        [2n, 'ours', 1n],
        [3n, 'o', 1n],
      ],
      [
        [2n, 'theirs', 2n],
        [3n, 't', 1n],
      ],
    )
    const { key } = places[0]!
    const settlings: Settlings = { [key]: { choice: { kind: 'edit', text: kept.get(key)!.text }, typing: null } }
    const database: Readonly<Record<string, string>> = {
      'db/database.yaml': 'kind: sqlite\n',
      'db/schema.sql': 'CREATE TABLE t (id INTEGER PRIMARY KEY, a, b);\n',
    }
    const api = { readFile: (_: unknown, path: string) => Promise.resolve(new TextEncoder().encode(database[path])) }
    const at = { wiki: parseWikiId('home'), commit: parseOid('0'.repeat(40)) }
    const rest = { hunks, settlings, side: 'theirs' } as const
    const taken = await takeTableRest(api, { at, path: parsePagePath('db/tables/t.jsonl') }, rest)
    expect(taken.text).toBe(
      text([
        [2n, 'theirs', 2n],
        [3n, 't', 1n],
        [4n, 'ours', 1n],
      ]),
    )
  })

  test('are to be settled again when others took that number meanwhile', () => {
    const before = both([], [[1n, 'ours', 1n]], [[1n, 'theirs', 1n]])
    const after = both(
      [],
      [[1n, 'ours', 1n]],
      [
        [1n, 'theirs', 1n],
        [2n, 'more', 1n],
      ],
    )
    const { key } = before.places[0]!
    const state = { choice: { kind: 'edit', text: before.kept.get(key)!.text }, typing: null } as const
    expect(isOutdated(state, before.kept.get(key))).toBe(false)
    expect(after.places[0]?.key).toBe(key)
    expect(isOutdated(state, after.kept.get(key))).toBe(true)
  })

  test('are settled cell by cell where both changed one, or where no number tells rows apart', () => {
    expect(both([[1n, 'x', 1n]], [[1n, 'o', 1n]], [[1n, 't', 1n]]).kept.size).toBe(0)
    const { hunks } = both([], [[1n, 'o', 1n]], [[1n, 't', 1n]])
    const places = readRowPlaces(listPlaces(hunks), { key: ['id', 'b'] })
    expect(listBothKept(hunks, places!, ['id', 'b']).size).toBe(0)
  })

  test('are never fewer rows than were added, whatever stands beside them', () => {
    const rows = fc.uniqueArray(fc.tuple(fc.bigInt({ min: 1n, max: 9n }), fc.string(), fc.bigInt()), {
      selector: ([id]) => id,
    })
    fc.assert(
      fc.property(rows, rows, (ours, theirs) => {
        const { hunks, places, kept } = both([], ours, theirs)
        fc.pre(places.length > 0)
        const settlings: Settlings = Object.fromEntries(
          places.map(({ key }) => [key, { choice: { kind: 'edit', text: kept.get(key)!.text }, typing: null }]),
        )
        const merged = [...parseTable(inOrder(settledText(hunks, settlings)!, ['id']))]
        const ids = merged.map(({ cells }) => cells.get('id'))
        expect(new Set(ids).size).toBe(ids.length)
        const said = (all: Rows) => all.map(([, a, b]) => JSON.stringify([a, String(b)]))
        const found = new Set(merged.map(({ cells }) => JSON.stringify([cells.get('a'), String(cells.get('b'))])))
        for (const one of [...said(ours), ...said(theirs)]) expect(found.has(one)).toBe(true)
      }),
      { numRuns: runs },
    )
  })
})
