/** The objects somebody lacks: what a push or a bundle must carry. */
import { throwIfAborted } from '../errors'
import type { Oid } from '../names'
import { listNewCommits } from './walk'
import type { Commit } from './model'
import { peelTag, readCommit } from './objects'
import type { Repository } from './repository'
import { isTree, kindOf, type TreeEntry } from './tree'
import { entriesOf, subtree } from './tree-diff'

/**
 * The oids of all objects reachable from `tips` that whoever has `hidden` may lack: commits newest first, each with the
 * trees and blobs it does not share with its first parent. May name a few that they have; never leaves one out.
 */
export async function listMissing(
  repository: Repository,
  tips: readonly Oid[],
  hidden: readonly Oid[],
  signal?: AbortSignal,
): Promise<readonly Oid[]> {
  const peeled = await Promise.all(tips.map((tip) => peelTag(repository, tip)))
  const commits = await listNewCommits(
    repository,
    peeled.flatMap(({ commit }) => commit ?? []),
    hidden,
  )
  const missing = new Set<Oid>([...peeled.flatMap(({ tags }) => tags), ...commits.map(({ oid }) => oid)])
  for (const commit of commits) {
    throwIfAborted(signal)
    await addNewObjects(repository, missing, [await parentTree(repository, commit), commit.tree])
  }
  return [...missing]
}

async function parentTree(repository: Repository, { parents: [first] }: Commit): Promise<Oid | null> {
  return first === undefined ? null : (await readCommit(repository, first)).tree
}

/** Adds a tree and what is in it and not at the same name in the tree before; equal and known folders are not opened. */
async function addNewObjects(
  repository: Repository,
  missing: Set<Oid>,
  [before, tree]: readonly [Oid | null, Oid],
): Promise<void> {
  if (tree === before || missing.has(tree)) return
  missing.add(tree)
  const old = new Map((await entriesOf(repository, before)).map((entry) => [entry.name, entry]))
  for (const entry of await entriesOf(repository, tree)) {
    if (isTree(entry)) await addNewObjects(repository, missing, [subtree(old.get(entry.name)), entry.oid])
    else if (isNewFile(entry, old.get(entry.name))) missing.add(entry.oid)
  }
}

/** Another repository's commit is not an object of this one. */
const isNewFile = (entry: TreeEntry, old: TreeEntry | undefined): boolean =>
  entry.oid !== old?.oid && kindOf(entry) !== 'submodule'
