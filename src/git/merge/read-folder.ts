import type { Oid } from '../../names'
import { readObject } from '../objects/read'
import type { Repository } from '../repository'
import { openFolder } from '../trees/folder'
import { treeEntry, isTree, type TreeEntry } from '../trees/tree'

/** Git knows this tree without having it stored. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
const nothing = new Uint8Array()

/** The bytes of a tree; none for the empty one. */
export const readFolder = async (repository: Repository, tree: Oid | null): Promise<Uint8Array> =>
  tree === null || tree === emptyTree ? nothing : readObject(repository, tree, 'tree')

/** The entry at a path, which is a byte string as the names in trees are. */
export async function entryAt(repository: Repository, tree: Oid | null, path: string): Promise<TreeEntry | undefined> {
  let entry = tree === null ? undefined : treeEntry('', tree)
  for (const part of path.split('/'))
    entry = entry && isTree(entry) ? openFolder(await readFolder(repository, entry.oid)).find(part) : undefined
  return entry
}
