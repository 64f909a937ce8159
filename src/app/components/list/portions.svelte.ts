/** A long list of which as much is drawn as somebody has scrolled to. */
import type { Attachment } from 'svelte/attachments'

export class Portions {
  readonly #step: number
  #most = $state(0)

  constructor(step: number) {
    this.#step = step
    this.#most = step
  }

  /** The first of them; ask for it where it is drawn. */
  of<Item>(items: readonly Item[]): readonly Item[] {
    return items.length > this.#most ? items.slice(0, this.#most) : items
  }

  /** For an element at the end of the list: more is drawn before it comes into view. */
  readonly end: Attachment = (element) => {
    // Asked anew after every portion, for the end may still be in view.
    void this.#most
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && (this.#most += this.#step),
      { rootMargin: '800px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }
}
