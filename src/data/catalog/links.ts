/**
 * Where links lead: it depends on the page they are in, on which files there are, and on what pages are called besides.
 *
 * The look-up of a link asks an index for names. Those are kept with its page, found or not, so that a file or an alias
 * which comes or goes has just those pages looked through that may mean it; whatever rule resolves the links.
 */
import type { PagePath } from '../../names'
import {
  isPage,
  parseHref,
  resolveHref,
  resolveWikilink,
  type LinkFact,
  type LinkTarget,
  type PageIndex,
} from '../../page'
import type { Catalog } from './catalog'
import type { FileRow } from './file-list'
import { readIndex, type NameKind } from './names'

type Link = Pick<LinkFact, 'kind' | 'written'>

const isWikilink = ({ kind }: Link): boolean => kind === 'wikilink' || kind === 'embed' || kind === 'property'

/** Whether it is meant for a file of the wiki: not a URL with a host, nor `tel:`, `zotero:` and the like. */
export const leadsInside = (link: Link): boolean => isWikilink(link) || parseHref(link.written).kind === 'relative'

const follow = (link: Link, from: PagePath, index: PageIndex): LinkTarget =>
  isWikilink(link) ? resolveWikilink(link.written, from, index).target : resolveHref(link.written, from, index)

const selectLinks = 'SELECT id, file, kind, written FROM links WHERE file IN (SELECT value FROM json_each(?))'
const updateLinks = `
  UPDATE links SET leads = value ->> 1, target = (SELECT id FROM files WHERE path = value ->> 2), wanted = value ->> 3,
    fragment = value ->> 4
  FROM json_each(?) WHERE links.id = value ->> 0`
const deleteNeeds = 'DELETE FROM needs WHERE file IN (SELECT value FROM json_each(?))'
const settle = 'UPDATE files SET unresolved = 0 WHERE id IN (SELECT value FROM json_each(?))'

/** Follows the links of up to so many unresolved pages; how many they were. */
export function resolvePages(catalog: Catalog, most: number): number {
  const { database } = catalog
  const pages = database.list<FileRow>('SELECT id, path FROM files WHERE unresolved LIMIT ?', most)
  if (pages.length === 0) return 0
  const ids = JSON.stringify(pages.map(({ id }) => id))
  const followed = followAll(pages, database.list<LinkRow>(selectLinks, ids), readIndex(catalog))
  database.run(updateLinks, JSON.stringify(followed.links))
  database.run(deleteNeeds, ids)
  database.insert('needs', followed.needs)
  database.run(settle, ids)
  return pages.length
}

type LinkRow = Link & { readonly id: number; readonly file: number }

/** Rows for `updateLinks` and of `needs`. */
function followAll(pages: readonly FileRow[], links: readonly LinkRow[], names: PageIndex) {
  const ofPage = new Map<number, LinkRow[]>(pages.map(({ id }) => [id, []]))
  for (const link of links) ofPage.get(link.file)?.push(link)
  const each = pages.map(({ id, path }) => {
    const { index, asked } = recording(names)
    const rows = (ofPage.get(id) ?? []).map((link) => [link.id, ...columnsOf(follow(link, path, index))])
    return { links: rows, needs: asked().map((need) => [id, ...need]) }
  })
  return { links: each.flatMap(({ links }) => links), needs: each.flatMap(({ needs }) => needs) }
}

/** The columns `leads`, `target` (as a path), `wanted`, `fragment`. */
function columnsOf(target: LinkTarget): readonly [LinkTarget['kind'], PagePath | null, PagePath | null, string | null] {
  const found = target.kind === 'page' || target.kind === 'asset' ? target.path : null
  const wanted = target.kind === 'missing' && isPage(target.path) ? target.path : null
  return [target.kind, found, wanted, 'fragment' in target ? target.fragment : null]
}

/** The index, and the rows of `needs` for what is looked up in it. */
function recording(index: PageIndex) {
  const asked: Readonly<Record<NameKind, Set<string>>> = { file: new Set(), alias: new Set(), redirect: new Set() }
  return {
    index: {
      ...index,
      byName: recorder(index.byName, asked.file),
      aliases: recorder(index.aliases, asked.alias),
      redirects: recorder(index.redirects, asked.redirect),
    },
    asked: () => Object.entries(asked).flatMap(([kind, names]) => [...names].map((name) => [kind, name])),
  }
}

/** The map, which tells what was asked of it. It never says that it is empty: then it would not be asked. */
function recorder<Value>(map: ReadonlyMap<string, Value>, asked: Set<string>): ReadonlyMap<string, Value> {
  const ask = (name: string): Value | undefined => {
    asked.add(name)
    return map.get(name)
  }
  return new Proxy(map, { get: (_, member) => (member === 'get' ? ask : member === 'size' ? 1 : undefined) })
}
