/** Links, embeds, images and definitions, with the exact places of what they lead to. */
import type { SyntaxNode } from '@lezer/common'
import { decodeUrl } from './entities'
import type { LinkFact, Range } from './model'
import { inOneLine, plainText } from './plain-text'
import { childrenOf, trimRange, type Source } from './source'

const wikilink = /^(!?\[\[)([^[\]|\n]*?)(?:(\\?\|)([^[\]\n]*))?\]\]$/

type Placed = { readonly at: Range; readonly line: number }
type WikilinkKind = Extract<LinkFact['kind'], 'wikilink' | 'embed' | 'property'>

/** A whole `[[…]]` or `![[…]]`; undefined for what is none. */
export function readWikilink(text: string, { at, line }: Placed, kind?: WikilinkKind): LinkFact | undefined {
  const [, open = '', target = '', bar, label = ''] = wikilink.exec(text.slice(at.from, at.to)) ?? []
  if (open === '') return undefined
  const start = at.from + open.length
  const labelStart = start + target.length + (bar?.length ?? 0)
  const labelAt = bar === undefined ? null : trimRange(text, { from: labelStart, to: labelStart + label.length })
  return {
    kind: kind ?? (open.startsWith('!') ? 'embed' : 'wikilink'),
    written: text.slice(start, at.to - 2),
    label: labelAt && text.slice(labelAt.from, labelAt.to),
    at,
    target: trimRange(text, { from: start, to: start + target.length }),
    labelAt,
    line,
  }
}

const isBracketed = (text: string): boolean => text.startsWith('<') && text.endsWith('>')

/** A URL without the angle brackets that may hold it. */
function urlRange(url: SyntaxNode, source: Source): Range {
  const { from, to } = source.rangeOf(url)
  return isBracketed(source.slice(url)) ? { from: from + 1, to: to - 1 } : { from, to }
}

/** What is between the first brackets. */
function labelOfLink(node: SyntaxNode, source: Source): string {
  const [, close] = childrenOf(node).filter(({ name }) => name === 'LinkMark')
  const shown = plainText(node, source)
  return close ? inOneLine(shown.slice(0, shown.length - (node.to - close.to) + tailOf(node, close))) : ''
}

/** How much of what follows the label's bracket is shown by nobody. */
const tailOf = (node: SyntaxNode, close: SyntaxNode): number =>
  childrenOf(node).reduce((sum, { from, to }) => (from >= close.to ? sum + to - from : sum), 0)

const kinds: Readonly<Record<string, LinkFact['kind']>> = { Link: 'link', Image: 'image', LinkReference: 'reference' }

/** `[label](url)`, `![alt](url)`, `[id]: url`, and Logseq's `[label]([[Page]])`; a mere `[label]` is none. */
export function readMarkdownLink(node: SyntaxNode, source: Source): LinkFact | undefined {
  const url = node.getChild('URL')
  const kind = kinds[node.name]
  if (!url || !kind) return undefined
  const line = source.lineOf(node)
  const inside = kind === 'link' && readWikilink(source.text, { at: source.rangeOf(url), line })
  const id = node.getChild('LinkLabel')
  const label = id ? source.slice(id).slice(1, -1) : labelOfLink(node, source)
  if (inside) return { ...inside, at: source.rangeOf(node), label }
  const target = urlRange(url, source)
  const written = decodeUrl(source.text.slice(target.from, target.to))
  return { kind, written, label, at: source.rangeOf(node), target, labelAt: null, line }
}
