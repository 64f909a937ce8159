/** Call while a component starts: what waits is saved when the view is left, or nobody looks at it any more. */
export function flushWhenLeft(flush: () => void): void {
  $effect(() => {
    const flushHidden = (): void => void (document.hidden && flush())
    document.addEventListener('visibilitychange', flushHidden)
    return () => (document.removeEventListener('visibilitychange', flushHidden), flush())
  })
}
