/** How a merge commit came by what both its parents had changed: found out by merging them again. */
import type { Oid, PagePath } from '../../names'
import { findSharedBases } from '../history/ancestry'
import { readCommit } from '../objects/read'
import type { Repository } from '../repository'
import { kindOf, type TreeEntry } from '../trees/tree'
import { bytePath } from './leaf'
import { mergeCommitTrees } from './merge-commits'
import type { MergeOptions, TreeConflict, TreeExplanation } from './model'
import { entryAt } from './read-folder'

/**
 * A function of the commit, and of how its files are merged. Empty for a commit that does not have two parents, or one of
 * which has the other as its ancestor. Stores nothing.
 */
export async function explainTreeMerge(
  repository: Repository,
  commit: Oid,
  options: Omit<MergeOptions, 'resolve'>,
): Promise<readonly TreeExplanation[]> {
  const { tree, parents } = await readCommit(repository, commit)
  const [ours, theirs, ...others] = parents
  if (!ours || !theirs || others.length > 0) return []
  const bases = await findSharedBases(repository, [ours], [theirs])
  if (bases.includes(ours) || bases.includes(theirs)) return []
  const scratch = { ...repository, pending: new Map(repository.pending ?? []) }
  const merge = await mergeCommitTrees(scratch, { ours, theirs, bases }, { ...options, resolve: () => undefined })
  const at = (root: Oid | null, path: PagePath) => entryAt(scratch, root, bytePath(path))
  const explained: TreeExplanation[] = []
  for (const decision of merge.decisions) {
    const [made, has] = [await at(merge.tree, decision.path), await at(tree, decision.path)]
    explained.push(areEqual(made, has) ? decision : byHand(decision.path))
  }
  for (const conflict of merge.conflicts) {
    const places = placesOf(conflict)
    const found = await Promise.all(places.map(async (path) => ((await at(tree, path)) ? [path] : [])))
    explained.push(byHand(found.flat()[0] ?? conflict.path))
  }
  return explained
}

const byHand = (path: PagePath): TreeExplanation => ({ path, kind: 'hand', rules: [] })

/** Where a conflict may have ended, the likeliest place first. */
const placesOf = ({ path, ours, theirs }: TreeConflict): readonly PagePath[] =>
  [path, ours?.path, theirs?.path].filter((place) => place !== undefined)

const areEqual = (a: TreeEntry | undefined, b: TreeEntry | undefined): boolean =>
  a?.oid === b?.oid && (a && kindOf(a)) === (b && kindOf(b))
