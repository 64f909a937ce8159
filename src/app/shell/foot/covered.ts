/**
 * How much of the window's lower end is covered, for what floats there: `--foot` by bars, `--keyboard` by a keyboard on
 * glass that slides over the page and leaves its size as it is. Both in px, on the root.
 */
import type { Attachment } from 'svelte/attachments'

const say = (name: '--foot' | '--keyboard', size: number): void =>
  document.documentElement.style.setProperty(name, `${Math.round(size)}px`)

const bars = new Set<HTMLElement>()

/** Bars stand one above the other; on a wide window some of them are hidden, and some are at the top. */
function measureFoot(): void {
  const low = [...bars].map((bar) => bar.getBoundingClientRect()).filter(({ top }) => top > innerHeight / 2)
  say('--foot', Math.max(0, ...low.map(({ top }) => innerHeight - top)))
}

/** Marks a bar at the foot of the window. */
export const coversFoot: Attachment<HTMLElement> = (bar) => {
  const watch = new ResizeObserver(measureFoot)
  bars.add(bar)
  watch.observe(bar)
  return () => {
    watch.disconnect()
    bars.delete(bar)
    measureFoot()
  }
}

/** Follows the keyboard until the returned function is called. A page that is magnified is not covered. */
export function followKeyboard(): () => void {
  const view = visualViewport
  if (!view) return () => undefined
  const measure = (): void =>
    say('--keyboard', view.scale > 1.01 ? 0 : Math.max(0, innerHeight - view.offsetTop - view.height))
  const life = new AbortController()
  for (const event of ['resize', 'scroll']) view.addEventListener(event, measure, { signal: life.signal })
  measure()
  return () => life.abort()
}
