/** A tree out of another one and the files that are to be in it: only the folders on the way are read and written. */
import type { Oid } from '../../names'
import { writeObject } from '../objects/write'
import type { Repository } from '../repository'
import { openFolder } from '../trees/folder'
import { isTree, treeEntry, type TreeEntry } from '../trees/tree'
import { joinPath, leafOf, type Leaf } from './leaf'
import { readFolder } from './read-folder'

/** What is to be where, by path. A file that is null goes; a folder is a whole tree, or null, before its files are put in. */
export type Placing = {
  readonly files: ReadonlyMap<string, Leaf | null>
  readonly folders: ReadonlyMap<string, Oid | null>
}

/** `outside` are files whose place a folder took; they are not in the tree. */
export type Assembled = { readonly tree: Oid | null; readonly outside: readonly Leaf[] }

type FolderPlacing = {
  whole: Oid | null | undefined
  readonly files: Map<string, Leaf | null>
  readonly folders: Map<string, FolderPlacing>
}

type Place = { readonly placing: FolderPlacing; readonly path: string }

/** Reads from one repository, and writes into `target`. */
export type Assembly = { readonly source: Repository; readonly target: Repository }

export async function assemble(assembly: Assembly, tree: Oid | null, placing: Placing): Promise<Assembled> {
  const outside: Leaf[] = []

  const build = async (before: Oid | null, placing: FolderPlacing, path: string): Promise<Oid | null> => {
    const bytes = await readFolder(assembly.source, before)
    const folder = openFolder(bytes)
    const changes = new Map<string, TreeEntry | null>()
    for (const name of new Set([...placing.files.keys(), ...placing.folders.keys()]))
      changes.set(name, await place(name, folder.find(name), { placing, path: joinPath(path, name) }))
    const after = folder.change(changes)
    if (after.length === 0) return null
    return before && after === bytes ? before : writeObject(assembly.target, { type: 'tree', bytes: after })
  }

  const place = async (
    name: string,
    old: TreeEntry | undefined,
    { placing, path }: Place,
  ): Promise<TreeEntry | null> => {
    const known = old && isTree(old) ? old.oid : null
    const inner = placing.folders.get(name)
    const before = inner?.whole === undefined ? known : inner.whole
    const subtree = inner && inner.files.size + inner.folders.size > 0 ? await build(before, inner, path) : before
    const file = placing.files.get(name)
    const leaf = file === undefined ? leafOf(path, old) : file
    if (subtree && leaf) outside.push({ ...leaf, path })
    if (subtree) return treeEntry(name, subtree)
    return leaf && { name, mode: leaf.mode, oid: leaf.oid }
  }

  const root = groupByFolder(placing)
  const isNothing = root.files.size === 0 && root.folders.size === 0
  return { tree: isNothing ? tree : await build(tree, root, ''), outside }
}

const newFolder = (): FolderPlacing => ({ whole: undefined, files: new Map(), folders: new Map() })

function groupByFolder({ files, folders }: Placing): FolderPlacing {
  const root = newFolder()
  for (const [path, tree] of folders) enter(root, path.split('/')).whole = tree
  for (const [path, leaf] of files) {
    const parts = path.split('/')
    enter(root, parts.slice(0, -1)).files.set(parts.at(-1) ?? '', leaf)
  }
  return root
}

function enter(root: FolderPlacing, parts: readonly string[]): FolderPlacing {
  let folder = root
  for (const part of parts) {
    const inner = folder.folders.get(part) ?? newFolder()
    folder.folders.set(part, inner)
    folder = inner
  }
  return folder
}
