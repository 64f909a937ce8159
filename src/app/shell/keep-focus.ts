/**
 * Keeps the focus from being lost. What has it may go away under it: a row that is deleted, a form that was answered, a
 * button that can do nothing just now. A browser then leaves the focus nowhere, and whoever uses a keyboard or listens
 * begins anew at the top of the window. Here it goes to the heading of what was around, or back once a button is able
 * again.
 */
const headings = ':is(h1, h2, h3)[tabindex="-1"]'

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body
const isThere = (element: Element): boolean => element.isConnected && element.checkVisibility()

/** The nearest heading that can have the focus around where an element with these ancestors was, or the view's own. */
function findHeading(ancestors: readonly Element[]): HTMLElement | undefined {
  const around = [...ancestors.filter(isThere), document.body]
  return around.flatMap((element) => [...element.querySelectorAll<HTMLElement>(headings)]).find(isThere)
}

function listAncestors(element: Element): readonly Element[] {
  const above: Element[] = []
  for (let next = element.parentElement; next; next = next.parentElement) above.push(next)
  return above
}

/** Ends with the returned function. */
export function keepFocus(): () => void {
  let last: HTMLElement | null = null
  let around: readonly Element[] = []
  let wasUnable = false
  let frame = 0

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    last = target
    around = listAncestors(target)
  }
  const look = (): void => {
    frame = 0
    if (!last || !isNowhere() || document.querySelector('dialog[open]:modal')) return
    const isUnable = last.matches(':disabled')
    if (!isThere(last)) findHeading(around)?.focus({ preventScroll: true })
    else if (wasUnable && !isUnable) last.focus({ preventScroll: true })
    wasUnable = isUnable
  }

  // A browser takes the focus from what is gone when it next draws.
  const observer = new MutationObserver(() => (frame ||= requestAnimationFrame(() => requestAnimationFrame(look))))
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'open'] })
  document.addEventListener('focusin', remember)
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    document.removeEventListener('focusin', remember)
  }
}
