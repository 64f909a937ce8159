/** New trees from old ones and the paths that change, reading and writing only the folders on the way. */
import { WikiError } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { readTree } from '../objects/read'
import { writeTree } from '../objects/write'
import type { Repository } from '../repository'
import { byName, byteString, fileMode, isFile, isTree, treeEntry, type TreeEntry } from './tree'

/** What a path shall hold: a blob (with the mode it has, else a plain file's), or nothing. */
export type TreeEdit = { readonly path: PagePath; readonly entry: { readonly oid: Oid; readonly mode?: string } | null }

/** The edits of one folder: for its own entries by name, and for what is below them. */
type FolderEdit = { readonly leaves: Map<string, TreeEdit>; readonly folders: Map<string, FolderEdit> }

/** The oid of `tree` with the edits made; null when nothing is left in it. Throws `already-exists` where a file and a folder meet. */
export const editTree = (repository: Repository, tree: Oid | null, edits: readonly TreeEdit[]): Promise<Oid | null> =>
  editFolder(repository, tree, groupEdits(edits))

function groupEdits(edits: readonly TreeEdit[]): FolderEdit {
  const root = emptyFolder()
  for (const edit of edits) {
    const parts = edit.path.split('/').map(byteString)
    const folder = parts.slice(0, -1).reduce(enterFolder, root)
    folder.leaves.set(parts.at(-1) ?? '', edit)
  }
  return root
}

const emptyFolder = (): FolderEdit => ({ leaves: new Map(), folders: new Map() })

function enterFolder(folder: FolderEdit, name: string): FolderEdit {
  const inner = folder.folders.get(name) ?? emptyFolder()
  folder.folders.set(name, inner)
  return inner
}

async function editFolder(
  repository: Repository,
  tree: Oid | null,
  { leaves, folders }: FolderEdit,
): Promise<Oid | null> {
  const entries = byName(tree === null ? [] : await readTree(repository, tree))
  // What goes makes room first: a page may become a folder, and a folder that empties a page.
  for (const [name, { entry }] of leaves) if (entry === null) removeFile(entries, name)
  for (const [name, edit] of folders)
    setFolder(entries, name, await editFolder(repository, folderAt(entries, name), edit))
  for (const [name, edit] of leaves) setFile(entries, name, edit)
  return entries.size === 0 ? null : writeTree(repository, [...entries.values()])
}

/** A folder that took the place of a file is not what was to be deleted. */
function removeFile(entries: Map<string, TreeEntry>, name: string): void {
  if (!isTree(entries.get(name))) entries.delete(name)
}

function setFile(entries: Map<string, TreeEntry>, name: string, { path, entry }: TreeEdit): void {
  if (entry === null) return
  const old = entries.get(name)
  if (isTree(old))
    throw new WikiError('already-exists', `“${path}” is a folder. Choose another name for the page.`, { path })
  entries.set(name, { name, oid: entry.oid, mode: entry.mode ?? modeOver(old) })
}

/** A file keeps its mode; a link or another repository that is written over becomes a plain file. */
const modeOver = (old: TreeEntry | undefined): string => (isFile(old) ? old.mode : fileMode)

function folderAt(entries: ReadonlyMap<string, TreeEntry>, name: string): Oid | null {
  const entry = entries.get(name)
  if (entry === undefined) return null
  if (isTree(entry)) return entry.oid
  throw new WikiError('already-exists', `“${name}” is a page, so it cannot be a folder too. Choose another folder.`, {
    name,
  })
}

function setFolder(entries: Map<string, TreeEntry>, name: string, oid: Oid | null): void {
  if (oid === null) entries.delete(name)
  else entries.set(name, treeEntry(name, oid))
}
