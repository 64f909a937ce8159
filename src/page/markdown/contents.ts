/** A table of contents where the page asks for one: `[TOC]`, or Gollum's `[[_TOC_]]` and `[[_TOC_|levels=2]]`. */
import { escapeHtml } from './escape-html'
import type { Heading } from './passes'
import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it'

const wish = /^(?:\[TOC\]|\[\[_TOC_(?:[ \t]*\|[ \t]*levels[ \t]*=[ \t]*(\d))?[ \t]*\]\])$/

/** More in one page stay what they are: each of them is as long as the page has headings. */
const most = 4

function place(state: StateCore): void {
  const wanted = new Map<number, number>()
  for (const [at, inline] of state.tokens.entries()) {
    const match = inline.type === 'inline' ? wish.exec(inline.content) : null
    const isReference = inline.content === '[TOC]' && state.env.references?.['TOC'] !== undefined
    if (match && !isReference && state.tokens[at - 1]?.type === 'paragraph_open') wanted.set(at, Number(match[1] ?? 6))
    if (wanted.size === most) break
  }
  if (wanted.size === 0) return
  state.tokens = state.tokens.flatMap((token, at) => {
    const levels = wanted.get(at)
    if (levels !== undefined) return [contentsToken(state, token, levels)]
    return wanted.has(at - 1) || wanted.has(at + 1) ? [] : [token]
  })
}

function contentsToken(state: StateCore, { map, level }: Token, levels: number): Token {
  const token = new state.Token('contents', 'div', 0)
  return Object.assign(token, { map, level, block: true, attrs: [['class', 'toc']], meta: { levels } })
}

/** The headings to list: a single one of the first level is the page's title. */
function listed(headings: readonly Heading[], levels: number): readonly Heading[] {
  const titles = headings.filter(({ level }) => level === 1)
  const below = titles.length === 1 ? headings.filter(({ level }) => level > 1) : headings
  const top = below.reduce((least, { level }) => Math.min(least, level), 6)
  return below.filter(({ level }) => level < top + levels)
}

const link = ({ id, text }: Heading): string => `<a href="#${encodeURIComponent(id)}">${escapeHtml(text)}</a>`

/** Lists within lists; a level that was left out in the page is not made up for. */
function formatList(headings: readonly Heading[]): string {
  const open: number[] = []
  let html = ''
  for (const heading of headings) {
    const isDeeper = (open.at(-1) ?? 0) < heading.level
    const before = open.length
    while ((open.at(-2) ?? 0) >= heading.level) open.pop()
    html += '</li></ul>'.repeat(before - open.length)
    if (!isDeeper) open.pop()
    open.push(heading.level)
    html += `${isDeeper ? '<ul>' : '</li>'}<li>${link(heading)}`
  }
  return html + '</li></ul>'.repeat(open.length)
}

/** Writes the page's headings into its tables of contents, once they have their ids. */
export function fillContents(tokens: readonly Token[], headings: readonly Heading[]): void {
  for (const token of tokens) {
    if (token.type !== 'contents') continue
    const shown = listed(headings, Number(token.meta?.['levels'] ?? 6))
    token.content = shown.length === 0 ? '' : formatList(shown)
  }
}

const write: RendererRule = (...[tokens, at, , , renderer]) => {
  const token = tokens[at]
  return token?.content ? `<div${renderer.renderAttrs(token)}>${token.content}</div>\n` : ''
}

export function contents(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'contents', place)
  markdown.renderer.rules['contents'] = write
}
