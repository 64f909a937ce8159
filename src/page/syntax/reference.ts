/**
 * `[id]: url "title"` on a line of its own; the URL may stand on the next one (CommonMark §4.7).
 *
 * In the place of the parser's own, which takes titles over several lines by reading all of them again at each.
 */
import type { BlockContext, BlockParser, Element, Line, MarkdownConfig } from '@lezer/markdown'

const label = /^(\[(?!\^)(?:\\.|[^\\[\]]){1,999}\])(:)([ \t]*)/
const target = /^(<[^<>\n]*>|[^\s<]\S*)(?:([ \t]+)("[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/

const labelParts = ['LinkLabel', 'LinkMark', null] as const
const targetParts = ['URL', null, 'LinkTitle'] as const

/** The matched parts that are nodes, from a place on; and the place behind them all. */
function elementsOf(
  context: BlockContext,
  [match, parts]: [RegExpExecArray, readonly (string | null)[]],
  start: number,
): { readonly elements: readonly Element[]; readonly end: number } {
  const elements: Element[] = []
  let end = start
  for (const [index, part] of parts.entries()) {
    const length = match[index + 1]?.length ?? 0
    if (part && length > 0) elements.push(context.elt(part, end, end + length))
    end += length
  }
  return { elements, end }
}

const quotes = (before: string): number => before.split('>').length

/** The URL on the next line, where that goes on with the same quotation, and where the line's own text begins. */
function findBelow(context: BlockContext, line: Line): { readonly found: RegExpExecArray; readonly at: number } | null {
  const next = context.peekLine()
  const [before = ''] = /^[ \t>]*/.exec(next) ?? []
  const found = target.exec(next.slice(before.length))
  const isSameQuote = quotes(before) === quotes(line.text.slice(0, line.pos))
  return found && isSameQuote ? { found, at: before.length } : null
}

/** The URL behind the label, be it on the next line: that one is read by then. */
function readTarget(context: BlockContext, line: Line, end: number): readonly [RegExpExecArray, number] | null {
  const rest = line.text.slice(end - context.lineStart)
  const found = target.exec(rest)
  if (rest !== '') return found && [found, end]
  const below = findBelow(context, line)
  return below && context.nextLine() ? [below.found, context.lineStart + below.at] : null
}

function parseReference(context: BlockContext, line: Line): boolean {
  if (line.next !== 91 /* [ */ || line.indent > line.baseIndent + 3) return false
  const named = label.exec(line.text.slice(line.pos))
  if (!named) return false
  const start = context.lineStart + line.pos
  const { elements, end } = elementsOf(context, [named, labelParts], start)
  const read = readTarget(context, line, end)
  if (!read) return false
  const [found, at] = read
  const url = elementsOf(context, [found, targetParts], at)
  context.nextLine()
  context.addElement(context.elt('LinkReference', start, url.end, [...elements, ...url.elements]))
  return true
}

const blockParser: BlockParser = { name: 'LinkReference', parse: parseReference }

export const references: MarkdownConfig = { parseBlock: [blockParser] }
