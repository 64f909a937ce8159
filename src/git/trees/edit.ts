/** New trees from old ones and the paths that change, reading and writing only the folders on the way. */
import { WikiError } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { readObject } from '../objects/read'
import { writeObject } from '../objects/write'
import type { Repository } from '../repository'
import { openFolder, type Folder } from './folder'
import { byteString, fileMode, isFile, isTree, treeEntry, type TreeEntry } from './tree'

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
  const before = tree === null ? nothing : await readObject(repository, tree, 'tree')
  const entries = new EditedFolder(openFolder(before))
  // What goes makes room first: a page may become a folder, and a folder that empties a page.
  for (const [name, { entry }] of leaves) if (entry === null) removeFile(entries, name)
  for (const [name, edit] of folders)
    setFolder(entries, name, await editFolder(repository, folderAt(entries, name), edit))
  for (const [name, edit] of leaves) setFile(entries, name, edit)
  const after = entries.finish()
  if (after.length === 0) return null
  return after === before && tree ? tree : writeObject(repository, { type: 'tree', bytes: after })
}

const nothing = new Uint8Array()

/** A folder as it is to be. */
class EditedFolder {
  private readonly changes = new Map<string, TreeEntry | null>()

  constructor(private readonly folder: Folder) {}

  find(name: string): TreeEntry | undefined {
    const changed = this.changes.get(name)
    return changed === undefined ? this.folder.find(name) : (changed ?? undefined)
  }

  set(name: string, entry: TreeEntry | null): void {
    this.changes.set(name, entry)
  }

  finish(): Uint8Array {
    return this.folder.change(this.changes)
  }
}

/** A folder that took the place of a file is not what was to be deleted. */
function removeFile(entries: EditedFolder, name: string): void {
  if (!isTree(entries.find(name))) entries.set(name, null)
}

function setFile(entries: EditedFolder, name: string, { path, entry }: TreeEdit): void {
  if (entry === null) return
  const old = entries.find(name)
  if (isTree(old))
    throw new WikiError('already-exists', `“${path}” is a folder.`, { reason: 'folder-in-the-way', path })
  entries.set(name, { name, oid: entry.oid, mode: entry.mode ?? modeOver(old) })
}

/** A file keeps its mode; a link or another repository that is written over becomes a plain file. */
const modeOver = (old: TreeEntry | undefined): string => (isFile(old) ? old.mode : fileMode)

function folderAt(entries: EditedFolder, name: string): Oid | null {
  const entry = entries.find(name)
  if (entry === undefined) return null
  if (isTree(entry)) return entry.oid
  throw new WikiError('already-exists', `“${name}” is a file.`, {
    reason: 'file-in-the-way',
    name,
  })
}

const setFolder = (entries: EditedFolder, name: string, oid: Oid | null): void =>
  entries.set(name, oid && treeEntry(name, oid))
