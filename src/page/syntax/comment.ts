/** `%%…%%`, Obsidian's comments: in the file, not on the page. */
import { tags } from '@lezer/highlight'
import type {
  BlockContext,
  BlockParser,
  InlineContext,
  InlineParser,
  LeafBlock,
  Line,
  MarkdownConfig,
} from '@lezer/markdown'

/** Whether a line begins a comment that does not end in it. */
const opens = (text: string): boolean => text.startsWith('%%') && !text.includes('%%', 2)

/** A comment over several lines, blank ones too. Like a fence, it goes on to the end when nothing closes it. */
function parseBlock(context: BlockContext, line: Line): boolean {
  if (!opens(line.text) || context.parentType().name !== 'Document') return false
  const start = context.lineStart
  while (context.nextLine()) {
    if (!line.text.includes('%%')) continue
    const end = context.lineStart + line.text.length
    context.nextLine()
    context.addElement(context.elt('WikiCommentBlock', start, end))
    return true
  }
  context.addElement(context.elt('WikiCommentBlock', start, context.prevLineEnd()))
  return true
}

function parseInline(context: InlineContext, start: number): number {
  const text = context.slice(start, context.end)
  const end = text.indexOf('%%', 2)
  return end < 0 ? -1 : context.addElement(context.elt('WikiComment', start, start + end + 2))
}

/** It ends a paragraph, unless that has an open comment of its own which this line closes. */
const endLeaf = (_: BlockContext, line: Line, leaf: LeafBlock): boolean =>
  opens(line.text) && leaf.content.split('%%').length % 2 === 1

const blockParser: BlockParser = { name: 'WikiCommentBlock', before: 'FencedCode', parse: parseBlock, endLeaf }

const inlineParser: InlineParser = {
  name: 'WikiComment',
  before: 'Link',
  parse: (context, next, start) =>
    next === 37 /* % */ && context.char(start + 1) === 37 ? parseInline(context, start) : -1,
}

export const comments: MarkdownConfig = {
  defineNodes: [
    { name: 'WikiComment', style: tags.comment },
    { name: 'WikiCommentBlock', block: true, style: tags.comment },
  ],
  parseBlock: [blockParser],
  parseInline: [inlineParser],
}
