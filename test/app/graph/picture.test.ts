import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPage, fit, toPlace, toScreen, zoomAt, type Camera } from '../../../src/app/graph/canvas/camera'
import { simulate, type Order } from '../../../src/app/graph/layout/simulate'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const point = fc.record({ x: number(-2000, 2000), y: number(-2000, 2000) })
const camera: fc.Arbitrary<Camera> = fc.record({ x: number(-500, 500), y: number(-500, 500), scale: number(0.02, 6) })
const size = { width: 800, height: 600 }

describe('a look at a graph', () => {
  test('leads from a place to the screen and back', () =>
    fc.assert(
      fc.property(camera, point, (camera, place) => {
        const back = toPlace(camera, toScreen(camera, place))
        expect(back.x).toBeCloseTo(place.x, 5)
        expect(back.y).toBeCloseTo(place.y, 5)
      }),
    ))

  test('keeps what is under the hand where it is, as it comes nearer or goes away', () =>
    fc.assert(
      fc.property(camera, point, number(0.2, 5), (camera, at, factor) => {
        const there = toScreen(zoomAt(camera, at, factor), toPlace(camera, at))
        expect(there.x).toBeCloseTo(at.x, 3)
        expect(there.y).toBeCloseTo(at.y, 3)
      }),
    ))

  test('takes in every page that is shown, and only looks for those', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(point, fc.boolean()), { minLength: 1, maxLength: 20 }), (some) => {
        const places = Float32Array.from(some.flatMap(([{ x, y }]) => [x, y]))
        const shown = some.map(([, isShown]) => isShown)
        const camera = fit(places, size, shown)
        for (const [page, isShown] of shown.entries()) {
          const at = toScreen(camera, { x: places[2 * page]!, y: places[2 * page + 1]! })
          if (isShown) expect(at.x > 0 && at.x < size.width && at.y > 0 && at.y < size.height).toBe(true)
          const found = findPage({ places, shown, camera }, at, 5)
          expect(found === null || shown[found]).toBe(true)
          if (isShown) expect(found).not.toBeNull()
        }
      }),
    ))
})

const end = (order: Order): Float32Array => [...simulate(order)].at(-1)!.places
const far = (places: Float32Array, one: number, other: number): number =>
  Math.hypot(places[2 * one]! - places[2 * other]!, places[2 * one + 1]! - places[2 * other + 1]!)
const unplaced = (count: number): Float32Array => new Float32Array(2 * count).fill(NaN)

describe('a layout', () => {
  const order: Order = { edges: Uint32Array.of(0, 1, 2, 3), places: unplaced(5), every: null }

  test('puts what is linked nearer than what is not', () => {
    const places = end(order)
    expect(far(places, 0, 1)).toBeLessThan(far(places, 0, 2))
    expect(far(places, 2, 3)).toBeLessThan(far(places, 1, 3))
  })

  test('is the same whenever it is made, and has a place for every page', () => {
    expect(end(order)).toEqual(end({ ...order, places: unplaced(5) }))
    expect(end(order).every(Number.isFinite)).toBe(true)
  })

  test('keeps pages near where they were when one comes along, and starts that beside whom it knows', () => {
    const before = end(order)
    const after = end({
      edges: Uint32Array.of(0, 1, 2, 3, 5, 0),
      places: Float32Array.of(...before, NaN, NaN),
      every: null,
    })
    const moved = (page: number): number =>
      Math.hypot(after[2 * page]! - before[2 * page]!, after[2 * page + 1]! - before[2 * page + 1]!)
    const width = far(before, 0, 2)
    for (const page of [0, 1, 2, 3, 4]) expect(moved(page)).toBeLessThan(width)
    expect(far(after, 5, 0)).toBeLessThan(far(after, 5, 2))
  })

  test('shows how it comes along only where somebody wants to see that', () => {
    let time = 0
    expect([...simulate(order)].map(({ done }) => done)).toEqual([true])
    const steps = [...simulate({ ...order, every: 10 }, () => (time += 5))]
    expect(steps.length).toBeGreaterThan(10)
    expect(steps.filter(({ done }) => done)).toEqual([steps.at(-1)])
  })
})
