/**
 * Front matter as one block of the syntax tree.
 *
 * A parser that goes line by line cannot know whether `---` will ever be closed, so the line after it decides: a
 * property, a comment or the closing fence makes it front matter, anything else leaves it a horizontal rule.
 */
import { tags } from '@lezer/highlight'
import type { BlockContext, BlockParser, Line, MarkdownConfig } from '@lezer/markdown'

const opening = /^---[ \t]*$/
const closing = /^(?:---|\.\.\.)[ \t]*$/
const firstProperty = /^(?:[^\s:#][^:]*:(?:\s|$)|#|---[ \t]*$|\.\.\.[ \t]*$)/

const opensFrontMatter = (context: BlockContext, line: Line): boolean =>
  context.lineStart === 0 && opening.test(line.text) && firstProperty.test(context.peekLine())

function parseFrontMatter(context: BlockContext, line: Line): boolean {
  if (!opensFrontMatter(context, line)) return false
  const marks = [context.elt('FrontMatterMark', 0, line.text.length)]
  while (context.nextLine()) {
    if (!closing.test(line.text)) continue
    const end = context.lineStart + line.text.length
    marks.push(context.elt('FrontMatterMark', context.lineStart, end))
    context.nextLine()
    context.addElement(context.elt('FrontMatter', 0, end, marks))
    return true
  }
  context.addElement(context.elt('FrontMatter', 0, context.prevLineEnd(), marks))
  return true
}

const blockParser: BlockParser = { name: 'FrontMatter', before: 'LinkReference', parse: parseFrontMatter }

export const frontMatter: MarkdownConfig = {
  defineNodes: [
    { name: 'FrontMatter', block: true, style: { 'FrontMatter/...': tags.meta } },
    { name: 'FrontMatterMark', style: tags.processingInstruction },
  ],
  parseBlock: [blockParser],
}
