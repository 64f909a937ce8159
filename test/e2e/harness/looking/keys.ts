/** A person with a keyboard alone: what has the focus is watched after every key. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '..'

/** What has the focus. */
export const atFocus = (page: Page): Locator => page.locator(':focus')

/** Presses the key, and expects that the focus is somewhere and can be seen. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await expect.poll(() => page.evaluate(describeLoss), { message: `after ${key}` }).toBeNull()
}

/** Presses Tab until the focus is on it. */
export async function tabTo(page: Page, goal: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(goal).toBeVisible()
  for (let step = 0; step < 120; step++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await press(page, key)
  }
  throw new Error(`Nobody gets to ${goal.toString()} by ${key}.`)
}

/** Runs in the browser: how the focus is lost, covered or out of the window (WCAG 2.4.11); null, if it is not. */
function describeLoss(): string | null {
  const focus = document.activeElement
  if (!focus || focus === document.body) return 'nothing has the focus'
  if (!focus.checkVisibility()) return `out of sight: ${focus.outerHTML.slice(0, 120)}`
  const within = focus.querySelector('.active') ?? focus
  const { top, right, bottom, left } = within.getBoundingClientRect()
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
    return `out of the window: ${focus.outerHTML.slice(0, 120)}`
  const middle = (from: number, to: number, most: number): number => (Math.max(from, 0) + Math.min(to, most)) / 2
  const points = [top + 2, middle(top, bottom, innerHeight), bottom - 2].filter((y) => y > 0 && y < innerHeight)
  const x = middle(left, right, innerWidth)
  const isSeen = points.some((y) => {
    const seen = document.elementFromPoint(x, y)
    return seen !== null && (within.contains(seen) || seen.contains(within))
  })
  return isSeen ? null : `covered: ${focus.outerHTML.slice(0, 120)}`
}
