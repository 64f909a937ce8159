import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, canvasLimits, drawArrows, orderCards, readCanvas, type Canvas } from '../../../src/page'

const read = (value: unknown): Canvas => {
  const canvas = readCanvas(JSON.stringify(value))
  if (!canvas) throw new Error('no canvas')
  return canvas
}

const at = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height })
const text = (id: string, box: ReturnType<typeof at>, more: object = {}) => ({
  id,
  type: 'text',
  text: id,
  ...box,
  ...more,
})

describe('a canvas', () => {
  test('is read with its cards, frames first, and its arrows', () => {
    const canvas = read({
      nodes: [
        text('a', at(0, 0), { color: '4' }),
        { id: 'b', type: 'file', file: 'notes/B.md', subpath: '#Part', ...at(300, 0), color: '#A0b1C2' },
        { id: 'c', type: 'link', url: 'https://example.org/', ...at(0, 200), color: 'red' },
        { id: 'g', type: 'group', label: 'All', ...at(-20, -20, 500, 400) },
      ],
      edges: [{ id: 'e', fromNode: 'a', fromSide: 'right', toNode: 'b', toEnd: 'none', label: 'leads to', color: '1' }],
    })
    expect(canvas.cards.map(({ id, color }) => [id, color])).toEqual([
      ['g', null],
      ['a', '4'],
      ['b', '#A0b1C2'],
      ['c', null],
    ])
    expect(canvas.cards[2]?.content).toEqual({ kind: 'file', file: 'notes/B.md', subpath: '#Part' })
    expect(canvas.arrows).toEqual([
      {
        from: { card: 'a', side: 'right', tip: false },
        to: { card: 'b', side: null, tip: false },
        color: '1',
        label: 'leads to',
      },
    ])
    expect(canvas.unread).toBe(0)
  })

  test('that is new is empty, and what is no canvas is none', () => {
    expect(readCanvas('')).toEqual({ cards: [], arrows: [], unread: 0 })
    for (const text of ['{"nodes": [', '[]', 'null', '7', '# Page']) expect(readCanvas(text)).toBeNull()
  })

  test('of a stranger gives what can be drawn, and counts the rest', () => {
    const canvas = read({
      nodes: [
        ...[null, 7, 'a', [], {}, text('', at(0, 0)), { ...text('t', at(0, 0)), type: 'script' }],
        ...[text('far', at(1e300, 0)), { ...text('x', at(0, 0)), x: '0' }, text('ok', at(0, 0, -5, 1e6))],
        ...[text('ok', at(9, 9)), { ...text('f', at(0, 0)), type: 'file', file: 7, subpath: 'no' }],
      ],
      edges: [null, { fromNode: 'ok', toNode: 'gone' }, { fromNode: 'ok', toNode: 'f', fromSide: 'x', toEnd: {} }],
    })
    expect(canvas.cards.map(({ id }) => id)).toEqual(['ok', 'f'])
    expect(canvas.cards[0]?.box).toEqual(at(0, 0, 1, canvasLimits.side))
    expect(canvas.cards[1]?.content).toEqual({ kind: 'file', file: '', subpath: '' })
    expect(canvas.arrows.map(({ to }) => to)).toEqual([{ card: 'f', side: null, tip: true }])
    expect(canvas.unread).toBe(12)
    const many = read({ nodes: Array.from({ length: 5000 }, (_, index) => text(`${index}`, at(index, 0))) })
    expect([many.cards.length, many.unread]).toEqual([canvasLimits.cards, 5000 - canvasLimits.cards])
  })

  test('can be read and drawn whatever JSON it is', () => {
    const side = fc.constantFrom('top', 'left', 'x', null)
    const node = fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c', 7),
        type: fc.constantFrom('text', 'file', 'link', 'group', 'other'),
        ...{ x: fc.double(), y: fc.integer(), width: fc.float(), height: fc.nat() },
      },
      { requiredKeys: [] },
    )
    const edge = fc.record({ fromNode: fc.constantFrom('a', 'b'), toNode: fc.constantFrom('a', 'c'), fromSide: side })
    const any = fc.oneof(fc.jsonValue(), fc.record({ nodes: fc.array(node), edges: fc.array(edge) }))
    fc.assert(
      fc.property(any, (value) => {
        const canvas = readCanvas(JSON.stringify(value))
        if (!canvas) return
        expect(
          orderCards(canvas.cards)
            .map(({ card }) => card.id)
            .sort(),
        ).toEqual(canvas.cards.map(({ id }) => id).sort())
        const { width, height } = boundsOf(canvas.cards)
        expect([width, height].every(Number.isFinite)).toBe(true)
        for (const { path } of drawArrows(canvas)) expect(path).not.toMatch(/NaN|Infinity/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is drawn of a canvas', () => {
  test('is an arrow from the side that faces the other card to the one that faces back', () => {
    const canvas = read({
      nodes: [text('a', at(0, 0)), text('b', at(300, 0)), text('c', at(0, 200))],
      edges: [
        { fromNode: 'a', toNode: 'b' },
        { fromNode: 'c', toNode: 'a', fromSide: 'left' },
      ],
    })
    const [across, up] = drawArrows(canvas)
    expect(across?.path).toBe('M 100 30 C 200 30, 200 30, 300 30')
    expect(across?.middle).toEqual({ x: 200, y: 30 })
    expect(up?.path).toMatch(/^M 0 230 C -[\d.]+ 230, 50 [\d.]+, 50 60$/)
  })

  test('is read from the top, each frame before what stands in it', () => {
    const { cards } = read({
      nodes: [
        text('below', at(0, 900)),
        text('in two', at(30, 130)),
        text('right', at(200, 10)),
        text('left', at(0, 10)),
        { id: 'two', type: 'group', ...at(10, 100, 300, 200) },
        { id: 'one', type: 'group', ...at(-10, -10, 600, 600) },
      ],
    })
    expect(orderCards(cards).map(({ card, depth }) => `${card.id} ${depth}`)).toEqual([
      ...['one 0', 'left 1', 'right 1', 'two 1', 'in two 2', 'below 0'],
    ])
  })
})
