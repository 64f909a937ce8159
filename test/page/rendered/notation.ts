/** Pages in a small notation for tests: HTML of tags without surprises, in and out. */
import {
  makeElement,
  makeText,
  type BlockChange,
  type MarkedNode,
  type PageElement,
  type PageNode,
} from '../../../src/page/compare/rendered'

/** What an element is known by in these tests: its tag as it was opened. */
export type Ref = string

const single = new Set(['img', 'input', 'br', 'hr'])

/** Reads `<p>one <b>two</b></p>`; attributes are the element's mark. */
export function parseBlocks(html: string): PageElement<Ref>[] {
  const parts = html.match(/<[^>]*>|[^<]+/g) ?? []
  const stack: { tag: string; children: PageNode<Ref>[] }[] = [{ tag: '', children: [] }]
  const put = (node: PageNode<Ref>): void => void stack.at(-1)?.children.push(node)
  const close = (): void => {
    const { tag, children } = stack.pop()!
    const [name = '', ...marks] = tag.split(' ')
    const mark = marks.join(' ')
    put(makeElement({ name, mark, ref: tag, said: name === 'img' ? mark : '' }, children))
  }
  for (const part of parts) {
    if (!part.startsWith('<')) put(makeText(part))
    else if (part.startsWith('</')) close()
    else {
      stack.push({ tag: part.slice(1, -1), children: [] })
      if (single.has(stack.at(-1)!.tag.split(' ')[0]!)) close()
    }
  }
  return stack[0]!.children.filter((node) => node.kind === 'element')
}

const signs = { same: '', added: '+', removed: '-', changed: '~', moved: '^' }

/** Marks in sight: `[+came]`, `[-went]`, `<td~>` for a cell that changed, `<li^>` for an item that moved. */
function show(node: MarkedNode<Ref>): string {
  if (node.kind === 'text') return node.change === 'same' ? node.text : `[${signs[node.change]}${node.text}]`
  const inside = node.children ? node.children.map(show).join('') : '…'
  if (node.ref === null) return inside
  return `<${node.ref}${signs[node.change]}>${inside}`
}

export const showBlocks = (blocks: readonly BlockChange<Ref>[]): string[] =>
  blocks.map((block) => {
    if (block.kind === 'away') return `away ${block.move}: ${block.text}`
    const name = block.kind === 'moved' ? `moved ${block.move}` : block.kind
    return `${name}: ${block.nodes.map(show).join(' ')}`
  })

/** What one side reads, from its marks alone; `full` gives the text of an element that is shown whole. */
export function readSide(
  nodes: readonly MarkedNode<Ref>[],
  side: 'added' | 'removed',
  full: (ref: Ref) => string,
): string {
  const other = side === 'added' ? 'removed' : 'added'
  return nodes
    .map((node) => {
      if (node.change === other) return ''
      if (node.kind === 'text') return node.text
      return node.children ? readSide(node.children, side, full) : full(node.ref ?? '')
    })
    .join('')
}
