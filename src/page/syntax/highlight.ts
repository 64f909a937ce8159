/** `==marked==`, as in Obsidian. */
import { tags } from '@lezer/highlight'
import type { DelimiterType, InlineContext, InlineParser, MarkdownConfig } from '@lezer/markdown'

const delimiter: DelimiterType = { resolve: 'Highlight', mark: 'HighlightMark' }

const isSpaceOrEdge = (text: string): boolean => text.trim() === ''

/** Two signs, neither more nor fewer, open before a word and close behind one. */
function parseMark(context: InlineContext, start: number): number {
  const isRun = context.char(start - 1) === 61 || context.char(start + 2) === 61
  if (context.char(start + 1) !== 61 || isRun) return -1
  const opens = !isSpaceOrEdge(context.slice(start + 2, start + 3))
  const closes = !isSpaceOrEdge(context.slice(start - 1, start))
  return context.addDelimiter(delimiter, start, start + 2, opens, closes)
}

const inlineParser: InlineParser = {
  name: 'Highlight',
  after: 'Emphasis',
  parse: (context, next, start) => (next === 61 /* = */ ? parseMark(context, start) : -1),
}

export const highlights: MarkdownConfig = {
  defineNodes: [
    { name: 'Highlight', style: { 'Highlight/...': tags.special(tags.content) } },
    { name: 'HighlightMark', style: tags.processingInstruction },
  ],
  parseInline: [inlineParser],
}
