import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standBy } from '../../../src/app/peek/place'

const view = { width: 1280, height: 720 }

describe('a look beside a link', () => {
  test('stands below it, and above where it has more room there', () => {
    const sheet = { width: 380, height: 200 }
    expect(standBy({ left: 300, top: 100, bottom: 120 }, sheet, view)).toMatchObject({ left: 300, top: 126 })
    expect(standBy({ left: 300, top: 600, bottom: 620 }, sheet, view)).toMatchObject({ left: 300, top: 394 })
  })

  test('lies within the window and not upon its link', () => {
    const link = fc.record({ left: fc.integer({ min: 0, max: 1280 }), top: fc.integer({ min: 0, max: 700 }) })
    fc.assert(
      fc.property(link, fc.integer({ min: 10, max: 2000 }), ({ left, top }, height) => {
        const stand = standBy({ left, top, bottom: top + 20 }, { width: 380, height }, view)
        const shown = Math.min(height, stand.maxHeight)
        expect(stand.left).toBeGreaterThanOrEqual(8)
        expect(stand.left + 380).toBeLessThanOrEqual(1272)
        expect(stand.top).toBeGreaterThanOrEqual(0)
        expect(stand.top + shown).toBeLessThanOrEqual(720)
        expect(stand.top >= top + 20 || stand.top + shown <= top).toBe(true)
      }),
    )
  })
})
