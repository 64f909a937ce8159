/**
 * Where a reader was on a page they come back to. The place is kept in the history entry itself, so that each visit of a
 * page has its own; the browser's way of doing this does not wait for pages that arrive later.
 */
const interval = 200
const patience = 2000

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function remembered(): number {
  const state: unknown = history.state
  return isRecord(state) && typeof state.scroll === 'number' ? state.scroll : 0
}

/** Notes where the reader is, from now on. Returns how to end that. */
export function rememberScroll(): () => void {
  history.scrollRestoration = 'manual'
  let timer: ReturnType<typeof setTimeout> | undefined
  const note = (): void => {
    timer = undefined
    history.replaceState({ scroll: scrollY }, '')
  }
  const scrolled = (): void => void (timer ??= setTimeout(note, interval))
  // The next place has an entry of its own, which must not get this one's number.
  const left = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  addEventListener('scroll', scrolled, { passive: true })
  addEventListener('hashchange', left)
  return () => {
    removeEventListener('scroll', scrolled)
    removeEventListener('hashchange', left)
    left()
  }
}

/** Scrolls to where the reader was here, once the page is long enough; to the top of a place that is new. */
export function restoreScroll(place: HTMLElement): () => void {
  const wanted = remembered()
  scrollTo({ top: wanted, behavior: 'instant' })
  if (wanted === 0) return () => undefined
  const growth = new ResizeObserver(() => {
    scrollTo({ top: wanted, behavior: 'instant' })
    if (Math.abs(scrollY - wanted) < 2) end()
  })
  const timer = setTimeout(() => end(), patience)
  const end = (): void => {
    growth.disconnect()
    clearTimeout(timer)
    for (const kind of ['wheel', 'touchstart', 'keydown']) removeEventListener(kind, end)
  }
  growth.observe(place)
  // A reader who moves has found their own place.
  for (const kind of ['wheel', 'touchstart', 'keydown']) addEventListener(kind, end, { passive: true })
  return end
}
