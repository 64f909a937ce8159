/** The objects somebody lacks: what a push or a bundle must carry. */
import { throwIfAborted } from '../../errors'
import type { Oid } from '../../names'
import { listNewCommits } from './ancestry'
import type { Commit, ObjectType } from '../model'
import { peelTag, readCommit } from '../objects/read'
import type { Repository } from '../repository'
import { byName, isTree, kindOf } from '../trees/tree'
import { entriesOf, subtree } from '../trees/diff'

/** What `tips` reach and none of `hidden`. */
export type Range = { readonly tips: readonly Oid[]; readonly hidden: readonly Oid[] }

/**
 * The oids of all objects reachable from `tips` that whoever has `hidden` may lack: commits newest first, each with the
 * trees and blobs it does not share with a parent they have. May name a few that they have; never leaves one out.
 */
export async function listMissing(
  repository: Repository,
  { tips, hidden }: Range,
  signal?: AbortSignal,
): Promise<readonly Oid[]> {
  const peeled = await Promise.all(tips.map((tip) => peelTag(repository, tip)))
  const endsOf = (type: ObjectType): readonly Oid[] => peeled.flatMap((end) => (end.type === type ? end.oid : []))
  const commits = await listNewCommits(repository, endsOf('commit'), hidden)
  const tags = peeled.flatMap((end) => end.tags)
  const missing = new Set<Oid>([...tags, ...endsOf('blob'), ...commits.map(({ oid }) => oid)])
  for (const tree of endsOf('tree')) await addObjects(repository, missing, [null, tree])
  for (const commit of commits) {
    throwIfAborted(signal)
    await addObjects(repository, missing, [await sharedTree(repository, commit, missing), commit.tree])
  }
  return [...missing]
}

/** The tree of a parent that is not on the way itself, so that they have all of it; null when there is none. */
async function sharedTree(repository: Repository, { parents }: Commit, missing: ReadonlySet<Oid>): Promise<Oid | null> {
  const shared = parents.find((parent) => !missing.has(parent))
  return shared === undefined ? null : (await readCommit(repository, shared)).tree
}

/** Adds a tree and all in it but what they have at the same name. A tree that was added before was added whole. */
async function addObjects(
  repository: Repository,
  missing: Set<Oid>,
  [shared, tree]: readonly [Oid | null, Oid],
): Promise<void> {
  if (tree === shared || missing.has(tree)) return
  missing.add(tree)
  const theirs = byName(await entriesOf(repository, shared))
  for (const entry of await entriesOf(repository, tree)) {
    if (isTree(entry)) await addObjects(repository, missing, [subtree(theirs.get(entry.name)), entry.oid])
    else if (entry.oid !== theirs.get(entry.name)?.oid && kindOf(entry) !== 'submodule') missing.add(entry.oid)
  }
}
