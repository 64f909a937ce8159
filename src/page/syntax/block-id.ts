/** `^id` at the end of a block, or alone behind one: letters, digits and dashes, by which the block can be linked to. */
import { tags } from '@lezer/highlight'
import type { InlineContext, InlineParser, MarkdownConfig } from '@lezer/markdown'

const blockId = /^\^[A-Za-z0-9-]{1,128}(?=[ \t\r]*(?:\n|$))/

function parseBlockId(context: InlineContext, start: number): number {
  if (context.slice(start - 1, start).trim() !== '') return -1
  const match = blockId.exec(context.slice(start, Math.min(context.end, start + 256)))
  return match ? context.addElement(context.elt('BlockId', start, start + match[0].length)) : -1
}

const inlineParser: InlineParser = {
  name: 'BlockId',
  before: 'Emphasis',
  parse: (context, next, start) => (next === 94 /* ^ */ ? parseBlockId(context, start) : -1),
}

export const blockIds: MarkdownConfig = {
  defineNodes: [{ name: 'BlockId', style: tags.labelName }],
  parseInline: [inlineParser],
}
