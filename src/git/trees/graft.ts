/** A folder of one tree put into another, whole: however much is in it, only the folders on the way are read. */
import { WikiError } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { readObject } from '../objects/read'
import { writeObject } from '../objects/write'
import type { Repository } from '../repository'
import { openFolder } from './folder'
import { findEntry } from './lookup'
import { byteString, isTree, treeEntry } from './tree'

/** The folder at a path of a tree; the empty path is the tree itself. Undefined when nothing is there, or a file. */
export async function findFolder(repository: Repository, tree: Oid, path: PagePath | ''): Promise<Oid | undefined> {
  if (path === '') return tree
  const entry = await findEntry(repository, tree, path)
  return entry && isTree(entry) ? entry.oid : undefined
}

export type FolderEdit = { readonly path: PagePath | ''; readonly folder: Oid }

/** The tree with that folder at the path, in the place of what was there. Throws `already-exists` when a file is in the way. */
export const graftFolder = (repository: Repository, tree: Oid | null, { path, folder }: FolderEdit): Promise<Oid> =>
  graft(repository, tree, { parts: path === '' ? [] : path.split('/'), path, folder })

type Graft = FolderEdit & { readonly parts: readonly string[] }

async function graft(repository: Repository, tree: Oid | null, { parts, path, folder }: Graft): Promise<Oid> {
  const [part, ...rest] = parts
  if (part === undefined) return folder
  const opened = openFolder(tree === null ? new Uint8Array() : await readObject(repository, tree, 'tree'))
  const name = byteString(part)
  const old = opened.find(name)
  if (old && !isTree(old)) {
    const file = path
      .split('/')
      .slice(0, -rest.length || undefined)
      .join('/')
    throw new WikiError('already-exists', `“${file}” is a file.`, { reason: 'file-in-the-way', path: file })
  }
  const inner = await graft(repository, old?.oid ?? null, { parts: rest, path, folder })
  const bytes = opened.change(new Map([[name, treeEntry(name, inner)]]))
  return writeObject(repository, { type: 'tree', bytes })
}
