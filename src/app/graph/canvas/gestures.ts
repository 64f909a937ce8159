/** How a hand moves what is on a stage: drag, wheel, pinch, and a press that went nowhere. */
import type { Point } from './camera'

export type Hand = {
  readonly onpan: (by: Point) => void
  readonly onzoom: (factor: number, at: Point) => void
  /** Pressed and let go in one place. */
  readonly onpress: (at: Point, pointer: string) => void
  /** Over a place with nothing pressed; null once it has left. */
  readonly onhover: (at: Point | null) => void
  /** A wheel alone scrolls what is around; with Control it zooms. */
  readonly yieldsWheel?: boolean
}

/** Pixels a hand may tremble. */
const tremble = 5

/** Listens to the element until the answer is called. */
export function followHand(element: HTMLElement, hand: Hand): () => void {
  const held = new Map<number, Point>()
  let travelled = 0
  const at = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }

  function down(event: PointerEvent): void {
    if (event.button !== 0) return
    if (held.size === 0) travelled = 0
    // Two fingers are no press, however still they are.
    else travelled = Infinity
    held.set(event.pointerId, at(event))
    element.setPointerCapture(event.pointerId)
  }

  function move(event: PointerEvent): void {
    const before = held.get(event.pointerId)
    const now = at(event)
    if (!before) return event.pointerType === 'mouse' ? hand.onhover(now) : undefined
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1]
    held.set(event.pointerId, now)
    travelled += Math.hypot(now.x - before.x, now.y - before.y)
    if (other) pinch(hand, { before, now, other })
    else if (travelled > tremble) hand.onpan({ x: now.x - before.x, y: now.y - before.y })
  }

  function up(event: PointerEvent): void {
    if (!held.delete(event.pointerId) || held.size > 0) return
    if (event.type === 'pointerup' && travelled <= tremble) hand.onpress(at(event), event.pointerType)
  }

  function wheel(event: WheelEvent): void {
    if (hand.yieldsWheel && !event.ctrlKey) return
    event.preventDefault()
    // A wheel counts in lines or pixels; a pinch on a touchpad comes as a wheel with Control, in smaller steps.
    const by = event.deltaMode === 0 ? event.deltaY : event.deltaY * 20
    hand.onzoom(Math.exp(-Math.max(-80, Math.min(80, by)) * (event.ctrlKey ? 0.012 : 0.004)), at(event))
  }

  const ending = new AbortController()
  const { signal } = ending
  element.addEventListener('pointerdown', down, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', up, { signal })
  element.addEventListener('pointercancel', up, { signal })
  element.addEventListener('pointerleave', () => hand.onhover(null), { signal })
  element.addEventListener('wheel', wheel, { signal, passive: false })
  return () => ending.abort()
}

type Pinch = { readonly before: Point; readonly now: Point; readonly other: Point }

/** One finger has moved, the other has not: what was between them grows with their distance, and goes with their middle. */
function pinch({ onpan, onzoom }: Hand, { before, now, other }: Pinch): void {
  const far = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y))
  onpan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 })
  onzoom(far(now) / far(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 })
}
