/** What pages are called, and the places in them that can be linked to. */
import type { PagePath } from '../../names'
import { titleOf } from '../../page'
import type { Catalog } from '../catalog/catalog'
import { prefixQuery } from '../catalog/searchable'
import type { BlockPlace, HeadingPlace, PageAlias, PageNames } from '../model'

type NameRow = { readonly path: PagePath; readonly title: string | null; readonly alias: string | null }

const selectNames = `
  SELECT path, title, alias FROM files LEFT JOIN aliases ON aliases.file = files.id
  WHERE kind = 'page' ORDER BY path, aliases.rowid`

/** All pages, by path. */
export function listNames({ database }: Catalog): readonly PageNames[] {
  const names = new Map<PagePath, { path: PagePath; title: string; aliases: string[] }>()
  for (const { path, title, alias } of database.list<NameRow>(selectNames)) {
    const known = names.get(path) ?? { path, title: title ?? titleOf(path), aliases: [] }
    if (alias !== null) known.aliases.push(alias)
    names.set(path, known)
  }
  return [...names.values()]
}

const selectAliases =
  'SELECT alias, path FROM aliases JOIN files ON files.id = aliases.file ORDER BY path, aliases.rowid'

/** The aliases of all pages, by path and in the order they are written: few pages have any, so this is a short list. */
export const listAliases = ({ database }: Catalog): readonly PageAlias[] => database.list<PageAlias>(selectAliases)

/** A list to choose from is not read further than this. */
const most = 50

/** Pages whose headings have the words; more would not change which fifty come first by much. */
const mostPages = 1000

const headingColumns = 'path, level, text, slug AS id, line FROM headings JOIN files ON files.id = headings.file'
const headingsOfPage = `SELECT ${headingColumns} WHERE path = ? ORDER BY line`
const headingsOfPages = `
  SELECT ${headingColumns}
  WHERE headings.file IN (SELECT rowid FROM texts WHERE texts MATCH ? LIMIT ${mostPages}) ORDER BY path, line`

/**
 * Headings that have all words of the query, as they are or as the beginning of one; those that begin with it first, then
 * the shorter ones. Of one page in its order; without a query all of it.
 */
export function findHeadings({ database }: Catalog, query: string, path?: PagePath): readonly HeadingPlace[] {
  const has = matcher(query)
  if (path !== undefined) return database.list<HeadingPlace>(headingsOfPage, path).filter(({ text }) => has(text))
  const words = prefixQuery(query)
  if (words === null) return []
  const found = database.list<HeadingPlace>(headingsOfPages, `headings : (${words})`)
  return rank(
    found.filter(({ text }) => has(text)),
    query,
  ).slice(0, most)
}

const selectBlocks = `
  SELECT path, name AS id, text, line FROM blocks JOIN files ON files.id = blocks.file
  WHERE ?1 IS NULL OR path = ?1 ORDER BY path, line`

/** Blocks whose id or text have the words; few pages have any, so all are looked through. */
export function findBlocks({ database }: Catalog, query: string, path?: PagePath): readonly BlockPlace[] {
  const has = matcher(query)
  const found = database.list<BlockPlace>(selectBlocks, path ?? null)
  const matching = found.filter(({ id, text }) => has(`${id} ${text}`))
  return path === undefined ? rank(matching, query).slice(0, most) : matching
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a text has the words of the query as the beginnings of its own; any does when there are none. */
function matcher(query: string): (text: string) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return (text) => {
    const folded = fold(text)
    return words.every((word) => isAtWord(folded, word))
  }
}

function isAtWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || !/[a-z\d]/.test(word.charAt(0))) return true
  return false
}

/** Those that begin with the query, then the shorter ones; the order they have decides the rest. */
function rank<Found extends { readonly text: string }>(found: readonly Found[], query: string): readonly Found[] {
  const start = fold(query.trim())
  const weigh = ({ text }: Found): number => (fold(text).startsWith(start) ? 0 : 1000) + Math.min(text.length, 999)
  return found
    .map((place) => ({ place, weight: weigh(place) }))
    .sort((a, b) => a.weight - b.weight)
    .map(({ place }) => place)
}
