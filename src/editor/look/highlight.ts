/** How Markdown is inked: what it says in the text serif, the signs that say how in soft ink. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { tags } from '@lezer/highlight'

const heading = { fontWeight: '600', lineHeight: 'var(--line-tight)' }
const mono = { fontFamily: 'var(--mono)', fontSize: '0.875em' }

const ink = HighlightStyle.define([
  { tag: tags.heading1, ...heading, fontSize: 'var(--size-7)' },
  { tag: tags.heading2, ...heading, fontSize: 'var(--size-6)' },
  { tag: [tags.heading3, tags.heading4, tags.heading5, tags.heading6], ...heading, fontSize: 'var(--size-5)' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.monospace, ...mono },
  { tag: tags.link, color: 'var(--rubric)' },
  { tag: [tags.url, tags.string, tags.labelName], color: 'var(--ink-soft)', overflowWrap: 'anywhere' },
  { tag: tags.atom, ...mono, color: 'var(--rubric)' }, // the box of a task
  { tag: [tags.comment, tags.meta, tags.angleBracket], ...mono, color: 'var(--ink-soft)' },
  { tag: [tags.contentSeparator, tags.escape], color: 'var(--ink-soft)' },
  { tag: tags.processingInstruction, color: 'var(--ink-soft)', fontWeight: '400', fontStyle: 'normal' },
])

export const inking: Extension = syntaxHighlighting(ink)
