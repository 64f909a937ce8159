import { describe, expect, test } from 'vitest'
import { formatRoute, parseRoute } from '../../../src/app/router'
import { swipeOf, turnBySwipe } from '../../../src/app/shell/swipe/swipe'

const start = { x: 200, y: 300, time: 1000 }
const to = (x: number, y = 300, time = 1150) => swipeOf(start, { x, y, time }, 390)

describe('a finger on the sheet', () => {
  test('swipes when it goes sideways, far enough and at once', () => {
    expect([to(100), to(300), to(136), to(137)]).toEqual([-1, 1, -1, 0])
    expect(to(100, 300, 1700)).toBe(0)
  })

  test('scrolls when it goes more than a little up or down', () => {
    expect([to(100, 349), to(100, 351), to(200, 0)]).toEqual([-1, 0, 0])
  })

  test('is the system’s at the edges of the screen', () => {
    const over = (x: number) => swipeOf({ ...start, x }, { x: 195, y: 300, time: 1100 }, 390)
    expect([over(10), over(380), over(30)]).toEqual([0, 0, 1])
  })
})

describe('a swipe', () => {
  const turn = (place: string, swipe: 1 | -1 | 0, direction: 'ltr' | 'rtl' = 'ltr') => {
    const route = turnBySwipe(parseRoute(`#/w/garden/${place}`), swipe, direction)
    return route && formatRoute(route)
  }
  const [page, history] = ['#/w/garden/page/A.md', '#/w/garden/history/A.md']

  test('turns a page over, onward to its verso and back to its recto', () => {
    expect(turn('page/A.md', -1)).toBe(history)
    expect(turn('history/A.md', 1)).toBe(page)
    expect([turn('page/A.md', 1), turn('history/A.md', -1), turn('page/A.md', 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('goes the other way where one reads from right to left', () => {
    expect([turn('page/A.md', 1, 'rtl'), turn('history/A.md', -1, 'rtl')]).toEqual([history, page])
    expect(turn('page/A.md', -1, 'rtl')).toBeUndefined()
  })

  test('takes nobody away from what they write, and turns nothing that is no page', () => {
    for (const place of ['edit/A.md', 'changes', 'pages'])
      expect([turn(place, 1), turn(place, -1)]).toEqual([undefined, undefined])
  })
})
