/**
 * Carrying a row of the tree to a folder, by pointer: a mouse carries as soon as it moves, a finger after it has rested, so
 * that it can still scroll. Escape lets go.
 */
import type { Carried } from './goal'

/** What the tree tells, and what it hears. */
export type Ground<Row extends Carried> = {
  readonly box: () => HTMLElement
  /** The row drawn under an element; undefined beside the rows. */
  readonly rowAt: (element: Element) => Row | undefined
  /** Somebody waits on the row with something in hand. */
  readonly waitOn: (row: Row) => void
  readonly drop: (carried: Row, on: Row | undefined) => void
}

type Point = { readonly x: number; readonly y: number }

/** Pixels a pointer moves before it is not a click any more. */
const slack = 6
/** Milliseconds a finger rests before it carries, and anything carried before a folder opens. */
const rest = 450
const wait = 600
/** Within so many pixels of its edges the tree scrolls, by so many each frame. */
const edge = 36
const pace = 7

export class Carry<Row extends Carried> {
  carried = $state.raw<Row>()
  /** The row below it; null for none, within the tree; undefined outside of it. */
  over = $state.raw<Row | null>()
  at = $state.raw<Point>({ x: 0, y: 0 })
  readonly #ground: Ground<Row>
  #end: AbortController | undefined
  #resting: ReturnType<typeof setTimeout> | undefined
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(ground: Ground<Row>) {
    this.#ground = ground
  }

  /** To be called when a pointer goes down on a row. */
  begin(event: PointerEvent, row: Row): void {
    if (event.button !== 0 || !event.isPrimary) return
    this.stop()
    const { signal } = (this.#end = new AbortController())
    const from = { x: event.clientX, y: event.clientY }
    if (event.pointerType === 'touch') this.#resting = setTimeout(() => this.#take(row, from), rest)
    this.#listen(event.pointerType, signal, (point) =>
      this.#move(point, { row, from, isTouch: event.pointerType === 'touch' }),
    )
  }

  #listen(pointer: string, signal: AbortSignal, move: (point: Point) => void): void {
    const carrying = { signal, capture: true, passive: false }
    addEventListener('pointermove', (event) => move({ x: event.clientX, y: event.clientY }), { signal })
    addEventListener('pointerup', () => this.#drop(), { signal })
    addEventListener('pointercancel', () => this.stop(), { signal })
    addEventListener(
      'keydown',
      (event) => event.key === 'Escape' && this.carried && (event.preventDefault(), this.stop()),
      carrying,
    )
    // What carries does not scroll, and a long press is no wish for the menu of a link.
    addEventListener('touchmove', (event) => this.carried && event.cancelable && event.preventDefault(), carrying)
    if (pointer === 'touch') addEventListener('contextmenu', (event) => event.preventDefault(), carrying)
  }

  #move(point: Point, { row, from, isTouch }: { row: Row; from: Point; isTouch: boolean }): void {
    const isFar = Math.hypot(point.x - from.x, point.y - from.y) > slack
    if (this.carried) this.#hold(point)
    else if (isFar && isTouch) this.stop()
    else if (isFar) this.#take(row, point)
  }

  #take(row: Row, point: Point): void {
    this.carried = row
    this.#hold(point)
    requestAnimationFrame(() => this.#scroll())
  }

  #hold(point: Point): void {
    this.at = point
    const element = document.elementFromPoint(point.x, point.y)
    const isInside = element !== null && this.#ground.box().contains(element)
    const over = isInside ? (this.#ground.rowAt(element) ?? null) : undefined
    if (over?.path === this.over?.path && (over === null) === (this.over === null)) return
    this.over = over
    clearTimeout(this.#waiting)
    if (over) this.#waiting = setTimeout(() => this.#ground.waitOn(over), wait)
  }

  #scroll(): void {
    if (!this.carried) return
    const box = this.#ground.box()
    const { top, bottom } = box.getBoundingClientRect()
    const by = this.at.y < top + edge ? -pace : this.at.y > bottom - edge ? pace : 0
    if (by !== 0 && this.over !== undefined) {
      box.scrollTop += by
      this.#hold(this.at)
    }
    requestAnimationFrame(() => this.#scroll())
  }

  #drop(): void {
    const { carried, over } = this
    this.stop()
    if (!carried) return
    // The click that ends a drag opens nothing.
    const swallow = (event: Event): void => (event.preventDefault(), event.stopPropagation())
    addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => removeEventListener('click', swallow, { capture: true }))
    if (over !== undefined) this.#ground.drop(carried, over ?? undefined)
  }

  /** Lets go of what is carried; nothing moves. */
  stop = (): void => {
    this.#end?.abort()
    clearTimeout(this.#resting)
    clearTimeout(this.#waiting)
    this.carried = undefined
    this.over = undefined
  }
}
