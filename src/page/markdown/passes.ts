/** What is done to a page's tokens between parsing and writing HTML: headings are named, lines numbered, cells aligned. */
import { slugger } from '../slug'
import type { Token } from 'markdown-it'

/** A heading with the fragment that leads to it. */
export type Heading = { readonly level: number; readonly text: string; readonly id: string }

const breaks = new Set(['softbreak', 'hardbreak'])
const texts = new Set(['text', 'code_inline', 'text_special', 'embed', 'math_inline', 'math_display'])

/** What a reader reads of inline tokens, without markup. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (texts.has(token.type)) return token.content
      if (breaks.has(token.type)) return ' '
      return textOf(token.children ?? [])
    })
    .join('')
}

/** Gives every heading an id and lists them. */
export function nameHeadings(tokens: readonly Token[]): readonly Heading[] {
  const slug = slugger()
  const headings: Heading[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue
    const text = textOf(tokens[at + 1]?.children ?? []).trim()
    const id = slug(text)
    token.attrSet('id', id)
    headings.push({ level: Number(token.tag.slice(1)), text, id })
  }
  return headings
}

/** Marks every block with the line of the text it begins at, from 1; `offset` lines came before. */
export function numberLines(tokens: readonly Token[], offset: number): void {
  for (const token of tokens) {
    if (token.map && token.nesting >= 0 && !token.hidden) token.attrSet('data-line', token.map[0] + offset + 1)
  }
}

/** Says how table cells are aligned in an attribute: markdown-it says it in a style, which the sanitizer takes away. */
export function alignCells(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const align = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1]
    if (align === undefined) continue
    token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null
    token.attrSet('align', align)
  }
}
