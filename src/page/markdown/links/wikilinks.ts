/**
 * `[[page|label]]` becomes a link, `![[image.png|100]]` an image and `![[page]]` a link that is marked as an embed, all
 * still to be resolved by who knows the files. Of Gollum's tags: `[[image.png|width=100px]]`, `[[include:page]]`, and the
 * quotation mark before two brackets that means the brackets themselves.
 */
import { labelOf, parseWikilink, splitFragment } from '../../link'
import { isImage } from '../../path'
import { parseGollumImage, parseLabel, type ImageLook } from './image-look'
import type { MarkdownIt, StateInline } from 'markdown-it'

const pattern = /(!?)\[\[([^[\]\n]+)\]\]/y
const inclusion = /^include:\s*/

function pushImage(state: StateInline, inside: string, look: ImageLook): void {
  const image = state.push('embed', 'img', 0)
  image.content = parseWikilink(inside).target
  image.attrs = [
    ['data-embed', inside],
    ['alt', look.alt ?? image.content],
  ]
  for (const name of ['width', 'height', 'align'] as const) if (look[name]) image.attrPush([name, look[name]])
  if (look.framed) image.attrPush(['class', 'framed'])
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

function push(state: StateInline, inside: string, mark: string): void {
  const { target, label } = parseWikilink(inside)
  const isOfImage = isImage(splitFragment(target).path)
  const look = isOfImage ? (mark ? parseLabel(label) : parseGollumImage(label)) : null
  if (look) pushImage(state, inside, look)
  else if (mark) pushLink(state, inside, 'wikilink embed')
  else if (inclusion.test(inside)) pushLink(state, inside.replace(inclusion, ''), 'wikilink embed')
  else pushLink(state, inside, 'wikilink')
}

function readWikilink(state: StateInline, silent: boolean): boolean {
  pattern.lastIndex = state.pos
  const [whole = '', mark = '', inside = ''] = pattern.exec(state.src) ?? []
  if (inside.trim() === '' || state.linkLevel > 0) return false
  // Two quotation marks around the brackets are what they look like.
  const isEscaped = state.pending.endsWith("'") && state.src.charAt(state.pos + whole.length) !== "'"
  state.pos += whole.length
  if (silent) return true
  if (isEscaped) state.pending = state.pending.slice(0, -1) + whole
  else push(state, inside, mark)
  return true
}

export function wikilinks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'wikilink', readWikilink)
}
