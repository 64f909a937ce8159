/** Which stretches of a long list are drawn: those near the view, and those that hold what somebody is at. */
import type { Attachment } from 'svelte/attachments'

export type Stretch = {
  readonly first: number
  /** Included. */
  readonly last: number
}

/** A list of no more rows than this is one stretch, and always drawn. */
export const shortList = 60
const size = 20

function stretchesOf(count: number): readonly Stretch[] {
  if (count <= shortList) return [{ first: 0, last: count - 1 }]
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => ({
    first: at * size,
    last: Math.min(count, (at + 1) * size) - 1,
  }))
}

const isSame = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((at) => b.has(at))

export class DrawnStretches {
  readonly all: readonly Stretch[] = $derived.by(() => stretchesOf(this.#count()))
  /** All of it is drawn, as paper wants it. */
  isWhole = $state(false)

  readonly #count: () => number
  readonly #elements = new Map<number, Element>()
  #near: ReadonlySet<number> = $state.raw(new Set([0]))
  #held: ReadonlySet<number> = $state.raw(new Set())
  /** Pixels, of those that were drawn. */
  #heights: ReadonlyMap<number, number> = $state.raw(new Map())
  /** Of a row that was not drawn yet: what the first ones have measured, and a guess before. */
  #rowHeight = $state(37)

  constructor(count: () => number) {
    this.#count = count
  }

  has(at: number): boolean {
    return this.isWhole || this.all.length === 1 || this.#near.has(at) || this.#held.has(at)
  }

  /** Pixels that a stretch takes which is not drawn. */
  heightOf(at: number): number {
    const { first, last } = this.all[at] ?? { first: 0, last: -1 }
    return this.#heights.get(at) ?? (last - first + 1) * this.#rowHeight
  }

  /** For the element of a stretch, which stays while its rows come and go. */
  readonly watch =
    (at: number): Attachment =>
    (element) => {
      const observer = new IntersectionObserver((entries) => this.#see(at, entries.at(-1)), { rootMargin: '800px' })
      this.#elements.set(at, element)
      observer.observe(element)
      return () => {
        observer.disconnect()
        this.#elements.delete(at)
      }
    }

  #see(at: number, entry: IntersectionObserverEntry | undefined): void {
    if (!entry) return
    if (this.has(at)) this.#measure(at, entry.boundingClientRect.height)
    if (entry.isIntersecting === this.#near.has(at)) return
    const others = [...this.#near].filter((other) => other !== at)
    this.#near = new Set(entry.isIntersecting ? [...others, at] : others)
  }

  #measure(at: number, height: number): void {
    const stretch = this.all[at]
    // Within something that is folded it has no height.
    if (!stretch || height === 0) return
    if (this.#heights.size === 0) this.#rowHeight = height / (stretch.last - stretch.first + 1)
    this.#heights = new Map([...this.#heights, [at, height]])
  }

  /**
   * Keeps what has the focus, which would be lost with it, and what is selected, wherever that reaches: the browser
   * copies what is drawn.
   */
  readonly hold = (): void => {
    const selection = getSelection()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
    const isHeld = (element: Element): boolean =>
      element.contains(document.activeElement) || range?.intersectsNode(element) === true
    const held = new Set([...this.#elements].filter(([, element]) => isHeld(element)).map(([at]) => at))
    if (!isSame(held, this.#held)) this.#held = held
  }
}
