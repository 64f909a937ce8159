/** `key:: value` on a line of its own, as in Logseq and Dataview, and `[key:: value]` within one. */
import { tags } from '@lezer/highlight'
import type { InlineContext, InlineParser, MarkdownConfig } from '@lezer/markdown'

const longest = 1024
const line = /^([\p{L}\p{N}_][\p{L}\p{M}\p{N} _/-]{0,63})(::)(?=\s|$)/u
const bracket = /^\[([\p{L}\p{N}_][\p{L}\p{M}\p{N} _/-]{0,63})(::)((?:\[\[[^[\]\n]*\]\]|[^[\]\n])*)\]/u

/** Whether nothing but the marks of lists and quotations is before it on its line; the parser made blanks of them. */
function isLineStart(context: InlineContext, start: number): boolean {
  let at = start
  while (at > context.offset && context.char(at - 1) === 32) at--
  return at === context.offset || context.char(at - 1) === 10
}

/** The key and its colons; the value is running text, and stays it. */
function parseLine(context: InlineContext, start: number): number {
  const match = line.exec(context.slice(start, Math.min(context.end, start + 96)))
  if (!match || !isLineStart(context, start)) return -1
  const [, key = '', mark = ''] = match
  context.addElement(context.elt('PropertyKey', start, start + key.length))
  const end = start + key.length + mark.length
  return context.addElement(context.elt('PropertyMark', start + key.length, end))
}

function parseBracket(context: InlineContext, start: number): number {
  const match = bracket.exec(context.slice(start, Math.min(context.end, start + longest)))
  if (!match) return -1
  const [whole, key = '', mark = '', value = ''] = match
  const markStart = start + 1 + key.length
  const valueStart = markStart + mark.length
  const end = start + whole.length
  return context.addElement(
    context.elt('InlineProperty', start, end, [
      context.elt('PropertyMark', start, start + 1),
      context.elt('PropertyKey', start + 1, markStart),
      context.elt('PropertyMark', markStart, valueStart),
      ...context.parser.parseInline(value, valueStart),
      context.elt('PropertyMark', end - 1, end),
    ]),
  )
}

/** A key begins a word, so only there is it worth looking for one. */
const maybeKey = (context: InlineContext, start: number): boolean =>
  start === context.offset || context.char(start - 1) === 10 || context.char(start - 1) === 32

const inlineParser: InlineParser = {
  name: 'Property',
  before: 'Link',
  parse: (context, next, start) => {
    if (next === 91 /* [ */) return parseBracket(context, start)
    return next > 47 && maybeKey(context, start) && isLineStart(context, start) ? parseLine(context, start) : -1
  },
}

export const inlineProperties: MarkdownConfig = {
  defineNodes: [
    { name: 'InlineProperty' },
    { name: 'PropertyKey', style: tags.propertyName },
    { name: 'PropertyMark', style: tags.processingInstruction },
  ],
  parseInline: [inlineParser],
}
