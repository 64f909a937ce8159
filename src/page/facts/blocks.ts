/** Headings, blocks with a name, tasks. */
import type { SyntaxNode } from '@lezer/common'
import type { BlockFact, HeadingFact, TaskFact } from './model'
import { inOneLine, plainText } from './plain-text'
import { trimRange, type Source } from './source'

/** More of a block than anybody reads in a list, in UTF-16 units. */
const longestText = 400

const shorten = (text: string): string => text.slice(0, longestText)

/** What stands before a heading's underline belongs to what the heading is in: the sign of a quotation, the indent of an item. */
const withoutUnderline = (text: string): string => text.replace(/(?:\r\n?|\n)[ \t\r>]*$/, '')

export function readHeading(node: SyntaxNode, source: Source, slug: (text: string) => string): HeadingFact {
  const text = inOneLine(withoutUnderline(plainText(node, source)))
  const level = Number(node.name.at(-1))
  return { level, text, id: slug(text), line: source.lineOf(node), at: trimRange(source.text, source.rangeOf(node)) }
}

const inlineParents = /^(?:Paragraph|Task|.*Heading\d)$/

/** The block an id names: the one it ends, or, where it stands alone, the one before. */
function namedBlock(id: SyntaxNode): SyntaxNode | null {
  let block = id.parent
  while (block && !inlineParents.test(block.name)) block = block.parent
  return block && block.from === id.from ? block.prevSibling : block
}

export function readBlock(node: SyntaxNode, source: Source): BlockFact {
  const block = namedBlock(node)
  const text = block ? plainText(block, source, longestText) : ''
  const start = block ?? node
  return { id: source.slice(node).slice(1), line: source.lineOf(start), text: shorten(inOneLine(text)) }
}

export function readTask(node: SyntaxNode, source: Source): TaskFact | undefined {
  const marker = node.getChild('TaskMarker')
  if (!marker) return undefined
  const at = source.rangeOf({ from: marker.from + 1, to: marker.to - 1 })
  const text = inOneLine(plainText(node, source))
  return { text, mark: source.text.slice(at.from, at.to), line: source.lineOf(node), at }
}
