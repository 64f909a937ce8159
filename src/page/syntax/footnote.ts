/** `[^1]`, its note `[^1]: text`, and the note in place `^[text]`. */
import { tags } from '@lezer/highlight'
import type { InlineContext, InlineParser, MarkdownConfig } from '@lezer/markdown'

const reference = /^\[\^[^\s[\]^]{1,200}\]/

/** A reference; where it opens a block and a colon follows, its note. */
function parseReference(context: InlineContext, start: number): number {
  const match = reference.exec(context.slice(start, Math.min(context.end, start + 256)))
  if (!match) return -1
  const end = start + match[0].length
  const isNote = start === context.offset && context.char(end) === 58 /* : */
  return context.addElement(
    isNote ? context.elt('FootnoteMark', start, end + 1) : context.elt('FootnoteReference', start, end),
  )
}

/** The note ends where its brackets are even; one line of it is enough for anybody. */
function parseInPlace(context: InlineContext, start: number): number {
  const text = context.slice(start + 2, Math.min(context.end, start + 2048))
  let depth = 1
  for (let at = 0; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '[') depth++
    if (text[at] !== ']' || --depth > 0) continue
    const end = start + 2 + at + 1
    const inside = context.parser.parseInline(text.slice(0, at), start + 2)
    const marks = [context.elt('FootnoteMark', start, start + 2), context.elt('FootnoteMark', end - 1, end)] as const
    return context.addElement(context.elt('InlineFootnote', start, end, [marks[0], ...inside, marks[1]]))
  }
  return -1
}

const inlineParser: InlineParser = {
  name: 'Footnote',
  before: 'Link',
  parse: (context, next, start) => {
    const after = context.char(start + 1)
    if (next === 91 /* [ */ && after === 94 /* ^ */) return parseReference(context, start)
    return next === 94 && after === 91 ? parseInPlace(context, start) : -1
  },
}

export const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteReference', style: tags.link },
    { name: 'FootnoteMark', style: tags.processingInstruction },
    { name: 'InlineFootnote' },
  ],
  parseInline: [inlineParser],
}
