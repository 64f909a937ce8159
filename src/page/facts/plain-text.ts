/** What a reader reads of inline Markdown, as the renderer names headings by it. */
import type { SyntaxNode } from '@lezer/common'
import { labelOf, parseWikilink } from '../link'
import { decodeEntity } from './entities'
import type { Source } from './source'

/** Signs, and what is not shown where it is written. */
const silent =
  /^(?:.*Mark|HTMLTag|Comment|ProcessingInstruction|WikiComment|BlockId|FootnoteReference|InlineFootnote|LinkTitle|LinkLabel|TaskMarker)$/

function textOfNode(node: SyntaxNode, source: Source): string {
  const { name } = node
  if (name === 'WikiLink') return labelOf(parseWikilink(source.slice(node).replace(/^!?\[\[|\]\]$/g, '')))
  if (name === 'Escape') return source.slice(node).slice(1)
  if (name === 'Entity') return decodeEntity(source.slice(node))
  if (name === 'URL' && (node.parent?.name === 'Link' || node.parent?.name === 'Image')) return ''
  if (name === 'PropertyMark' || name === 'HashtagMark') return source.slice(node)
  if (silent.test(name)) return ''
  return plainText(node, source)
}

/** The text of a node without markup, or what has more than `limit` UTF-16 units of its beginning. */
export function plainText(node: SyntaxNode, source: Source, limit = Infinity): string {
  let text = ''
  let at = node.from
  for (let child = node.firstChild; child && text.length < limit; child = child.nextSibling) {
    text += source.slice({ from: at, to: child.from }) + textOfNode(child, source)
    at = child.to
  }
  if (text.length < limit) text += source.slice({ from: at, to: node.to })
  return node.name === 'InlineCode' ? trimCode(text) : text
}

/** One space at both ends of code keeps it from its marks, and is not part of it (CommonMark §6.1). */
const trimCode = (text: string): string => (/^ .*[^ ].* $/s.test(text) ? text.slice(1, -1) : text)

/** Breaks of lines are spaces to a reader. A run of blanks is looked at from its start alone, however long it is. */
export const inOneLine = (text: string): string => text.replace(/(?<![ \t])[ \t]*(?:\r\n?|\n)[ \t]*/g, ' ').trim()
