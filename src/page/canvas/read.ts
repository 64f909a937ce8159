/** From the text of a `.canvas` file to its cards and arrows. Whatever is in it: it may be anybody's. */
import type { Arrow, ArrowEnd, Box, Canvas, Card, CardColor, CardContent, Side } from './model'

/** Beyond these nothing is read: every card costs its reader time. Lengths in UTF-16 units, places in pixels. */
export const canvasLimits = {
  cards: 1000,
  arrows: 2000,
  text: 50_000,
  name: 1000,
  place: 1_000_000,
  side: 20_000,
} as const

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textIn = (fields: Fields, key: string, longest: number = canvasLimits.name): string => {
  const value = fields[key]
  return typeof value === 'string' ? value.slice(0, longest).toWellFormed() : ''
}

const numberIn = (fields: Fields, key: string): number | undefined => {
  const value = fields[key]
  return typeof value === 'number' && Math.abs(value) <= canvasLimits.place ? value : undefined
}

function boxOf(node: Fields): Box | undefined {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) => numberIn(node, key))
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  const clamp = (length: number): number => Math.min(Math.max(length, 1), canvasLimits.side)
  return { x, y, width: clamp(width), height: clamp(height) }
}

const isColor = (text: string): text is CardColor => /^(?:[1-6]|#[\da-f]{6})$/i.test(text)

function colorOf(fields: Fields): CardColor | null {
  const color = textIn(fields, 'color')
  return isColor(color) ? color : null
}

function contentOf(node: Fields): CardContent | undefined {
  switch (node['type']) {
    case 'text':
      return { kind: 'text', text: textIn(node, 'text', canvasLimits.text) }
    case 'file':
      return { kind: 'file', file: textIn(node, 'file'), subpath: textIn(node, 'subpath').replace(/^(?!#).*/s, '') }
    case 'link':
      return { kind: 'link', url: textIn(node, 'url') }
    case 'group':
      return { kind: 'group', label: textIn(node, 'label') }
    default:
      return undefined
  }
}

function readCard(node: unknown): Card | undefined {
  if (!isFields(node)) return undefined
  const [id, box, content] = [textIn(node, 'id'), boxOf(node), contentOf(node)]
  return id !== '' && box && content ? { id, box, color: colorOf(node), content } : undefined
}

const sides: readonly string[] = ['top', 'right', 'bottom', 'left'] satisfies Side[]
const isSide = (text: string): text is Side => sides.includes(text)

/** An arrow points to its end unless it says otherwise. */
function endOf(edge: Fields, which: 'from' | 'to'): ArrowEnd {
  const [side, end] = [textIn(edge, `${which}Side`), textIn(edge, `${which}End`)]
  const tip = which === 'to' ? end !== 'none' : end === 'arrow'
  return { card: textIn(edge, `${which}Node`), side: isSide(side) ? side : null, tip }
}

function readArrow(edge: unknown, known: ReadonlySet<string>): Arrow | undefined {
  if (!isFields(edge)) return undefined
  const [from, to] = [endOf(edge, 'from'), endOf(edge, 'to')]
  if (!known.has(from.card) || !known.has(to.card)) return undefined
  return { from, to, color: colorOf(edge), label: textIn(edge, 'label') }
}

const listIn = (fields: Fields, key: string): readonly unknown[] => {
  const value = fields[key]
  return Array.isArray(value) ? value : []
}

function readCards(nodes: readonly unknown[]): readonly Card[] {
  const cards = new Map<string, Card>()
  for (const node of nodes.slice(0, canvasLimits.cards)) {
    const card = readCard(node)
    if (card && !cards.has(card.id)) cards.set(card.id, card)
  }
  const isFrame = ({ content }: Card): number => Number(content.kind !== 'group')
  return [...cards.values()].sort((a, b) => isFrame(a) - isFrame(b))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.trim() === '' ? '{}' : text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Null for a text that is no canvas. A new canvas is an empty file. */
export function readCanvas(text: string): Canvas | null {
  const value = parse(text)
  if (!isFields(value)) return null
  const [nodes, edges] = [listIn(value, 'nodes'), listIn(value, 'edges')]
  const cards = readCards(nodes)
  const known = new Set(cards.map(({ id }) => id))
  const arrows = edges.slice(0, canvasLimits.arrows).flatMap((edge) => readArrow(edge, known) ?? [])
  return { cards, arrows, unread: nodes.length - cards.length + edges.length - arrows.length }
}
