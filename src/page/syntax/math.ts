/** `$x$` and `$$…$$`, as on GitHub and in Obsidian: no blank behind the first sign, none before the last. */
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

const inline = /^\$(?![\s$])(?:\\.|[^\\$])*?(?<!\s)\$(?!\d)/s
const display = /^\$\$(?:\\.|[^\\$]|\$(?!\$))+\$\$/s

function parseInline(context: InlineContext, start: number): number {
  const text = context.slice(start, context.end)
  const match = display.exec(text) ?? inline.exec(text)
  if (!match) return -1
  const size = text.startsWith('$$') ? 2 : 1
  const end = start + match[0].length
  return context.addElement(
    context.elt('InlineMath', start, end, [
      context.elt('MathMark', start, start + size),
      context.elt('MathMark', end - size, end),
    ]),
  )
}

/** Two signs alone on a line open a block, as a fence does; the next line that ends in two closes it. */
function parseBlock(context: BlockContext, line: Line): boolean {
  if (line.text.trim() !== '$$' || context.parentType().name !== 'Document') return false
  const start = context.lineStart
  const marks = [context.elt('MathMark', start, start + line.text.length)]
  while (context.nextLine()) {
    const text = line.text.trimEnd()
    if (!text.endsWith('$$')) continue
    const end = context.lineStart + text.length
    marks.push(context.elt('MathMark', end - 2, end))
    context.nextLine()
    context.addElement(context.elt('MathBlock', start, end, marks))
    return true
  }
  context.addElement(context.elt('MathBlock', start, context.prevLineEnd(), marks))
  return true
}

/** It ends a paragraph, unless that has an open formula of its own which this line closes. */
const endLeaf = (_: BlockContext, line: Line, leaf: LeafBlock): boolean =>
  line.text.trim() === '$$' && leaf.content.split('$$').length % 2 === 1

const blockParser: BlockParser = { name: 'MathBlock', before: 'FencedCode', parse: parseBlock, endLeaf }

const inlineParser: InlineParser = {
  name: 'InlineMath',
  before: 'Emphasis',
  parse: (context, next, start) => (next === 36 /* $ */ ? parseInline(context, start) : -1),
}

export const math: MarkdownConfig = {
  defineNodes: [
    { name: 'InlineMath', style: { 'InlineMath/...': tags.monospace } },
    { name: 'MathBlock', block: true, style: { 'MathBlock/...': tags.monospace } },
    { name: 'MathMark', style: tags.processingInstruction },
  ],
  parseBlock: [blockParser],
  parseInline: [inlineParser],
}
