/**
 * Hears swipes on the sheet. It only listens, and holds nothing back: what scrolls sideways scrolls, a magnified page
 * moves, a text is marked, and none of that is a swipe.
 */
import type { Attachment } from 'svelte/attachments'
import { swipeOf, type Touch } from './swipe'

/** What a finger moves or presses itself. */
const own = 'button, input, textarea, select, [contenteditable], [role="slider"], [draggable="true"]'

const scrollsSideways = (element: Element): boolean =>
  element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX)

/** Whether the place under the finger has a use of its own for being moved sideways. */
function isTaken(target: EventTarget | null, sheet: Element): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== sheet; at = at.parentElement)
    if (at.matches(own) || scrollsSideways(at)) return true
  return false
}

const isMagnified = (): boolean => (visualViewport?.scale ?? 1) > 1.01
const hasSelection = (): boolean => document.getSelection()?.isCollapsed === false

const placeOf = ({ changedTouches: [finger], timeStamp: time }: TouchEvent): Touch | undefined =>
  finger && { x: finger.clientX, y: finger.clientY, time }

/** Calls `swiped` with 1 for a swipe rightwards over the element, and −1 for one leftwards. */
export const followSwipes =
  (swiped: (swipe: 1 | -1) => void): Attachment<HTMLElement> =>
  (sheet) => {
    let from: Touch | undefined
    const begin = (event: TouchEvent): void => {
      const isFree = event.touches.length === 1 && !isMagnified() && !hasSelection() && !isTaken(event.target, sheet)
      from = isFree ? placeOf(event) : undefined
    }
    const finish = (event: TouchEvent): void => {
      const to = placeOf(event)
      const swipe = from && to && !hasSelection() ? swipeOf(from, to, innerWidth) : 0
      from = undefined
      if (swipe !== 0) swiped(swipe)
    }
    const forget = (): void => void (from = undefined)
    const life = new AbortController()
    const options = { passive: true, signal: life.signal }
    sheet.addEventListener('touchstart', begin, options)
    sheet.addEventListener('touchend', finish, options)
    sheet.addEventListener('touchcancel', forget, options)
    return () => life.abort()
  }
