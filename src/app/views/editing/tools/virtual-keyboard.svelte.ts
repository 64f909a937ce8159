/**
 * The keyboard on glass. A browser tells of it only by what it leaves: a smaller window, or a smaller visual viewport over a
 * page that stays as it is. What is much lower than it has been at this width has a keyboard below it.
 */
import { createSubscriber } from 'svelte/reactivity'

/** Lower than any keyboard, higher than a browser's bars that come and go; in CSS pixels. */
const lowestKeyboard = 140

export class VirtualKeyboard {
  #width = innerWidth
  #tallest = innerHeight
  readonly #subscribe = createSubscriber((update) => {
    const listen = (): void => {
      if (innerWidth !== this.#width) this.#tallest = 0
      this.#width = innerWidth
      this.#tallest = Math.max(this.#tallest, innerHeight)
      update()
    }
    const places = [window, visualViewport].filter((place) => place !== null)
    for (const place of places) for (const event of ['resize', 'scroll']) place.addEventListener(event, listen)
    return () => {
      for (const place of places) for (const event of ['resize', 'scroll']) place.removeEventListener(event, listen)
    }
  })

  get isOpen(): boolean {
    this.#subscribe()
    return this.#tallest - (visualViewport?.height ?? innerHeight) > lowestKeyboard
  }

  /** How much of the window's lower end is under it, in CSS pixels. */
  get height(): number {
    this.#subscribe()
    const { offsetTop = 0, height = innerHeight } = visualViewport ?? {}
    return Math.max(0, innerHeight - offsetTop - height)
  }
}
