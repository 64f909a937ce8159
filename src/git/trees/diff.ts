/** What differs between two trees; equal folders are never opened. */
import { isPagePath, type Oid } from '../../names'
import { fileEntry, limits } from './lookup'
import type { TreeChange } from '../model'
import { readObject, readTree } from '../objects/read'
import type { Repository } from '../repository'
import { byName, decodeTree, isTree, textOfName, trimCommon, type TreeEntry } from './tree'

/**
 * The paths whose file differs, ordered by folder. A null tree is empty; names no path can hold are left out, and what is
 * beyond the limits of a listing.
 */
export async function diffTrees(
  repository: Repository,
  before: Oid | null,
  after: Oid | null,
): Promise<readonly TreeChange[]> {
  const changes: TreeChange[] = []
  let seen = 0

  const visit = async (left: Oid | null, right: Oid | null, prefix: string): Promise<void> => {
    const [before, after] = trimCommon(await bytesOf(repository, left), await bytesOf(repository, right))
    for (const [name, a, b] of pairEntries(decodeTree(before), decodeTree(after))) {
      const path = `${prefix}${textOfName(name) ?? '\0'}`
      if (seen++ >= limits.entries || !isPagePath(path)) continue
      const change = { path, before: a ? leafOf(path, a) : null, after: b ? leafOf(path, b) : null }
      if (change.before || change.after) changes.push(change)
      if (isTree(a) || isTree(b)) await visit(subtree(a), subtree(b), `${path}/`)
    }
  }

  if (before !== after) await visit(before, after, '')
  return changes
}

type Pair = readonly [name: string, before: TreeEntry | undefined, after: TreeEntry | undefined]

/** The entries that differ, by name, in the order of their names. */
function pairEntries(before: readonly TreeEntry[], after: readonly TreeEntry[]): readonly Pair[] {
  const [left, right] = [byName(before), byName(after)]
  const names = [...new Set([...left.keys(), ...right.keys()])]
  const pairs = names.map((name): Pair => [name, left.get(name), right.get(name)])
  return pairs.filter(([, a, b]) => a?.oid !== b?.oid || a?.mode !== b?.mode).sort(([a], [b]) => (a < b ? -1 : 1))
}

const bytesOf = async (repository: Repository, tree: Oid | null): Promise<Uint8Array> =>
  tree === null ? new Uint8Array() : readObject(repository, tree, 'tree')

export const entriesOf = async (repository: Repository, tree: Oid | null): Promise<readonly TreeEntry[]> =>
  tree === null ? [] : readTree(repository, tree)

export const subtree = (entry: TreeEntry | undefined): Oid | null => (entry && isTree(entry) ? entry.oid : null)

function leafOf(path: TreeChange['path'], entry: TreeEntry): TreeChange['before'] {
  const file = fileEntry(path, entry)
  return file ? { oid: file.oid, kind: file.kind } : null
}
