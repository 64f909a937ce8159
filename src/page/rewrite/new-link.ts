/** A link that is to be written: as the wiki writes its links, and leading where it is meant to. */
import { isPage } from '../path'
import type { PageIndex } from '../page-index'
import { resolveHref, resolveLink, resolveWikilink, type LinkTarget } from '../resolve-link'
import type { PagePath } from '../../names'
import { candidatesFor, type PathStyle } from './candidates'
import { writePath } from './written'

/** What is linked to, from the page at `from`. Without a label a page is called by its name, a file by its own. */
export type NewLink = {
  readonly target: PagePath
  readonly from: PagePath
  readonly label: string | null
  /** Shows the file in the place of the link. */
  readonly embedded?: boolean
}

const styles = {
  shortest: { kind: 'ending', folders: 0 },
  relative: { kind: 'relative' },
  absolute: { kind: 'full' },
} as const satisfies Readonly<Record<string, PathStyle>>

/** Of a page that does not exist yet, what would make it leads to it. */
const leadsTo = (found: LinkTarget, { target }: NewLink): boolean => 'path' in found && found.path === target

const url = { form: 'url', at: { from: 0, to: 0 }, path: '', tail: '' } as const

/** The first way that leads to the target, and the first of all where none does. */
function findWay(link: NewLink, index: PageIndex, [ways, resolve]: [readonly string[], typeof resolveLink]): string {
  const leading = ways.find((way) => leadsTo(resolve(way, link.from, index), link))
  return leading ?? ways[0] ?? link.target
}

/** Other programs read a URL as relative to its page, and with the extension alone. */
function markdownLink(link: NewLink, index: PageIndex): string {
  const wanted = { ...link, style: { kind: 'relative' }, old: 'page.md', dialect: index.dialect } as const
  const ways = candidatesFor(wanted).map((way) => writePath(way, url))
  return `[${(link.label ?? '').replace(/[[\]\\]/g, '\\$&')}](${findWay(link, index, [ways, resolveHref])})`
}

function wikilink(link: NewLink, index: PageIndex): string {
  const wanted = { ...link, style: styles[index.dialect.newLinks.path], old: '', dialect: index.dialect }
  const path = findWay(link, index, [candidatesFor(wanted), resolveLink])
  // Behind the bar of an embedded file stands its size.
  const label = link.embedded ? '' : (link.label?.replace(/[|[\]]/g, ' ').trim() ?? '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (label === '' || label === name) return `[[${path}]]`
  const inside = index.dialect.pipeOrder === 'label-first' ? `${label}|${path}` : `${path}|${label}`
  return leadsTo(resolveWikilink(inside, link.from, index).target, link) ? `[[${inside}]]` : `[[${path}|${label}]]`
}

/** What ends the path in a wikilink, or the link. */
const unlinkable = /[#|[\]^]/

/** Files that are not pages are embedded by a wikilink in Obsidian alone; every other program reads Markdown's images. */
const isWikilinked = ({ target }: NewLink, { name, newLinks }: PageIndex['dialect']): boolean =>
  newLinks.form === 'wikilink' && (isPage(target) || name === 'obsidian') && !unlinkable.test(target)

/** The whole link, brackets included. `index` has the target in it, unless that is still to be written, and knows the dialect. */
export const writeLink = (link: NewLink, index: PageIndex): string =>
  `${link.embedded ? '!' : ''}${isWikilinked(link, index.dialect) ? wikilink(link, index) : markdownLink(link, index)}`
