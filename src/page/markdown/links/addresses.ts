/**
 * Addresses that stand in the text by themselves become links, as in GFM §6.9: `www.`, `http://`, `https://` and e-mail.
 * A name like `README.md` does not, although it could be a host.
 */
import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it'

// Without brackets, which may be those of a link around the address.
const rest = /[^\s<[\]]*/y
const host = /[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/uy
const mail = /(?:mailto:)?[\w.+-]{1,64}@/g
const mailHost = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const hasValidEnd = (name: string): boolean =>
  name
    .split('.')
    .slice(-2)
    .every((part) => !part.includes('_'))

const count = (text: string, character: string): number => text.split(character).length - 1

/** What ends a sentence, closes a bracket that was opened outside, or is an entity, does not belong to the address. */
function withoutEnd(address: string): string {
  let end = address.length
  let surplus = count(address, ')') - count(address, '(')
  for (;;) {
    const last = address.charAt(end - 1)
    if (last === ')' && surplus > 0) surplus--
    else if (last === ';') {
      const entity = /&[A-Za-z0-9]{1,32};$/.exec(address.slice(Math.max(0, end - 40), end))
      end -= (entity?.[0].length ?? 1) - 1
    } else if (!/[?!.,:*_~'"]/.test(last)) return address.slice(0, end)
    end--
  }
}

/** The address whose host begins at `from`; empty when there is none. */
function readAddress(text: string, start: number, from: number): string {
  const name = matchAt(host, text, from)
  if (name === '' || !hasValidEnd(name)) return ''
  const end = from + name.length
  return withoutEnd(text.slice(start, end) + matchAt(rest, text, end))
}

const isBoundary = (before: string): boolean => before === '' || /[\s*_~(]/.test(before)

type Found = { readonly text: string; readonly url: string; readonly pending: number }

function findAddress(state: StateInline): Found | null {
  const { src, pos } = state
  if (src.startsWith('www.', pos) && isBoundary(src.charAt(pos - 1))) {
    const text = readAddress(src, pos, pos + 4)
    return text === '' ? null : { text, url: `http://${text}`, pending: 0 }
  }
  const scheme = src.startsWith('://', pos) ? /https?$/i.exec(state.pending.slice(-6))?.[0] : undefined
  if (scheme === undefined || /[a-z]/i.test(src.charAt(pos - scheme.length - 1))) return null
  const text = readAddress(src, pos - scheme.length, pos + 3)
  return text === '' ? null : { text, url: text, pending: scheme.length }
}

/** The three tokens of a link without Markdown of its own; none when nobody may follow it. */
function linkTokens({ md, Token }: StateInline | StateCore, text: string, url: string): readonly Token[] {
  const href = md.normalizeLink(url)
  if (!md.validateLink(href)) return []
  const [open, words, close] = [
    new Token('link_open', 'a', 1),
    new Token('text', '', 0),
    new Token('link_close', 'a', -1),
  ]
  open.attrs = [['href', href]]
  open.markup = close.markup = 'linkify'
  open.info = close.info = 'auto'
  words.content = text
  return [open, words, close]
}

function linkAddress(state: StateInline, silent: boolean): boolean {
  const character = state.src.charCodeAt(state.pos)
  if ((character !== 0x77 && character !== 0x3a) || state.linkLevel > 0) return false
  const found = findAddress(state)
  if (!found) return false
  const tokens = linkTokens(state, found.text, found.url)
  if (tokens.length === 0) return false
  if (!silent) {
    state.pending = state.pending.slice(0, state.pending.length - found.pending)
    if (state.pending !== '') state.pushPending()
    state.tokens.push(...tokens)
    state.tokens_meta.push(...tokens.map(() => undefined))
  }
  state.pos += found.text.length - found.pending
  return true
}

const plain = /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]+/y

/** Text up to the next character that may mean something, or the next `www.`. */
function readText(state: StateInline, silent: boolean): boolean {
  let text = matchAt(plain, state.src, state.pos).slice(0, state.posMax - state.pos)
  const address = text.indexOf('www.', 1)
  if (address > 0) text = text.slice(0, address)
  if (text === '') return false
  if (!silent) state.pending += text
  state.pos += text.length
  return true
}

function splitMail(state: StateCore, token: Token): readonly Token[] {
  const tokens: Token[] = []
  let done = 0
  const keep = (end: number): void => {
    if (end <= done) return
    const text = new state.Token('text', '', 0)
    Object.assign(text, { content: token.content.slice(done, end), level: token.level })
    tokens.push(text)
  }
  for (const { 0: before, index } of token.content.matchAll(mail)) {
    const at = index + before.length
    const domain = matchAt(mailHost, token.content, at)
    if (domain === '' || /[-_]$/.test(domain)) continue
    const address = before + domain
    keep(index)
    tokens.push(...linkTokens(state, address, address.startsWith('mailto:') ? address : `mailto:${address}`))
    done = at + domain.length
  }
  keep(token.content.length)
  return tokens
}

const opensLink = (token: Token): number => {
  if (token.type === 'link_open') return 1
  if (token.type === 'link_close') return -1
  if (token.type !== 'html_inline') return 0
  return /^<a[>\s]/i.test(token.content) ? 1 : /^<\/a\s*>/i.test(token.content) ? -1 : 0
}

function linkMailIn(state: StateCore, children: readonly Token[]): Token[] {
  let depth = 0
  return children.flatMap((token) => {
    depth = Math.max(0, depth + opensLink(token))
    return depth === 0 && token.type === 'text' && token.content.includes('@') ? splitMail(state, token) : [token]
  })
}

function linkMail(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === 'inline' && token.content.includes('@')) token.children = linkMailIn(state, token.children ?? [])
  }
}

export function addresses(markdown: MarkdownIt): void {
  markdown.inline.ruler.at('text', readText)
  markdown.inline.ruler.at('linkify', () => false)
  markdown.inline.ruler.before('text', 'address', linkAddress)
  markdown.core.ruler.at('linkify', linkMail)
}
