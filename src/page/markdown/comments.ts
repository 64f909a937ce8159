/** `%%…%%`, Obsidian's comments: in the file, not on the page. */
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

const inline = /%%[^]*?%%/y

function skipInline(state: StateInline): boolean {
  inline.lastIndex = state.pos
  const comment = inline.exec(state.src)
  if (!comment) return false
  state.pos = inline.lastIndex
  return true
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd()

/** A comment that fills whole lines; one that shares its last line with text is left to the inline rule. */
function skipBlock(state: StateBlock, ...[start, end, silent]: [number, number, boolean]): boolean {
  const opening = lineOf(state, start)
  if (!opening.startsWith('%%')) return false
  let last = start
  if (!opening.endsWith('%%') || opening.length < 4) {
    do last += 1
    while (last < end && !lineOf(state, last).includes('%%'))
  }
  if (last >= end || !lineOf(state, last).endsWith('%%')) return false
  if (!silent) state.line = last + 1
  return true
}

export function comments(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'comment', skipBlock, { alt: ['paragraph', 'blockquote', 'list'] })
  markdown.inline.ruler.before('link', 'comment', skipInline)
}
