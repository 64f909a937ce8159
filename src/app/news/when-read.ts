/** How long a page is in sight before it counts as read, in ms. */
const longEnough = 4000
/** Pixels above the end of the page that are as good as its end. */
const nearEnd = 48

const isAtEnd = (): boolean => innerHeight + scrollY >= document.documentElement.scrollHeight - nearEnd

/**
 * Calls back once the page on the sheet was read: in sight for some seconds, or scrolled to its end. Until the returned
 * function is called; a window in the background reads nothing.
 */
export function whenRead(act: () => void): () => void {
  let left = longEnough
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new AbortController()
  const done = (): void => {
    stop()
    act()
  }
  const go = (): void => {
    clearTimeout(timer)
    if (document.hidden) return void (left -= performance.now() - since)
    since = performance.now()
    timer = setTimeout(done, left)
  }
  const stop = (): void => {
    clearTimeout(timer)
    end.abort()
  }
  document.addEventListener('visibilitychange', go, end)
  addEventListener('scroll', () => isAtEnd() && done(), end)
  since = performance.now()
  if (!document.hidden) go()
  return stop
}
