/** From a link as written to the place it leads to. */
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

/** A page that does not exist yet: beside the page that links to it, unless its own path says where. */
function missing(written: Written, folder: string): LinkTarget {
  const path = joinPath(folder, withExtension(written.path))
  return path ? { kind: 'missing', path, fragment: written.fragment } : { kind: 'unusable' }
}

function found(path: PagePath, fragment: string | null): LinkTarget {
  return { kind: isPage(path) ? 'page' : 'asset', path, fragment }
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

/** Where a wikilink's target leads: `Page`, `folder/Page#Heading`, `#Heading`, `image.png`, a URL. */
export function resolveLink(target: string, from: PagePath, index: PageIndex): LinkTarget {
  if (/^(?:https?|mailto):/i.test(target)) return { kind: 'external', url: target }
  const { path: written, fragment } = splitFragment(target)
  const anchor = fragment && anchorOf(fragment)
  if (written === '') return { kind: 'fragment', fragment: anchor ?? '' }
  const path = findFile(written, from, index)
  if (path) return found(path, anchor)
  const isNameAlone = !written.includes('/')
  return missing({ path: written, fragment: anchor }, isNameAlone ? folderOf(from) : '')
}

export type ResolvedWikilink = { readonly target: LinkTarget; readonly label: string | null }

/**
 * Where the inside of `[[…]]` leads. Which half is the page is not written down anywhere, so the files decide: when only
 * the second half names one, the link was written label first, as in Gollum and GitHub's wikis.
 */
export function resolveWikilink(inside: string, from: PagePath, index: PageIndex): ResolvedWikilink {
  const written = parseWikilink(inside)
  const target = resolveLink(written.target, from, index)
  const swapped = swapWikilink(written)
  if (target.kind !== 'missing' || !swapped) return { target, label: written.label }
  const other = resolveLink(swapped.target, from, index)
  const isOther = other.kind === 'page' || other.kind === 'asset' || other.kind === 'external'
  return isOther ? { target: other, label: swapped.label } : { target, label: written.label }
}
