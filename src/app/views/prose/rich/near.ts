/** Doing things to what comes near the screen, once each, so that a long page costs what is looked at. */

/** What is done to the elements that `selector` finds; a failure is its own to show. */
export type Enricher = {
  readonly selector: string
  readonly enrich: (element: HTMLElement) => unknown
}

const begun = new WeakSet<Element>()

/** Until the returned function is called. Elements that were enriched stay as they are. */
export function enrichNear(box: HTMLElement, enrichers: readonly Enricher[]): () => void {
  const waiting = new Map<Element, Enricher['enrich']>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue
        observer.unobserve(target)
        // What is within a passage is watched from the passage and from the page around it.
        if (begun.has(target)) continue
        begun.add(target)
        waiting.get(target)?.(target)
      }
    },
    { rootMargin: '800px' },
  )
  for (const { selector, enrich } of enrichers) {
    for (const element of box.querySelectorAll(selector)) {
      if (begun.has(element)) continue
      waiting.set(element, enrich)
      observer.observe(element)
    }
  }
  return () => observer.disconnect()
}
