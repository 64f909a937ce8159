/** Two commits become one. */
import type { Oid } from '../../names'
import { findSharedBases } from '../history/ancestry'
import { writeCommit, writeTree } from '../objects/write'
import type { Repository } from '../repository'
import { treeOf } from '../trees/lookup'
import { joinBases } from './bases'
import { mergeOn } from './merge-trees'
import type { CommitMergeOptions, Merge, MergeOptions, TreeMerge } from './model'
import { Workbench } from './workbench'

export type CommitSides = { readonly ours: Oid; readonly theirs: Oid }

/**
 * Merges `theirs` into `ours`. Writes into the (staged) repository; moves no ref. With every conflict settled it is one
 * commit with both parents.
 */
export async function mergeCommits(
  repository: Repository,
  { ours, theirs }: CommitSides,
  options: CommitMergeOptions,
): Promise<Merge> {
  const bases = await findSharedBases(repository, [ours], [theirs])
  if (bases.includes(theirs)) return { kind: 'merged', commit: ours, fastForward: true }
  if (bases.includes(ours)) return { kind: 'merged', commit: theirs, fastForward: true }
  const { conflicts, ...merge } = await mergeCommitTrees(repository, { ours, theirs, bases }, options)
  if (conflicts.length > 0) return { kind: 'conflicted', conflicts, base: bases.at(-1) ?? null }
  const tree = merge.tree ?? (await writeTree(repository, []))
  const { message, signature } = options
  const content = { tree, parents: [ours, theirs], message, author: signature, committer: signature }
  return { kind: 'merged', fastForward: false, commit: await writeCommit(repository, content) }
}

/** What the trees of two commits make with `bases`, their best common ancestors, oldest first. */
export async function mergeCommitTrees(
  repository: Repository,
  { ours, theirs, bases }: CommitSides & { readonly bases: readonly Oid[] },
  options: MergeOptions,
): Promise<TreeMerge> {
  const base = await joinBases(repository, bases, options)
  const trees = { base: base.tree, ours: await treeOf(repository, ours), theirs: await treeOf(repository, theirs) }
  return mergeOn(new Workbench(base.repository, options, 'merge'), repository, trees)
}
