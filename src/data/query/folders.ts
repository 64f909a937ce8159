/** Folders as tables: which of them a statement may mean. */
import type { PagePath } from '../../names'
import { folderOf } from '../../page'
import { readPosition, type Catalog } from '../catalog/catalog'
import type { Database } from '../sqlite/database'
import { foldName } from './views'

/** Folders with pages, by the names they can be called by, in small letters: their paths, or their last names where no other has it. */
export type FolderNames = ReadonlyMap<string, string>

function listFolders(database: Database): readonly string[] {
  const folders = new Set<string>()
  for (const { path } of database.list<{ path: PagePath }>("SELECT path FROM files WHERE kind = 'page'")) {
    let folder: string = folderOf(path)
    while (folder !== '' && !folders.has(folder)) {
      folders.add(folder)
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))
    }
  }
  return [...folders].sort()
}

function readFolderNames(database: Database): FolderNames {
  const names = new Map<string, string>()
  const shared = new Set<string>()
  const folders = listFolders(database)
  for (const folder of folders) {
    const last = foldName(folder.slice(folder.lastIndexOf('/') + 1))
    if (names.has(last)) shared.add(last)
    names.set(last, folder)
  }
  for (const name of shared) names.delete(name)
  // Whole paths come last: they are meant before all, and the first of those that differ by case alone.
  for (const folder of [...folders].reverse()) names.set(foldName(folder), folder)
  return names
}

const kept = new WeakMap<Catalog, { readonly commit: string | null; readonly folders: FolderNames }>()

/** Read once for each commit. */
export function foldersOf(catalog: Catalog): FolderNames {
  const position = readPosition(catalog)
  const commit = position.kind === 'at' ? position.commit : null
  const known = kept.get(catalog)
  if (known?.commit === commit) return known.folders
  const folders = readFolderNames(catalog.database)
  kept.set(catalog, { commit, folders })
  return folders
}
