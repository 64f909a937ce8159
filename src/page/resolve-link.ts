/** From a link as written to the place it leads to. */
import { writeFileName } from './dialect/file-names'
import type { Dialect } from './dialect/model'
import { foreignFormOf } from './kinds/foreign'
import { parseHref, parseWikilink, splitFragment, swapWikilink } from './link'
import { findFile, type PageIndex } from './page-index'
import { folderOf, isAsset, isPage, joinPath } from './path'
import { slugOf } from './slug'
import type { PagePath } from '../names'

/** Where a link leads. `missing` names the page that would be created; `unusable` can be the name of no file. */
export type LinkTarget =
  | { readonly kind: 'page' | 'asset' | 'missing'; readonly path: PagePath; readonly fragment: string | null }
  | { readonly kind: 'fragment'; readonly fragment: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'unusable' }

type Written = { readonly path: string; readonly fragment: string | null }

const withExtension = (path: string): string =>
  isPage(path) || isAsset(path) ? path : `${path.replace(/\/+$/, '')}.md`

/** A page that does not exist yet, seen from a folder. */
function missing(written: Written, folder: string): LinkTarget {
  const path = joinPath(folder, withExtension(written.path))
  return path ? { kind: 'missing', path, fragment: written.fragment } : { kind: 'unusable' }
}

/** Where a page goes that is linked to by its name alone, and the name of its file. */
function placeOfNew(
  name: string,
  from: PagePath,
  { newPages, spacesAreHyphens, pipeOrder }: Dialect,
): [string, string] {
  const folder = newPages.kind === 'folder' ? newPages.folder : folderOf(from)
  // The wikis of GitHub and Gollum write a page's name with dashes.
  return [folder, spacesAreHyphens && pipeOrder === 'label-first' ? name.replace(/ +/g, '-') : name]
}

function missingWikilink(written: Written, from: PagePath, { dialect }: PageIndex): LinkTarget {
  if (dialect.fileNames === 'plain' && written.path.includes('/')) return missing(written, '')
  const [folder, name] = placeOfNew(written.path, from, dialect)
  return missing({ ...written, path: writeFileName(name, dialect) }, folder)
}

function found(path: PagePath, fragment: string | null): LinkTarget {
  return { kind: isPage(path) || foreignFormOf(path) ? 'page' : 'asset', path, fragment }
}

/** Where a URL of a Markdown link or image in the page at `from` leads. */
export function resolveHref(href: string, from: PagePath, index: PageIndex): LinkTarget {
  const parsed = parseHref(href)
  if (parsed.kind === 'unsafe') return { kind: 'unusable' }
  if (parsed.kind === 'external') return parsed
  if (parsed.path === '') return { kind: 'fragment', fragment: parsed.fragment ?? '' }
  const path = findFile(parsed.path, from, index)
  return path ? found(path, parsed.fragment) : missing(parsed, folderOf(from))
}

/** `H1#H2` means the heading H2 under H1; `^id` a block. Headings are found by their slug. */
const anchorOf = (fragment: string): string =>
  fragment.startsWith('^') ? fragment : slugOf(fragment.slice(fragment.lastIndexOf('#') + 1))

/** What stands in a wikilink's target besides a name: `include:` of Gollum, a place in a page of SilverBullet. */
function plainTarget(target: string, { name }: Dialect): string {
  if (name === 'silverbullet') return target.replace(/^\^/, '').replace(/[@$][^/]*$/, '')
  return target.replace(/^include:\s*/i, '')
}

/** Where a wikilink's target leads: `Page`, `folder/Page#Heading`, `#Heading`, `image.png`, a URL. */
export function resolveLink(target: string, from: PagePath, index: PageIndex): LinkTarget {
  if (/^(?:https?|mailto):/i.test(target)) return { kind: 'external', url: target }
  if (/^_TOC_$/i.test(target)) return { kind: 'unusable' }
  const { path: written, fragment } = splitFragment(plainTarget(target, index.dialect))
  const anchor = fragment && anchorOf(fragment)
  if (written === '') return { kind: 'fragment', fragment: anchor ?? '' }
  const path = findFile(written, from, index)
  if (path) return found(path, anchor)
  return missingWikilink({ path: written, fragment: anchor }, from, index)
}

/** `half` is the one of `[[first|second]]` that was taken for the target. */
export type ResolvedWikilink = {
  readonly target: LinkTarget
  readonly label: string | null
  readonly half: 'first' | 'second'
}

const isThere = ({ kind }: LinkTarget): boolean => kind === 'page' || kind === 'asset' || kind === 'external'

/**
 * Where the inside of `[[…]]` leads. Which half is the page is not written down anywhere, so the files decide: when exactly
 * one half names one, that one; else the half that the wiki writes its pages in.
 */
export function resolveWikilink(inside: string, from: PagePath, index: PageIndex): ResolvedWikilink {
  const written = parseWikilink(inside)
  const resolve = (target: string): LinkTarget => resolveLink(target, from, index)
  const first = { target: resolve(written.target), label: written.label, half: 'first' } as const
  const swapped = swapWikilink(written)
  if (!swapped) return first
  const isSecond = index.dialect.pipeOrder === 'label-first'
  if (!isSecond && isThere(first.target)) return first
  const second = { target: resolve(swapped.target), label: swapped.label, half: 'second' } as const
  if (isThere(first.target) === isThere(second.target)) return isSecond ? keepFragment(first, second) : first
  return isThere(second.target) ? second : first
}

/** `[[#Here|label]]` leads within its page, whatever the order. */
const keepFragment = (first: ResolvedWikilink, second: ResolvedWikilink): ResolvedWikilink =>
  first.target.kind === 'fragment' && !isThere(second.target) ? first : second
