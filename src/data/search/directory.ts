/** What is asked about every page again and again, read from the catalog once and kept until that changes. */
import type { Oid, PagePath } from '../../names'
import { nameOf, titleOf } from '../../page'
import type { Catalog } from '../catalog/catalog'
import { foldText } from '../catalog/searchable'

export type PageEntry = {
  readonly id: number
  readonly path: PagePath
  readonly oid: Oid
  readonly title: string
  readonly aliases: readonly string[]
  /** Path and name of the file, folded. */
  readonly place: string
  readonly file: string
}

/** The pages whose text is known, by title: the order of those that are equal in everything else. */
export type Directory = {
  readonly pages: readonly PageEntry[]
  readonly ids: readonly number[]
  readonly byId: ReadonlyMap<number, PageEntry>
  /** By id, where it is in `pages`. */
  readonly places: ReadonlyMap<number, number>
}

const kept = new WeakMap<Catalog, { readonly changes: number; readonly directory: Directory }>()

/** Rows this connection has written so far: it grows with every change of the catalog. */
export const countChanges = ({ database }: Catalog): number =>
  database.list<{ changes: number }>('SELECT total_changes() AS changes')[0]?.changes ?? 0

export function readDirectory(catalog: Catalog): Directory {
  const changes = countChanges(catalog)
  const known = kept.get(catalog)
  if (known?.changes === changes) return known.directory
  const directory = buildDirectory(catalog, known?.directory)
  kept.set(catalog, { changes, directory })
  return directory
}

/** Those of the ids that are pages, in the order of their titles. */
export const listByTitle = (catalog: Catalog, ids: Pick<ReadonlySet<number>, 'has'>): readonly number[] =>
  readDirectory(catalog).ids.filter((id) => ids.has(id))

type Row = readonly [id: number, path: PagePath, oid: Oid, title: string | null]

const selectPages = `
  SELECT json_group_array(json_array(id, path, oid, title)) AS rows FROM files WHERE kind = 'page' AND state = 'read'`
const selectAliases = 'SELECT json_group_array(json_array(file, alias)) AS rows FROM aliases'

function buildDirectory(catalog: Catalog, before?: Directory): Directory {
  const aliases = new Map<number, string[]>()
  for (const [file, alias] of listJson<readonly [number, string]>(catalog, selectAliases))
    aliases.set(file, [...(aliases.get(file) ?? []), alias])
  const pages = listJson<Row>(catalog, selectPages).map(([id, path, oid, title]): PageEntry => {
    const place = foldText(path)
    const names = { title: title ?? titleOf(path), aliases: aliases.get(id) ?? [] }
    return { id, path, oid, ...names, place, file: nameOf(place) }
  })
  const sorted = sortByTitle(pages, before)
  return {
    pages: sorted,
    ids: sorted.map(({ id }) => id),
    byId: new Map(sorted.map((page) => [page.id, page])),
    places: new Map(sorted.map(({ id }, place) => [id, place])),
  }
}

/** To compare titles is dear: pages that stood in their order before are not sorted again, only joined by the others. */
function sortByTitle(pages: readonly PageEntry[], before: Directory | undefined): readonly PageEntry[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  const compareTitles: Compare = (a, b) => compare(a.title, b.title) || (a.path < b.path ? -1 : 1)
  const placeOf = ({ id, title, path }: PageEntry): number | undefined => {
    const was = before?.byId.get(id)
    return was?.title === title && was.path === path ? before?.places.get(id) : undefined
  }
  const places = new Map(pages.map((page) => [page, placeOf(page)]))
  const stood = pages.filter((page) => places.get(page) !== undefined)
  const others = pages.filter((page) => places.get(page) === undefined)
  stood.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  return merge(stood, others.sort(compareTitles), compareTitles)
}

type Compare = (a: PageEntry, b: PageEntry) => number

/** Both are in their order; of the few each finds its place by halving. */
function merge(many: readonly PageEntry[], few: readonly PageEntry[], compare: Compare): readonly PageEntry[] {
  const parts: (readonly PageEntry[])[] = []
  let from = 0
  for (const page of few) {
    const to = placeFor(page, many, { from, compare })
    parts.push(many.slice(from, to), [page])
    from = to
  }
  return [...parts, many.slice(from)].flat()
}

type Placing = { readonly from: number; readonly compare: Compare }

function placeFor(page: PageEntry, sorted: readonly PageEntry[], { from, compare }: Placing): number {
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    const there = sorted[middle]
    if (there && compare(there, page) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** Rows in one value, which costs a hundredth of fetching each. Their type is that of the statement. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as with `list` of the database
export function listJson<Row>(
  { database }: Catalog,
  sql: string,
  ...values: readonly (string | number)[]
): readonly Row[] {
  return JSON.parse(database.list<{ rows: string }>(sql, ...values)[0]?.rows ?? '[]') as readonly Row[]
}
