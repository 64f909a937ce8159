/** `[[page]]`, `[[page#heading|label]]` and the embedding `![[image.png]]`, as nodes of the syntax tree. */
import { tags } from '@lezer/highlight'
import type { InlineContext, InlineParser, MarkdownConfig } from '@lezer/markdown'

/** Longer than any path; keeps a page of nothing but brackets from costing more than its length. */
const longest = 1024

// In a table the bar is written `\|`.
const wikiLink = /^(!?\[\[)([^[\]|\n]*?[^[\]|\n\\])(?:(\\?\|)([^[\]\n]*))?\]\]/

function parseWikiLink(context: InlineContext, start: number): number {
  const match = wikiLink.exec(context.slice(start, Math.min(context.end, start + longest)))
  if (!match) return -1
  const [whole, open = '', target = '', bar = '', label = ''] = match
  const end = start + whole.length
  const targetEnd = start + open.length + target.length
  const labelStart = targetEnd + bar.length
  return context.addElement(
    context.elt('WikiLink', start, end, [
      context.elt('LinkMark', start, start + open.length),
      context.elt('WikiLinkTarget', start + open.length, targetEnd),
      ...(bar ? [context.elt('LinkMark', targetEnd, labelStart)] : []),
      ...(label ? [context.elt('WikiLinkLabel', labelStart, labelStart + label.length)] : []),
      context.elt('LinkMark', end - 2, end),
    ]),
  )
}

const opensWikiLink = (context: InlineContext, next: number, at: number): boolean =>
  next === 91 /* [ */ ? context.char(at + 1) === 91 : next === 33 /* ! */ && context.char(at + 1) === 91

const inlineParser: InlineParser = {
  name: 'WikiLink',
  before: 'Link',
  parse: (context, next, start) => (opensWikiLink(context, next, start) ? parseWikiLink(context, start) : -1),
}

export const wikiLinks: MarkdownConfig = {
  defineNodes: [
    { name: 'WikiLink', style: { 'WikiLink/...': tags.link } },
    { name: 'WikiLinkTarget' },
    { name: 'WikiLinkLabel' },
  ],
  parseInline: [inlineParser],
}
