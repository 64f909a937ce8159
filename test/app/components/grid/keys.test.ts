import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatTabbed, parseTabbed } from '../../../../src/app/components/grid/clipboard/tab-separated'
import { commandOf } from '../../../../src/app/components/grid/keys/commands'
import { move, neighbour } from '../../../../src/app/components/grid/keys/moves'
import { drawnRows, rowsInSight, scrollToRow } from '../../../../src/app/components/grid/rows-in-sight'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false }
const extents = fc.record({
  rows: fc.nat(40),
  columns: fc.integer({ min: 1, max: 9 }),
  page: fc.integer({ min: 1, max: 12 }),
  way: fc.constantFrom<(1 | -1)[]>(1, -1),
})
const keys = fc.constantFrom(
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
)

test('no key leads out of a grid', () => {
  fc.assert(
    fc.property(extents, fc.array(fc.tuple(keys, fc.boolean())), (extent, pressed) => {
      let spot = { row: 0, column: 0 }
      for (const [key, ctrlKey] of pressed) spot = move({ ...plain, key, ctrlKey }, spot, extent) ?? spot
      expect(spot.row).toBeGreaterThanOrEqual(-1)
      expect(spot.row).toBeLessThan(Math.max(1, extent.rows))
      expect(spot.column).toBeGreaterThanOrEqual(0)
      expect(spot.column).toBeLessThan(extent.columns)
    }),
  )
})

test('what goes on by Tab comes back by Shift Tab', () => {
  fc.assert(
    fc.property(extents, fc.nat(39), fc.nat(8), (extent, row, column) => {
      fc.pre(row < extent.rows && column < extent.columns)
      const next = neighbour({ row, column }, 1, extent)
      if (next) expect(neighbour(next, -1, extent)).toEqual({ row, column })
    }),
  )
})

test('a letter begins an edit, and a chord of the browser is left to it', () => {
  const of = (key: string, more = {}) => commandOf({ ...plain, key, ...more })
  expect([of('x'), of('ü'), of('Enter'), of('F2'), of(' '), of('Delete')]).toEqual([
    'type',
    'type',
    'enter',
    'enter',
    'enter',
    'clear',
  ])
  expect([of('c', { ctrlKey: true }), of('F5'), of('Tab'), of('Shift')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('cells that were copied are pasted as they were, whatever is in them', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'é') })
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    )
  fc.assert(fc.property(rows, (rows) => void expect(parseTabbed(formatTabbed(rows))).toEqual(rows)))
})

test('a table from elsewhere is read with either line break, and its last one begins no row', () => {
  expect(parseTabbed('a\tb\r\n5" pot\t"two\nlines"\r\n')).toEqual([
    ['a', 'b'],
    ['5" pot', 'two\nlines'],
  ])
})

test('every row in sight is drawn, and the one of the focus wherever it is, and not many more', () => {
  const sights = fc.record({
    top: fc.nat(400_000),
    height: fc.integer({ min: 1, max: 2000 }),
    rowHeight: fc.constant(36),
  })
  fc.assert(
    fc.property(sights, fc.integer({ min: 1, max: 10_000 }), fc.nat(9999), (sight, count, focused) => {
      const drawn = drawnRows(rowsInSight(sight, count), [focused], count)
      for (let row = 0; row < count; row++) {
        const isInSight = (row + 1) * 36 > sight.top && row * 36 < sight.top + sight.height
        if (isInSight || row === focused) expect(drawn).toContain(row)
      }
      expect(drawn.length).toBeLessThan(sight.height / 36 + 25)
      expect(new Set(drawn).size).toBe(drawn.length)
    }),
    { numRuns: 20 },
  )
})

test('a row is scrolled to no further than needed', () => {
  const sight = { top: 360, height: 360, rowHeight: 36 }
  expect([5, 10, 19, 20].map((row) => scrollToRow(row, sight))).toEqual([180, 360, 360, 396])
})
