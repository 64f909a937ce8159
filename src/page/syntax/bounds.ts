/**
 * Limits that keep a page written to be slow from being so.
 *
 * The parser pairs the marks of a paragraph by looking back through all of it, so a paragraph of a megabyte would cost its
 * length squared. One longer than any prose is taken in pieces; only a mark whose pair is in another piece is lost.
 */
import type { BlockContext, InlineContext, InlineParser, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown'

/** UTF-16 units of a paragraph, or of a line. */
const longest = 6_000

const isTable = (text: string): boolean => /^[^\n]*\n[ \t]*\|?[-: \t|]+(?:\n|$)/.test(text)
const tables = new WeakMap<LeafBlock, boolean>()

/** A long paragraph ends at a line's end. A table's rows are read one by one, so it may be as long as it is. */
function endLeaf(_: BlockContext, __: Line, leaf: LeafBlock): boolean {
  if (leaf.content.length < longest) return false
  if (!tables.has(leaf)) tables.set(leaf, isTable(leaf.content))
  return !tables.get(leaf)
}

/** Where a piece ends: at a line's end or a space, and never within a wikilink. */
function cut(text: string, start: number): number {
  if (text.length - start <= longest) return text.length
  const piece = text.slice(start, start + longest)
  const end = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf(' '), longest >> 1)
  const open = piece.lastIndexOf('[[', end)
  const isWithin = open > longest >> 1 && piece.slice(open, end).indexOf(']]') < 0
  return start + (isWithin ? open : end)
}

function parsePieces(context: InlineContext): number {
  const text = context.slice(context.offset, context.end)
  for (let start = 0; start < text.length;) {
    const end = cut(text, start)
    const elements = context.parser.parseInline(text.slice(start, end), context.offset + start)
    for (const element of elements) context.addElement(element)
    start = end
  }
  return context.end
}

const inlineParser: InlineParser = {
  name: 'LongSection',
  before: 'Escape',
  parse: (context, _, start) => (start === context.offset && context.end - start > longest ? parsePieces(context) : -1),
}

/** Passes over blanks within a line at once; the parser looks for a hard break from each of them, to the end of them all. */
function skipBlanks(context: InlineContext, start: number): number {
  let end = start
  while (context.char(end) === 32) end++
  return end === start + 1 || context.char(end) === 10 ? -1 : end
}

const blanks: InlineParser = {
  name: 'Blanks',
  before: 'Escape',
  parse: (context, next, start) => (next === 32 ? skipBlanks(context, start) : -1),
}

export const bounds: MarkdownConfig = {
  parseBlock: [{ name: 'LongParagraph', endLeaf }],
  parseInline: [inlineParser, blanks],
}
