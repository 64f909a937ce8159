/** Where the cards and arrows of a canvas are drawn, and in which order they are read. */
import type { Arrow, ArrowEnd, Box, Canvas, Card, Side } from './model'

type Point = { readonly x: number; readonly y: number }

/** The smallest box around all cards; of one pixel where there are none. */
export function boundsOf(cards: readonly Card[]): Box {
  const [first, ...others] = cards.map(({ box }) => box)
  return others.reduce(around, first ?? { x: 0, y: 0, width: 1, height: 1 })
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)]
  return { x, y, width: right - x, height: bottom - y }
}

const centreOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

const normals: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
}

/** The side of a box that faces another one. */
function facing(box: Box, other: Box): Side {
  const [from, to] = [centreOf(box), centreOf(other)]
  const [across, down] = [to.x - from.x, to.y - from.y]
  if (Math.abs(across) > Math.abs(down)) return across > 0 ? 'right' : 'left'
  return down > 0 ? 'bottom' : 'top'
}

function middleOf(box: Box, side: Side): Point {
  const { x, y } = centreOf(box)
  return { x: x + (normals[side].x * box.width) / 2, y: y + (normals[side].y * box.height) / 2 }
}

/** A curve that leaves and meets the cards straight, its middle, and the arrow it draws. */
export type Curve = { readonly path: string; readonly middle: Point; readonly arrow: Arrow }

const bend = (from: Point, to: Point): number =>
  Math.min(Math.max(Math.hypot(to.x - from.x, to.y - from.y) / 2, 24), 160)
const move = ({ x, y }: Point, by: Point, far: number): Point => ({ x: x + by.x * far, y: y + by.y * far })
const write = ({ x, y }: Point): string => `${x} ${y}`

function curveOf(arrow: Arrow, from: Box, to: Box): Curve {
  const sideAt = ({ side }: ArrowEnd, box: Box, other: Box): Side => side ?? facing(box, other)
  const [leaving, meeting] = [sideAt(arrow.from, from, to), sideAt(arrow.to, to, from)]
  const [start, end] = [middleOf(from, leaving), middleOf(to, meeting)]
  const far = bend(start, end)
  const [first, second] = [move(start, normals[leaving], far), move(end, normals[meeting], far)]
  // A cubic curve at its half.
  const half = (axis: 'x' | 'y'): number => (start[axis] + 3 * first[axis] + 3 * second[axis] + end[axis]) / 8
  const path = `M ${write(start)} C ${write(first)}, ${write(second)}, ${write(end)}`
  return { path, middle: { x: half('x'), y: half('y') }, arrow }
}

export function drawArrows({ cards, arrows }: Canvas): readonly Curve[] {
  const boxes = new Map(cards.map(({ id, box }) => [id, box]))
  return arrows.flatMap((arrow) => {
    const [from, to] = [boxes.get(arrow.from.card), boxes.get(arrow.to.card)]
    return from && to ? [curveOf(arrow, from, to)] : []
  })
}

/** A card, what stands in it where it is a frame, and how deep in frames it stands itself. */
export type Placed = { readonly card: Card; readonly depth: number }

const holds = ({ x, y, width, height }: Box, { x: left, y: top }: Point): boolean =>
  left >= x && left <= x + width && top >= y && top <= y + height

const areaOf = ({ box }: Card): number => box.width * box.height

/** The smallest frame around a card, which is larger than the card. */
function frameOf(card: Card, frames: readonly Card[]): Card | undefined {
  const around = frames.filter((frame) => areaOf(frame) > areaOf(card) && holds(frame.box, centreOf(card.box)))
  return around.sort((a, b) => areaOf(a) - areaOf(b))[0]
}

const fromTop = (a: Card, b: Card): number => a.box.y - b.box.y || a.box.x - b.box.x

/** The cards as they are read: from the top, and each frame before what stands in it. */
export function orderCards(cards: readonly Card[]): readonly Placed[] {
  const frames = cards.filter(({ content }) => content.kind === 'group')
  const within = new Map<Card | undefined, Card[]>()
  for (const card of [...cards].sort(fromTop)) {
    const frame = frameOf(card, frames)
    within.set(frame, [...(within.get(frame) ?? []), card])
  }
  const list = (frame: Card | undefined, depth: number): readonly Placed[] =>
    (within.get(frame) ?? []).flatMap((card) => [
      { card, depth },
      ...(frames.includes(card) ? list(card, depth + 1) : []),
    ])
  return list(undefined, 0)
}
