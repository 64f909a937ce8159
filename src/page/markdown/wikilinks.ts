/** `[[page|label]]` becomes a link and `![[image.png|100]]` an image, both still to be resolved by who knows the files. */
import { labelOf, parseWikilink, splitFragment } from '../link'
import { isImage } from '../path'
import type { MarkdownIt, StateInline } from 'markdown-it'

const pattern = /(!?)\[\[([^[\]\n]+)\]\]/y

/** The width and height in `100` or `100x80`, as HTML has them. */
export function parseSize(text: string): { readonly width: string; readonly height: string | undefined } | null {
  const match = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(text.trim())
  return match?.[1] ? { width: match[1], height: match[2] } : null
}

function pushImage(state: StateInline, inside: string): void {
  const { target, label } = parseWikilink(inside)
  const size = parseSize(label ?? '')
  const image = state.push('embed', 'img', 0)
  image.attrs = [
    ['data-embed', inside],
    ['alt', size || !label ? target : label],
  ]
  image.content = target
  if (size) image.attrPush(['width', size.width])
  if (size?.height) image.attrPush(['height', size.height])
}

function pushLink(state: StateInline, inside: string, className: string): void {
  const open = state.push('link_open', 'a', 1)
  open.attrs = [
    ['class', className],
    ['data-wikilink', inside],
  ]
  state.push('text', '', 0).content = labelOf(parseWikilink(inside))
  state.push('link_close', 'a', -1)
}

function readWikilink(state: StateInline, silent: boolean): boolean {
  pattern.lastIndex = state.pos
  const [whole = '', mark, inside = ''] = pattern.exec(state.src) ?? []
  if (inside.trim() === '' || state.linkLevel > 0) return false
  state.pos += whole.length
  if (silent) return true
  if (mark && isImage(splitFragment(parseWikilink(inside).target).path)) pushImage(state, inside)
  else pushLink(state, inside, mark ? 'wikilink embed' : 'wikilink')
  return true
}

export function wikilinks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'wikilink', readWikilink)
}
