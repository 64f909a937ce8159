/** Charts as lengths: within their ground, in proportion, and the same from right to left in a mirror. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draw, type Point } from '../../../src/app/query/chart/draw'
import { mostMarks, readMarks } from '../../../src/app/query/chart/marks'

const point = fc.record({
  label: fc.string({ maxLength: 30 }),
  at: fc.oneof(fc.constant(null), fc.integer({ min: -1e6, max: 1e6 })),
  value: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
})
const ground = { width: 640, height: 288, sayValue: (value: number): string => value.toFixed(0) }
const points = fc.array(point, { minLength: 1, maxLength: mostMarks })

test('nothing is drawn beyond the ground, and higher values stand higher', () => {
  fc.assert(
    fc.property(points, fc.constantFrom('bar' as const, 'line' as const), fc.boolean(), (points, mark, mirrored) => {
      const { bars, dots, area, ticks } = draw(points, { ...ground, mark, mirrored })
      for (const { x, y, width, height } of bars) {
        expect(x).toBeGreaterThanOrEqual(area.left - 0.001)
        expect(x + width).toBeLessThanOrEqual(area.right + 0.001)
        expect(y).toBeGreaterThanOrEqual(area.top - 0.001)
        expect(y + height).toBeLessThanOrEqual(area.bottom + 0.001)
      }
      expect(bars.length + dots.length).toBe(points.length)
      for (const [a, one] of points.entries())
        for (const [b, other] of points.entries())
          if (mark === 'line' && one.value > other.value)
            expect(dots[a]?.y ?? 0).toBeLessThanOrEqual((dots[b]?.y ?? 0) + 0.001)
      expect(ticks.length).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})

test('a chart that is read from right to left is the other one in a mirror', () => {
  fc.assert(
    fc.property(points, fc.constantFrom('bar' as const, 'line' as const), (points: Point[], mark) => {
      const plain = draw(points, { ...ground, mark, mirrored: false })
      const mirrored = draw(points, { ...ground, mark, mirrored: true })
      const centres = mark === 'bar' ? plain.bars.map(({ x, width }) => x + width / 2) : plain.dots.map(({ x }) => x)
      const others =
        mark === 'bar' ? mirrored.bars.map(({ x, width }) => x + width / 2) : mirrored.dots.map(({ x }) => x)
      for (const [at, x] of centres.entries()) expect(ground.width - (others[at] ?? 0)).toBeCloseTo(x, 3)
    }),
    { numRuns: 40 },
  )
})

test('a chart takes the columns that are named, or the first that fit, and no more than can be told apart', () => {
  const table = {
    columns: ['name', 'n', 'm'],
    rows: [
      ['a', 1n, 2],
      ['b', 3n, null],
      ['c', null, 5],
    ],
  }
  const any = { x: null, y: null }
  expect(readMarks(table, any)).toMatchObject({
    x: 'name',
    y: 'n',
    marks: [
      { cell: 'a', value: 1 },
      { cell: 'b', value: 3 },
    ],
  })
  expect(readMarks(table, { x: 'NAME', y: 'm' })).toMatchObject({ y: 'm', marks: [{ value: 2 }, { value: 5 }] })
  expect(readMarks(table, { x: null, y: 'name' })).toBeNull()
  expect(readMarks({ columns: ['a'], rows: [['x']] }, any)).toBeNull()
  const rows = Array.from({ length: 300 }, (_, at) => [BigInt(at), at])
  expect(readMarks({ columns: ['x', 'y'], rows }, any)).toMatchObject({
    x: 'x',
    y: 'y',
    cut: true,
    marks: { length: mostMarks },
  })
})
