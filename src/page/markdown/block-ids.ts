/**
 * ` ^id` at the end of a block is an anchor of it (Obsidian), and not shown. Behind what has no end of its own to write
 * it at – a list, a table, a quotation, code – it stands alone in the next paragraph.
 */
import type { MarkdownIt, StateCore, Token } from 'markdown-it'

// At the end of any line: what follows may be another block to who wrote it, and the same paragraph to CommonMark.
const mark = /(?:^|[ \t\n])\^([A-Za-z0-9-]+)[ \t]*(?=\n|$)/

/** The token that opened what the one at `at` closes, or itself. */
function findOpen(tokens: readonly Token[], at: number): Token | undefined {
  const last = tokens[at]
  if (last?.nesting !== -1) return last
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before]
    if (token?.nesting === 1 && token.level === last.level) return token
  }
  return undefined
}

/** The block that the paragraph opening at `at` is the text of: a tight list's item is its paragraph. */
const ownerOf = (tokens: readonly Token[], at: number): Token | undefined =>
  tokens[at]?.hidden ? tokens[at - 1] : tokens[at]

type Anchor = { readonly id: string; readonly isAlone: boolean }

/** Takes the mark off the text of the block whose `inline` token is at `at`. */
function takeMark(tokens: readonly Token[], at: number): Anchor | undefined {
  const [before, open, inline] = [tokens[at - 2], tokens[at - 1], tokens[at]]
  const match = inline?.type === 'inline' ? mark.exec(inline.content) : null
  if (!match || !inline || !/^(?:paragraph|heading)_open$/.test(open?.type ?? '')) return undefined
  inline.content = inline.content.slice(0, match.index) + inline.content.slice(match.index + match[0].length)
  return { id: `^${match[1] ?? ''}`, isAlone: inline.content === '' && belongsToBlockBefore(open, before) }
}

/** A paragraph that is nothing but a mark names the block before it, beside which it stands. */
const belongsToBlockBefore = (open: Token | undefined, before: Token | undefined): boolean =>
  open?.type === 'paragraph_open' && before?.level === open.level && before.type !== 'html_block'

function anchor(state: StateCore): void {
  const { tokens } = state
  const alone = new Set<number>()
  for (const at of tokens.keys()) {
    const found = takeMark(tokens, at)
    if (!found) continue
    const block = found.isAlone ? findOpen(tokens, at - 2) : ownerOf(tokens, at - 1)
    block?.attrSet('id', found.id)
    if (found.isAlone) for (const part of [at - 1, at, at + 1]) alone.add(part)
  }
  if (alone.size > 0) state.tokens = tokens.filter((_, at) => !alone.has(at))
}

export function blockIds(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'block_ids', anchor)
}
