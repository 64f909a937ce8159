/** Links and images of a sanitised page, turned into what the app can follow and show. */
import { parseWikilink } from '../link'
import type { PageIndex } from '../page-index'
import { isImage } from '../path'
import { resolveHref, resolveLink, resolveWikilink, type LinkTarget } from '../resolve-link'
import type { PagePath } from '../../names'
import type { PageWords } from './words'
import { placeLocalImage, placeRemoteImage, type LoadRemoteImage } from './images'

/** Where the page is, which files there are, and how the app names a place in them. */
export type PageContext = {
  readonly from: PagePath
  readonly index: PageIndex
  /** The app's URL of a page, an asset, or a page that does not exist yet. */
  readonly hrefOf: (path: PagePath, fragment: string | null) => string
  /** The app's URL of what bears a tag; without it a tag is a word that leads nowhere. */
  readonly hrefOfTag?: (tag: string) => string
  /** Fetches an image from elsewhere when the reader asks for it; without it the reader gets a link to the image. */
  readonly loadRemoteImage?: LoadRemoteImage
  readonly words: PageWords
}

/** Changes the fragment in place. No link that is left leads into the app but those `hrefOf` made. */
export function resolvePage(fragment: DocumentFragment, context: PageContext): void {
  for (const link of fragment.querySelectorAll('a')) resolveAnchor(link, context)
  for (const image of fragment.querySelectorAll('img')) resolveImage(image, context)
  for (const [at, table] of fragment.querySelectorAll('table').entries())
    makeScrollable(table, context.words.table(at + 1))
  for (const code of fragment.querySelectorAll('pre')) code.tabIndex = 0
}

function resolveAnchor(link: HTMLAnchorElement, context: PageContext): void {
  const inside = link.getAttribute('data-wikilink')
  const tag = link.getAttribute('data-tag')
  const href = link.getAttribute('href')
  if (tag !== null) {
    const to = context.hrefOfTag?.(tag)
    if (to === undefined) link.removeAttribute('href')
    else link.href = to
  } else if (inside !== null) {
    const { target, label } = resolveWikilink(inside, context.from, context.index)
    if (label) link.textContent = label
    point(link, target, context)
  } else if (href !== null) {
    point(link, resolveHref(href, context.from, context.index), context)
  }
}

function point(link: HTMLAnchorElement, target: LinkTarget, { from, hrefOf, words }: PageContext): void {
  link.classList.add(target.kind)
  switch (target.kind) {
    case 'external':
      link.href = target.url
      link.target = '_blank'
      break
    case 'unusable':
      link.removeAttribute('href')
      break
    case 'fragment':
      link.href = hrefOf(from, target.fragment)
      link.setAttribute('data-fragment', target.fragment)
      break
    case 'missing':
      link.href = hrefOf(target.path, null)
      link.title = words.missingPage
      break
    case 'asset':
      link.href = hrefOf(target.path, null)
      link.setAttribute('data-asset-path', target.path)
      break
    case 'page':
      link.href = hrefOf(target.path, target.fragment)
  }
}

function targetOf(image: HTMLImageElement, { from, index }: PageContext): LinkTarget | null {
  const inside = image.getAttribute('data-embed')
  if (inside !== null) return resolveLink(parseWikilink(inside).target, from, index)
  const href = image.getAttribute('data-asset')
  return href === null ? null : resolveHref(href, from, index)
}

function resolveImage(image: HTMLImageElement, context: PageContext): void {
  image.loading = 'lazy'
  image.decoding = 'async'
  const { words, loadRemoteImage: load } = context
  const remote = image.getAttribute('data-remote-image')
  if (remote !== null) return placeRemoteImage(image, remote, { load, words })
  const target = targetOf(image, context)
  if (!target) return
  if (target.kind === 'asset' && isImage(target.path)) placeLocalImage(image, target.path, words)
  else if (target.kind === 'asset' || target.kind === 'page') placeEmbed(image, target, context)
  else placeLocalImage(image, null, words)
}

/** What is written as an image and is none, such as a film or a page, is a link that is marked as an embed. */
function placeEmbed(image: HTMLImageElement, target: LinkTarget, context: PageContext): void {
  const link = image.ownerDocument.createElement('a')
  for (const name of ['data-asset', 'data-embed']) {
    const value = image.getAttribute(name)
    if (value !== null) link.setAttribute(name, value)
  }
  link.className = 'embed'
  link.textContent = image.alt || (image.getAttribute('data-asset') ?? '')
  point(link, target, context)
  image.replaceWith(link)
}

/** A wide table scrolls by itself, by touch and by keyboard, so that the page does not have to. */
function makeScrollable(table: HTMLTableElement, name: string): void {
  const region = table.ownerDocument.createElement('div')
  region.className = 'table-scroll'
  region.tabIndex = 0
  region.setAttribute('role', 'region')
  region.setAttribute('aria-label', table.caption?.textContent?.trim() || name)
  table.replaceWith(region)
  region.append(table)
}
