/** Links read as what they say; those to pages that nobody has written yet are dotted. */
import { Decoration } from '@codemirror/view'
import { isImage } from '../../page'
import { readLink, type EditorLink, type LinkLook } from '../links'
import { ImageBox, readSize } from './image-box'
import type { Rule } from './inline'
import type { Span } from '../tables'
import type { Sheet } from './sheet'

const nameOf = (look: LinkLook | undefined): string => (look?.missing ? 'cm-link cm-missing' : 'cm-link')

const describe = (sheet: Sheet, link: EditorLink): LinkLook | undefined => sheet.means.describeLink?.(link)

/** Without an address it is only something in brackets. */
const markdownLink: Rule = (sheet, node) => {
  const link = readLink(sheet.state, node)
  const [open, close] = node.getChildren('LinkMark')
  if (!open || !close || (!link && !node.getChild('LinkLabel'))) return
  const text = { from: open.to, to: close.from }
  sheet.mark(text, nameOf(link && describe(sheet, link)))
  if (sheet.isTouched(node) || text.from === text.to) return
  sheet.hide(open)
  sheet.hide({ from: close.from, to: node.to })
}

/** An address that stands in the text for itself. */
const address: Rule = (sheet, node) => {
  if (!/^(?:Link|Image|LinkReference)$/.test(node.parent?.name ?? '')) sheet.mark(node, 'cm-link')
}

const autolink: Rule = (sheet, node) => {
  if (!sheet.isTouched(node)) for (const sign of node.getChildren('LinkMark')) sheet.hide(sign)
}

/** In the place of its source, or behind it while the cursor is there. */
function showImage(sheet: Sheet, node: Span, image: ImageBox): void {
  if (!sheet.isTouched(node)) sheet.add(node, Decoration.replace({ widget: image }))
  else sheet.add({ from: node.to, to: node.to }, Decoration.widget({ widget: image, side: 1 }))
}

const markdownImage: Rule = (sheet, node) => {
  const link = readLink(sheet.state, node)
  const [open, close] = node.getChildren('LinkMark')
  const { loadImage } = sheet.means
  if (!loadImage || !link || !open || !close) return
  const { text, size } = readSize(sheet.read({ from: open.to, to: close.from }))
  showImage(sheet, node, new ImageBox({ link, text, size }, loadImage))
}

type Halves = { readonly target: Span; readonly label: Span | null }

/** Whichever half is read: the label, wherever this wiki writes it. */
function readHalf(sheet: Sheet, { target, label }: Halves, look: LinkLook | undefined): Span {
  if (!label) return target
  return look?.label === sheet.read(target).trim() ? target : label
}

const wikilink: Rule = (sheet, node) => {
  const link = readLink(sheet.state, node)
  const target = node.getChild('WikiLinkTarget')
  if (!link || !target) return
  const label = node.getChild('WikiLinkLabel')
  const isEmbed = sheet.read(node).startsWith('!')
  const { loadImage } = sheet.means
  if (isEmbed && loadImage && isImage(sheet.read(target).replace(/#.*$/, ''))) {
    const { text, size } = readSize(label ? sheet.read(label) : '')
    return showImage(sheet, node, new ImageBox({ link, text: text || sheet.read(target), size }, loadImage))
  }
  const look = describe(sheet, link)
  const read = readHalf(sheet, { target, label }, look)
  sheet.mark(read, isEmbed ? `${nameOf(look)} cm-embed` : nameOf(look))
  if (sheet.isTouched(node)) return
  sheet.hide({ from: node.from, to: read.from })
  sheet.hide({ from: read.to, to: node.to })
}

export const linkRules: Readonly<Record<string, Rule>> = {
  Link: markdownLink,
  Autolink: autolink,
  URL: address,
  Image: markdownImage,
  WikiLink: wikilink,
}
