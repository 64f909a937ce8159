/** `- [ ]`, `- [x]` and, as in Obsidian, any other character: the item of a list that can be done. */
import { tags } from '@lezer/highlight'
import type { BlockContext, BlockParser, LeafBlock, LeafBlockParser, MarkdownConfig } from '@lezer/markdown'

const mark = /^\[[^\n[\]]\][ \t]/u

const finish = (context: BlockContext, leaf: LeafBlock): boolean => {
  const end = leaf.start + (mark.exec(leaf.content)?.[0].length ?? 1) - 1
  const inside = context.parser.parseInline(leaf.content.slice(end - leaf.start), end)
  const task = [context.elt('TaskMarker', leaf.start, end), ...inside]
  context.addLeafElement(leaf, context.elt('Task', leaf.start, leaf.start + leaf.content.length, task))
  return true
}

const taskParser: LeafBlockParser = { nextLine: () => false, finish }

const blockParser: BlockParser = {
  name: 'TaskList',
  after: 'SetextHeading',
  leaf: (context, leaf) => (mark.test(leaf.content) && context.parentType().name === 'ListItem' ? taskParser : null),
}

export const tasks: MarkdownConfig = {
  defineNodes: [
    { name: 'Task', block: true, style: tags.list },
    { name: 'TaskMarker', style: tags.atom },
  ],
  parseBlock: [blockParser],
}
