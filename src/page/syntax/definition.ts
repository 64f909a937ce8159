/**
 * `: what it means`, below the one line of a term: a definition, which holds blocks as an item of a list does.
 *
 * Whether a term stands above a blank line is not asked: what is read must not hang on more than the line and what it is in.
 */
import { tags } from '@lezer/highlight'
import type { BlockContext, BlockParser, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown'

/** How far the lines of a definition are indented behind its mark. */
const indent = 2

const begins = (line: Line): boolean =>
  (line.next === 58 /* : */ || line.next === 126) /* ~ */ &&
  line.indent < line.baseIndent + 4 &&
  /^[ \t]+\S/.test(line.text.slice(line.pos + 1))

function parse(context: BlockContext, line: Line): boolean | null {
  if (!begins(line)) return false
  const start = context.lineStart + line.pos
  context.startComposite('Definition', line.pos, line.indent - line.baseIndent + indent)
  context.addElement(context.elt('DefinitionMark', start, start + 1))
  line.moveBase(line.skipSpace(line.pos + 1))
  return null
}

/** UTF-16 units: no term is longer, and what grows line by line must not be searched at each of them. */
const longest = 2_000

/** A term is one line, so a paragraph of several goes on. */
const endLeaf = (_: BlockContext, line: Line, leaf: LeafBlock): boolean =>
  begins(line) && leaf.content.length < longest && !leaf.content.includes('\n')

const blockParser: BlockParser = { name: 'Definition', before: 'LinkReference', parse, endLeaf }

export const definitions: MarkdownConfig = {
  defineNodes: [
    {
      name: 'Definition',
      block: true,
      composite(_, line, value) {
        if (line.indent < line.baseIndent + value && line.next > -1) return false
        line.moveBaseColumn(line.baseIndent + value)
        return true
      },
      style: { 'Definition/...': tags.list },
    },
    { name: 'DefinitionMark', style: tags.processingInstruction },
  ],
  parseBlock: [blockParser],
}
