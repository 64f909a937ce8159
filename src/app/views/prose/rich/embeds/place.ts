/** Where a page asks for another page or a file to be shown: a place is made for it before the page is on the sheet. */
import { resolveHref, resolveWikilink, titleOf, type LinkTarget, type PageIndex } from '../../../../../page'
import type { PagePath } from '../../../../../names'
import { takePlace } from '../code'
import { mediumOf, placeMedium, type Medium } from './media'
import { partParagraph } from './part'

/** What a place is for. */
export type Embed =
  | { readonly kind: 'passage'; readonly path: PagePath; readonly fragment: string }
  | { readonly kind: 'missing'; readonly path: PagePath; readonly href: string }
  | { readonly kind: 'medium'; readonly medium: Medium }

const embeds = new WeakMap<Element, Embed>()
export const embedOf = (place: Element): Embed | undefined => embeds.get(place)

type Links = { readonly from: PagePath; readonly index: PageIndex }

function targetOf(link: HTMLAnchorElement, { from, index }: Links): LinkTarget {
  const inside = link.getAttribute('data-wikilink')
  if (inside !== null) return resolveWikilink(inside, from, index).target
  return resolveHref(link.getAttribute('data-asset') ?? '', from, index)
}

/** What stands behind the `#`, as it is written: `page=3` is no heading. */
const writtenFragment = (link: HTMLAnchorElement): string =>
  /#([^|]*)/.exec(link.getAttribute('data-wikilink') ?? link.getAttribute('data-asset') ?? '')?.[1]?.trim() ?? ''

function readEmbed(link: HTMLAnchorElement, links: Links): Embed | undefined {
  const target = targetOf(link, links)
  if (target.kind === 'page') return { kind: 'passage', path: target.path, fragment: target.fragment ?? '' }
  if (target.kind === 'fragment') return { kind: 'passage', path: links.from, fragment: target.fragment }
  if (target.kind === 'missing') return { kind: 'missing', path: target.path, href: link.getAttribute('href') ?? '' }
  const kind = target.kind === 'asset' ? mediumOf(target.path) : undefined
  if (target.kind !== 'asset' || !kind) return undefined
  return { kind: 'medium', medium: { kind, path: target.path, fragment: writtenFragment(link) } }
}

/** A box with the passage's name, which leads to its source, and room for what it says. */
function passageBox(link: HTMLAnchorElement, path: PagePath): HTMLElement {
  const box = document.createElement('div')
  const head = document.createElement('p')
  const body = document.createElement('div')
  box.className = 'passage'
  box.role = 'group'
  head.className = 'passage-source'
  body.className = 'passage-text'
  // A block's id is for machines.
  link.textContent = (link.textContent ?? '').replace(/(?: > )?\^[\w-]+$/, '') || titleOf(path)
  box.ariaLabel = link.textContent
  link.classList.remove('embed')
  head.append(link)
  box.append(head, body)
  return box
}

function placeFor(link: HTMLAnchorElement, embed: Embed): HTMLElement {
  const place = embed.kind === 'medium' ? placeMedium(embed.medium) : passageBox(link, embed.path)
  embeds.set(place, embed)
  return place
}

const isSpace = (node: Node): boolean =>
  (node.nodeType === Node.TEXT_NODE && node.textContent?.trim() === '') || node.nodeName === 'BR'
const isEmbed = (node: Node): boolean => node instanceof HTMLAnchorElement && node.classList.contains('embed')

/** The paragraph that holds nothing but embeds, which therefore can be blocks. */
function paragraphOf(link: HTMLAnchorElement): HTMLElement | null {
  const paragraph = link.parentElement
  if (paragraph?.tagName !== 'P') return null
  return [...paragraph.childNodes].every((node) => isSpace(node) || isEmbed(node)) ? paragraph : null
}

function liftAll(paragraph: HTMLElement, links: Links): void {
  const places = [...paragraph.querySelectorAll<HTMLAnchorElement>('a.embed')].map((link) => {
    const embed = readEmbed(link, links)
    return embed ? placeFor(link, embed) : link
  })
  const [first] = places
  const block = document.createElement('div')
  if (places.length === 1 && first?.classList.contains('passage')) return takePlace(first, paragraph)
  block.className = 'embeds'
  takePlace(block, paragraph)
  block.append(...places)
}

/** What holds lines and may hold blocks too. */
const flows = 'li, dd, td, th, blockquote, div'

function placeWithin(link: HTMLAnchorElement, links: Links): void {
  const embed = readEmbed(link, links)
  if (embed?.kind === 'medium') return link.replaceWith(placeFor(link, embed))
  if (embed?.kind !== 'passage') return
  const paragraph = link.closest('p')
  if (paragraph) partParagraph(paragraph, link, () => placeFor(link, embed))
  else if (link.parentElement?.matches(flows)) {
    const mark = document.createComment('')
    link.replaceWith(mark)
    mark.replaceWith(placeFor(link, embed))
  }
}

/** Passages become blocks, within a line too; only where there can be no block, as in a heading, one stays a link. */
export function placeEmbeds(fragment: DocumentFragment, links: Links): void {
  for (const link of [...fragment.querySelectorAll<HTMLAnchorElement>('a.embed')]) {
    if (!fragment.contains(link) || !link.classList.contains('embed')) continue // lifted with one before it
    const paragraph = paragraphOf(link)
    if (paragraph) liftAll(paragraph, links)
    else placeWithin(link, links)
  }
}
