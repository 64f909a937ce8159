/** What can be asked: the views there are, with their columns, for people to choose from. */
import type { PagePath } from '../../names'
import { folderOf } from '../../page'
import type { Catalog } from '../catalog/catalog'
import { askCatalog } from './ask'
import { foldersOf } from './folders'
import type { QueryModel, QueryView } from './model'
import { readModels } from './models'
import { distinctKeys, documentedViews, foldName, momentNames, pageColumns, quoteName } from './views'

/** Folders with fewer pages than so many others are left out. */
const mostFolders = 200

type Counted = { pages: number; readonly keys: Map<string, { readonly key: string; count: number }> }

const selectPages = "SELECT path FROM files WHERE kind = 'page'"
const selectKeys = `
  SELECT path, min(key) AS key FROM properties JOIN files ON files.id = properties.file
  WHERE files.kind = 'page' GROUP BY path, lower(key) ORDER BY min(key)`

function* foldersAbove(path: PagePath): Generator<string> {
  for (
    let folder: string = folderOf(path);
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
  )
    yield folder
}

function countFolders({ database }: Catalog): ReadonlyMap<string, Counted> {
  const folders = new Map<string, Counted>()
  for (const { path } of database.list<{ path: PagePath }>(selectPages))
    for (const folder of foldersAbove(path)) {
      const counted = folders.get(folder) ?? { pages: 0, keys: new Map() }
      counted.pages++
      folders.set(folder, counted)
    }
  for (const { path, key } of database.list<{ path: PagePath; key: string }>(selectKeys))
    for (const folder of foldersAbove(path)) {
      const keys = folders.get(folder)?.keys
      const known = keys?.get(foldName(key))
      if (known) known.count++
      else keys?.set(foldName(key), { key, count: 1 })
    }
  return folders
}

const columnsOf = (keys: readonly string[]): readonly string[] => {
  const told = new Set<string>(pageColumns)
  const own = distinctKeys(keys, told)
  return [...pageColumns, ...own, ...distinctKeys(momentNames, told)]
}

/** The name that a query calls a folder by: its last one, where no other folder has it. */
function nameIn(catalog: Catalog, folder: string): string {
  const last = folder.slice(folder.lastIndexOf('/') + 1)
  return foldersOf(catalog).get(foldName(last)) === folder ? last : folder
}

function readFolders(catalog: Catalog): readonly QueryView[] {
  const counted = [...countFolders(catalog)].sort(([a, one], [b, other]) => other.pages - one.pages || (a < b ? -1 : 1))
  return counted.map(([folder, { pages, keys }]): QueryView => {
    const own = [...keys.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    return { kind: 'folder', name: nameIn(catalog, folder), pages, columns: columnsOf(own.map(({ key }) => key)) }
  })
}

/** How often rows were written or removed since it was opened (sqlite.org/lang_corefunc.html#total_changes). */
const changesOf = ({ database }: Catalog): number =>
  database.list<{ changes: number }>('SELECT total_changes() AS changes')[0]?.changes ?? 0

const kept = new WeakMap<Catalog, { readonly changes: number; readonly folders: readonly QueryView[] }>()

/** Read once for each state of the catalog: of many properties that takes seconds, and each query at fault asks for it. */
function listFolders(catalog: Catalog): readonly QueryView[] {
  const changes = changesOf(catalog)
  const known = kept.get(catalog)
  if (known?.changes === changes) return known.folders
  const folders = readFolders(catalog)
  kept.set(catalog, { changes, folders })
  return folders
}

function documented(catalog: Catalog, name: string): QueryView {
  const asked = askCatalog(catalog, { sql: `SELECT * FROM ${quoteName(name)} LIMIT 0` })
  return { kind: 'view', name, columns: asked.kind === 'rows' ? asked.columns : [], pages: null }
}

/** Those that are documented, then models (of the wiki, unless told), then folders, those with most pages first; but not
 * those that another hides. */
export async function listViews(catalog: Catalog, models?: readonly QueryModel[]): Promise<readonly QueryView[]> {
  const known = models ?? (await readModels(catalog))
  const own = [...documentedViews.keys()]
  const shown = known.filter(({ name }) => !documentedViews.has(foldName(name)))
  const taken = new Set([...own, ...shown.map(({ name }) => foldName(name))])
  return [
    ...own.map((name) => documented(catalog, name)),
    ...shown.map(({ name, fields }): QueryView => ({ kind: 'model', name, columns: columnsOf(fields), pages: null })),
    ...listFolders(catalog)
      .filter(({ name }) => !taken.has(foldName(name)))
      .slice(0, mostFolders),
  ]
}
