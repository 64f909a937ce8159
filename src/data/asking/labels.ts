/** Tags and properties: what pages are labelled with. */
import type { PagePath } from '../../names'
import type { Catalog } from '../catalog/catalog'
import { foldTag } from '../catalog/searchable'
import type { PropertyKind, PropertyUse, TagCount } from '../model'

type TagRow = { readonly folded: string; readonly tag: string; readonly pages: number }

const selectTags = `
  SELECT folded, tag, count(DISTINCT file) AS pages FROM tags GROUP BY folded, tag ORDER BY folded, pages DESC, tag`
const countTags = 'SELECT folded, folded AS tag, count(DISTINCT file) AS pages FROM tags GROUP BY folded'

/** In the order of the alphabet, each as most pages write it. */
export function listPageTags({ database }: Catalog): readonly TagCount[] {
  const spelling = new Map<string, string>()
  for (const { folded, tag } of database.list<TagRow>(selectTags)) if (!spelling.has(folded)) spelling.set(folded, tag)
  return database.list<TagRow>(`${countTags} ORDER BY folded`).map(({ folded, pages }) => ({
    tag: spelling.get(folded) ?? folded,
    pages,
  }))
}

const selectTagged = `
  SELECT DISTINCT path FROM tags JOIN files ON files.id = tags.file
  WHERE folded = ?1 OR (folded > ?1 || '/' AND folded < ?1 || '0') ORDER BY path`

/** Pages with the tag or one below it. Upper and lower case are one. */
export const listTagged = ({ database }: Catalog, tag: string): readonly PagePath[] =>
  database.list<{ path: PagePath }>(selectTagged, foldTag(tag)).map(({ path }) => path)

type UseRow = { readonly key: string; readonly kind: PropertyKind; readonly pages: number }

const selectUses =
  'SELECT key, kind, count(DISTINCT file) AS pages FROM properties GROUP BY key, kind ORDER BY key, pages DESC, kind'
const countUses = 'SELECT key, count(DISTINCT file) AS pages FROM properties GROUP BY key ORDER BY pages DESC, key'

/** The most used first. */
export function listProperties({ database }: Catalog): readonly PropertyUse[] {
  const kinds = new Map<string, PropertyKind[]>()
  for (const { key, kind } of database.list<UseRow>(selectUses)) kinds.set(key, [...(kinds.get(key) ?? []), kind])
  return database
    .list<{ key: string; pages: number }>(countUses)
    .map(({ key, pages }) => ({ key, pages, kinds: kinds.get(key) ?? [] }))
}

const selectValues = `
  SELECT CASE WHEN json_each.type IN ('true', 'false') THEN json_each.type ELSE json_each.value END AS value,
    count(DISTINCT file) AS pages
  FROM properties, json_each(CASE kind WHEN 'list' THEN properties.value ELSE '[' || properties.value || ']' END)
  WHERE properties.key = ? AND json_each.type NOT IN ('null', 'object', 'array')
  GROUP BY 1 ORDER BY pages DESC, 1 LIMIT 200`

/** The values of a property, each of a list for itself, the most frequent first; two hundred at most. */
export const listPropertyValues = ({ database }: Catalog, key: string): readonly string[] =>
  database.list<{ value: string | number }>(selectValues, key).map(({ value }) => String(value))
