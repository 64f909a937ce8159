/**
 * A look at the page behind a link, without going there: after the pointer has rested on it, or at a key.
 *
 * As WCAG 2.2 §1.4.13 asks: Escape takes it away, the pointer may go over to it, and it stays until the pointer or the focus
 * has left both.
 */
import type { RouteOf } from '../router'

export type Peeked = { readonly link: HTMLAnchorElement; readonly to: RouteOf<'page'> }

/** Milliseconds a pointer rests on a link before the look, and is gone from both before it ends. */
const rest = 400
const grace = 250

export class Peek {
  shown = $state.raw<Peeked>()
  readonly #read: (link: HTMLAnchorElement) => RouteOf<'page'> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #next: HTMLAnchorElement | undefined

  /** `read` tells where a link leads, undefined for those that are not looked behind. */
  constructor(read: (link: HTMLAnchorElement) => RouteOf<'page'> | undefined) {
    this.#read = read
  }

  /** The pointer is over this now. */
  over(target: EventTarget | null, sheet: HTMLElement | undefined): void {
    const element = target instanceof Element ? target : null
    const link = element?.closest('a') ?? undefined
    const isKept = this.shown !== undefined && (link === this.shown.link || sheet?.contains(element))
    if (isKept) return this.#wait(undefined, 0)
    if (link !== this.#next || link === undefined) this.#wait(link, link ? rest : grace)
  }

  #wait(link: HTMLAnchorElement | undefined, time: number): void {
    clearTimeout(this.#timer)
    this.#next = link
    if (link) this.#timer = setTimeout(() => this.look(link), time)
    else if (time > 0 && this.shown) this.#timer = setTimeout(this.close, time)
  }

  /** Looks now. False where there is nothing to look at. */
  look(link: HTMLAnchorElement): boolean {
    this.close()
    const to = this.#read(link)
    if (to && link.isConnected) this.shown = { link, to }
    return to !== undefined
  }

  close = (): void => {
    clearTimeout(this.#timer)
    this.#next = undefined
    this.shown = undefined
  }
}
