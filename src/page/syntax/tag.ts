/** `#tag` and `#a/b`: letters, digits, `_ - /` and emoji, not digits alone, behind a space or at the start. */
import { tags as styles } from '@lezer/highlight'
import type { InlineContext, InlineParser, MarkdownConfig } from '@lezer/markdown'

const longest = 256
// Emoji are joined by U+200D and end in U+FE0F.
const tag = /^#((?:[\p{L}\p{M}\p{N}_/\p{Extended_Pictographic}\p{Emoji_Modifier}-]|\u200d|\ufe0f)+)/u

/** What a tag may be, without its sign: something in it is no digit. */
export const isTag = (text: string): boolean => tag.exec(`#${text}`)?.[1] === text && /[^\d/]/.test(text)

function parseTag(context: InlineContext, start: number): number {
  if (context.slice(start - 1, start).trim() !== '') return -1
  const name = tag.exec(context.slice(start, Math.min(context.end, start + longest)))?.[1]?.replace(/\/+$/, '')
  if (!name || !isTag(name)) return -1
  const end = start + 1 + name.length
  return context.addElement(context.elt('Hashtag', start, end, [context.elt('HashtagMark', start, start + 1)]))
}

const inlineParser: InlineParser = {
  name: 'Hashtag',
  before: 'Emphasis',
  parse: (context, next, start) => (next === 35 /* # */ ? parseTag(context, start) : -1),
}

export const hashtags: MarkdownConfig = {
  defineNodes: [
    { name: 'Hashtag', style: { 'Hashtag/...': styles.link } },
    { name: 'HashtagMark', style: styles.processingInstruction },
  ],
  parseInline: [inlineParser],
}
