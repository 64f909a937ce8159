/** What a finger's way over the sheet means. Pure. */
import type { Route } from '../../router'
import { sideOf, turnOver } from '../turn'

/** A finger on the screen: in CSS pixels, and milliseconds since whenever. */
export type Touch = { readonly x: number; readonly y: number; readonly time: number }

const shortest = 64
const longest = 600
/** At the screen's edges swipes are the system's. */
const edge = 24

/** Whether the finger went along the line, quickly and without turning off: 1 rightwards, −1 leftwards, 0 otherwise. */
export function swipeOf(from: Touch, to: Touch, width: number): 1 | -1 | 0 {
  const [along, across] = [to.x - from.x, Math.abs(to.y - from.y)]
  const isAtEdge = from.x < edge || from.x > width - edge
  if (isAtEdge || to.time - from.time > longest) return 0
  if (Math.abs(along) < shortest || across * 2 > Math.abs(along)) return 0
  return along > 0 ? 1 : -1
}

/** The side a swipe turns up: on as one reads is to the verso, and back again. None while the page is being written. */
export function turnBySwipe(route: Route, swipe: 1 | -1 | 0, direction: 'ltr' | 'rtl'): Route | undefined {
  if (swipe === 0 || route.kind === 'edit') return undefined
  const isOnward = swipe === (direction === 'ltr' ? -1 : 1)
  return isOnward === (sideOf(route) === 'recto') ? turnOver(route) : undefined
}
