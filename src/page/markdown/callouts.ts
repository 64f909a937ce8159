/** `> [!note] Title`: callouts of Obsidian, alerts of GitHub. A quotation becomes a box with a title, which may fold. */
import type { MarkdownIt, StateCore, Token } from 'markdown-it'

/** The kinds a style sheet must know, with the other names they go by (Obsidian's list). */
const kinds: Readonly<Record<string, readonly string[]>> = {
  note: [],
  abstract: ['summary', 'tldr'],
  info: [],
  todo: [],
  tip: ['hint'],
  important: [],
  success: ['check', 'done'],
  question: ['help', 'faq'],
  warning: ['attention'],
  caution: [],
  failure: ['fail', 'missing'],
  danger: ['error'],
  bug: [],
  example: [],
  quote: ['cite'],
}

const kindByName = new Map(
  Object.entries(kinds).flatMap(([kind, names]) => [kind, ...names].map((name) => [name, kind])),
)

// What stands behind a bar is for themes (`[!info|wide]`); a sign makes the callout one that can be folded.
const opening = /^\[!([\w -]{1,40})(?:\|[^\]\n]*)?\]([+-]?)[ \t]*(.*)(?:\n|$)/

type Callout = {
  readonly kind: string
  readonly title: string
  readonly rest: string
  readonly fold: 'open' | 'closed' | null
}

function parseCallout(content: string): Callout | null {
  const match = opening.exec(content)
  if (!match) return null
  const [whole, name = '', sign = '', title = ''] = match
  const named = name.charAt(0).toUpperCase() + name.slice(1).toLowerCase()
  const kind = kindByName.get(name.toLowerCase()) ?? 'note'
  const fold = sign === '+' ? 'open' : sign === '-' ? 'closed' : null
  return { kind, title: title.trim() || named, rest: content.slice(whole.length), fold }
}

function titleTokens(state: StateCore, { title, fold }: Callout, level: number): readonly Token[] {
  const tag = fold ? 'summary' : 'p'
  const open = new state.Token('paragraph_open', tag, 1)
  open.attrSet('class', 'callout-title')
  const inline = new state.Token('inline', '', 0)
  Object.assign(inline, { content: title, children: [], level: level + 1 })
  const close = new state.Token('paragraph_close', tag, -1)
  for (const token of [open, close]) Object.assign(token, { block: true, level })
  return [open, inline, close]
}

/** The token that closes the one at `start`. */
function findClose(tokens: readonly Token[], start: number): Token | undefined {
  const level = tokens[start]?.level
  for (let at = start + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.nesting === -1 && token.level === level) return token
  }
  return undefined
}

/** The first paragraph of the quotation that opens at `at`, if it has one. */
function firstParagraph(tokens: readonly Token[], at: number): readonly [Token, Token, Token] | null {
  const [open, inline, close] = tokens.slice(at + 1, at + 4)
  return open?.type === 'paragraph_open' && inline && close ? [open, inline, close] : null
}

/** The tokens a callout puts in place of the opening and first paragraph of its quotation; null if it is none. */
function openCallout(state: StateCore, at: number): readonly Token[] | null {
  const [quote, close] = [state.tokens[at], findClose(state.tokens, at)]
  const paragraph = firstParagraph(state.tokens, at)
  const callout = paragraph && parseCallout(paragraph[1].content)
  if (!quote || !close || !callout) return null
  quote.tag = close.tag = callout.fold ? 'details' : 'div'
  quote.attrSet('class', `callout callout-${callout.kind}`)
  if (callout.fold === 'open') quote.attrSet('open', '')
  const title = titleTokens(state, callout, paragraph[0].level)
  paragraph[1].content = callout.rest
  return [quote, ...title, ...(callout.rest.trim() === '' ? [] : paragraph)]
}

function findCallouts(state: StateCore): void {
  const tokens: Token[] = []
  for (let at = 0; at < state.tokens.length; at++) {
    const token = state.tokens[at]
    if (!token) continue
    const callout = token.type === 'blockquote_open' ? openCallout(state, at) : null
    tokens.push(...(callout ?? [token]))
    if (callout) at += 3
  }
  state.tokens = tokens
}

export function callouts(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'callouts', findCallouts)
}
