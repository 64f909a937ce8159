/** Calls `keep` whenever the tab may be about to go: hidden, put to sleep, closed. Returns how to stop. */
export function onLeaving(keep: () => void): () => void {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') keep()
  }
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', hidden)
  }
}
