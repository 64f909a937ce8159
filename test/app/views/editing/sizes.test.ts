import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWithin, largest, stepSize } from '../../../../src/app/views/editing/tools/table/sizes'

const sizes = fc.record({
  rows: fc.integer({ min: 1, max: largest.rows }),
  columns: fc.integer({ min: 1, max: largest.columns }),
})

test('arrows walk the sizes of a table cell by cell, and never off the grid', () => {
  const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
  fc.assert(
    fc.property(sizes, keys, fc.constantFrom('ltr', 'rtl'), (size, key, direction) => {
      const next = stepSize(key, size, direction)
      expect(next && isWithin(next, largest) && isWithin({ rows: 1, columns: 1 }, next)).toBe(true)
    }),
  )
  const from = { rows: 3, columns: 2 }
  expect(stepSize('ArrowDown', from, 'ltr')).toEqual({ rows: 4, columns: 2 })
  expect(stepSize('ArrowRight', from, 'ltr')).toEqual({ rows: 3, columns: 3 })
  expect(stepSize('End', from, 'ltr')).toEqual({ rows: 3, columns: largest.columns })
  expect(stepSize('a', from, 'ltr')).toBeUndefined()
})

test('columns run as the text does', () => {
  expect(stepSize('ArrowLeft', { rows: 1, columns: 1 }, 'rtl')).toEqual({ rows: 1, columns: 2 })
  expect(stepSize('Home', { rows: 1, columns: 4 }, 'rtl')).toEqual({ rows: 1, columns: 1 })
})
