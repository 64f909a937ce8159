/** Files at a commit or tree. */
import { isPagePath, type Oid, type PagePath } from '../../names'
import type { FileEntry } from '../model'
import { readCommit, readObject, readTree } from '../objects/read'
import type { Repository } from '../repository'
import { openFolder } from './folder'
import { byName, byteString, isTree, kindOf, textOfName, type TreeEntry } from './tree'

export const treeOf = async (repository: Repository, commit: Oid): Promise<Oid> =>
  (await readCommit(repository, commit)).tree

/** The entry at a path below a tree; undefined when there is none. */
export async function findEntry(repository: Repository, tree: Oid, path: PagePath): Promise<TreeEntry | undefined> {
  let entry: TreeEntry | undefined = { mode: '40000', name: '', oid: tree }
  for (const part of path.split('/').map(byteString)) {
    if (!entry || !isTree(entry)) return undefined
    entry = openFolder(await readObject(repository, entry.oid, 'tree')).find(part)
  }
  return entry
}

/** The file at a path of a commit; undefined when there is none, or a folder. */
export const findFile = async (repository: Repository, commit: Oid, path: PagePath): Promise<FileEntry | undefined> =>
  findFileIn(repository, await treeOf(repository, commit), path)

/** The same of a tree, which need not be in any commit yet. */
export async function findFileIn(repository: Repository, tree: Oid, path: PagePath): Promise<FileEntry | undefined> {
  const entry = await findEntry(repository, tree, path)
  return entry && fileEntry(path, entry)
}

export function fileEntry(path: PagePath, entry: TreeEntry): FileEntry | undefined {
  const kind = kindOf(entry)
  return kind === 'tree' ? undefined : { path, oid: entry.oid, kind }
}

/** What is under a tree, in git's order, and the number of entries left out: names no path can hold, and what is beyond the limits. */
export type Listing = { readonly files: readonly FileEntry[]; readonly unnamed: number }

/**
 * Deeper nesting, more entries, or more bytes of folders is an attack or an accident (a few small trees can name each other
 * a million times over); what is beyond is left out.
 */
export const limits = { depth: 200, entries: 250_000, bytes: 1 << 30 }

export async function listTree(repository: Repository, tree: Oid): Promise<Listing> {
  const files: FileEntry[] = []
  let unnamed = 0
  let seen = 0

  const visit = async (oid: Oid, prefix: string, depth: number): Promise<void> => {
    const all = await readTree(repository, oid)
    const entries = byName(all)
    unnamed += all.length - entries.size
    seen += all.length - entries.size
    for (const entry of entries.values()) {
      const path = `${prefix}${textOfName(entry.name) ?? '\0'}`
      const fits = seen++ < limits.entries && depth < limits.depth && isPagePath(path)
      if (!fits) unnamed++
      else if (isTree(entry)) await visit(entry.oid, `${path}/`, depth + 1)
      else files.push(...[fileEntry(path, entry)].filter((file) => file !== undefined))
    }
  }

  await visit(tree, '', 0)
  return { files, unnamed }
}
