/** `#topic/part`, Obsidian's tags, as links that whoever shows the page may lead somewhere. */
import type { MarkdownIt, StateInline } from 'markdown-it'

/** Letters, digits, emoji, dashes, underscores and slashes; not digits alone, which would be the number of an issue. */
const pattern = /#(?=[\d/]*[^\d/\s])((?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]|\u200d|\ufe0f)+)/uy

function readTag(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src.charCodeAt(pos) !== 0x23 || state.linkLevel > 0 || /\S/.test(src.charAt(pos - 1))) return false
  pattern.lastIndex = pos
  const tag = pattern.exec(src)?.[1]?.replace(/\/+$/, '') ?? ''
  if (!/[^\d/]/.test(tag)) return false
  if (!silent) {
    state.push('link_open', 'a', 1).attrs = [
      ['class', 'tag'],
      ['data-tag', tag],
    ]
    state.push('text', '', 0).content = `#${tag}`
    state.push('link_close', 'a', -1)
  }
  state.pos += tag.length + 1
  return true
}

export function tags(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'tag', readTag)
}
