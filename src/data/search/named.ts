/** Pages by what they are called, labelled with, or linked to: names compared as they are. */
import type { PagePath } from '../../names'
import { folderOf } from '../../page'
import type { Catalog } from '../catalog/catalog'
import { foldTag, foldText } from '../catalog/searchable'
import type { PropertyValue } from '../../page'
import { listJson, readDirectory, type PageEntry } from './directory'
import type { Match } from './matches'
import type { Field, Query } from './model'
import { passes } from './language/property-test'
import type { TextQuery } from './words'

export type NamedField = Exclude<Field, 'title' | 'content' | 'author'>

export function findNamed(catalog: Catalog, field: NamedField, text: TextQuery): Match {
  if (field === 'tag') return findTagged(catalog, text)
  if (field === 'link') return findLinking(catalog, foldText(text.text))
  const fits = fitsPlace(field, foldText(text.text))
  return {
    kind: 'ids',
    ids: new Set(
      readDirectory(catalog)
        .pages.filter(fits)
        .map(({ id }) => id),
    ),
  }
}

function fitsPlace(field: 'path' | 'file' | 'folder', wanted: string): (page: PageEntry) => boolean {
  if (field === 'path') return ({ place }) => place.includes(wanted)
  if (field === 'file') return ({ file }) => file.includes(wanted)
  const folder = wanted.replace(/^\/+|\/+$/g, '')
  return ({ place }) => folder === '' || `${folderOf(place)}/`.startsWith(`${folder}/`)
}

const selectTagged = `
  SELECT json_group_array(DISTINCT file) AS rows FROM tags
  WHERE folded = ?1 OR (folded > ?1 || '/' AND folded < ?1 || '0')`
const selectTagsBeginning = `
  SELECT json_group_array(DISTINCT file) AS rows FROM tags WHERE substr(folded, 1, length(?1)) = ?1`

/** With the tag or one below it. */
function findTagged(catalog: Catalog, { text, form }: TextQuery): Match {
  const tag = foldTag(text.replace(/^#+/, '').replace(/\/+$/, ''))
  const rows = listJson<number>(catalog, form === 'prefix' ? selectTagsBeginning : selectTagged, tag)
  return { kind: 'ids', ids: new Set(rows) }
}

const selectLinks = `
  SELECT json_group_array(json_array(links.file, coalesce(target.path, wanted, written))) AS rows
  FROM links LEFT JOIN files AS target ON target.id = links.target`

/** With a link to a page or file whose path has the text in it, or that is written with it. */
function findLinking(catalog: Catalog, wanted: string): Match {
  const known = new Map<string, boolean>()
  const ids = new Set<number>()
  for (const [file, to] of listJson<readonly [number, string]>(catalog, selectLinks)) {
    const fits = known.get(to) ?? foldText(to).includes(wanted)
    known.set(to, fits)
    if (fits) ids.add(file)
  }
  return { kind: 'ids', ids }
}

const selectKeys = 'SELECT DISTINCT key FROM properties'
const selectValues = 'SELECT json_group_array(json_array(file, json(value))) AS rows FROM properties WHERE key = ?'

/** Keys are one whatever their case. */
export function findByProperty(catalog: Catalog, { key, test }: Extract<Query, { kind: 'property' }>): Match {
  const keys = catalog.database.list<{ key: string }>(selectKeys).map((row) => row.key)
  const meant = keys.filter((other) => foldText(other) === foldText(key))
  const rows = meant.flatMap((key) => listJson<readonly [number, PropertyValue]>(catalog, selectValues, key))
  return { kind: 'ids', ids: new Set(rows.filter(([, value]) => passes(test, value)).map(([file]) => file)) }
}

export function findPaths(catalog: Catalog, paths: ReadonlySet<PagePath>): Match {
  const pages = readDirectory(catalog).pages.filter(({ path }) => paths.has(path))
  return { kind: 'ids', ids: new Set(pages.map(({ id }) => id)) }
}
