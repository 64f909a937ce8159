import { restoreScroll } from './scroll-memory'

/**
 * Moves the focus to the heading of a place once it is there, so that people who listen hear where they are, and shows
 * it from where they left it, or from its top. Not the focus at the first place: a reader who has just come begins at
 * the top of the window. Not when the place has taken the focus itself, as an editor does, nor from what leads on from
 * place to place, as the line of time does (`data-keeps-focus`).
 */
export function arrivals(): (place: HTMLElement) => () => void {
  let isFirst = true
  return (place) => {
    const endScroll = restoreScroll(place)
    if (isFirst) {
      isFirst = false
      return endScroll
    }
    const endFocus = whenThere(place, 'h1', (heading) => {
      const focus = document.activeElement
      if (!place.contains(focus) && !focus?.closest('[data-keeps-focus]')) heading.focus({ preventScroll: true })
    })
    return () => (endScroll(), endFocus())
  }
}

/** Calls back once with the first element that fits, now or when it appears; the returned function stops waiting. */
function whenThere(root: HTMLElement, selector: string, found: (element: HTMLElement) => void): () => void {
  const look = (): boolean => {
    const element = root.querySelector<HTMLElement>(selector)
    if (element) found(element)
    return element !== null
  }
  if (look()) return () => undefined
  const observer = new MutationObserver(() => look() && observer.disconnect())
  observer.observe(root, { childList: true, subtree: true })
  return () => observer.disconnect()
}
