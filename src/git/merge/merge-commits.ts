/** Two commits become one. */
import type { Oid } from '../../names'
import { writeCommit, writeTree } from '../objects/write'
import type { Repository } from '../repository'
import { treeOf } from '../trees/lookup'
import { findMergeBases } from '../history/ancestry'
import { mergeTrees } from './merge-trees'
import type { CommitMergeOptions, Merge, MergeOptions, Sides } from './model'

/** Merges `theirs` into `ours`. Writes into the (staged) repository; moves no ref. */
export async function mergeCommits(
  repository: Repository,
  { ours, theirs }: { readonly ours: Oid; readonly theirs: Oid },
  options: CommitMergeOptions,
): Promise<Merge> {
  const [base = null, ...others] = await findMergeBases(repository, ours, theirs)
  if (base === theirs) return { kind: 'merged', commit: ours, fastForward: true }
  if (base === ours) return { kind: 'merged', commit: theirs, fastForward: true }
  const trees = {
    base: base && (await joinBases(repository, [base, ...others], options)),
    ours: await treeOf(repository, ours),
    theirs: await treeOf(repository, theirs),
  }
  const merge = await mergeTrees(repository, trees, options)
  if (merge.conflicts.length > 0) return { kind: 'conflicted', conflicts: merge.conflicts, base }
  const tree = merge.tree ?? (await writeTree(repository, []))
  const { message, signature } = options
  const content = { tree, parents: [ours, theirs], message, author: signature, committer: signature }
  return { kind: 'merged', fastForward: false, commit: await writeCommit(repository, content) }
}

/**
 * The tree to measure both sides by. Histories that merged each other crosswise have several best common ancestors; as in
 * git, those are merged first. Where they conflict, the tree says what was before both, so that neither counts as agreed.
 */
async function joinBases(
  repository: Repository,
  [first, ...others]: readonly [Oid, ...Oid[]],
  { mergeFile, depth = 0 }: MergeOptions & { readonly depth?: number },
): Promise<Oid | null> {
  let tree: Oid | null = await treeOf(repository, first)
  for (const other of depth < deepest ? others : []) {
    const [below, ...more] = await findMergeBases(repository, first, other)
    const base = below ? await joinBases(repository, [below, ...more], { mergeFile, depth: depth + 1 }) : null
    const trees: Sides<Oid | null> = { base, ours: tree, theirs: await treeOf(repository, other) }
    tree = (await mergeTrees(repository, trees, { mergeFile, resolve: () => ({ kind: 'side', side: 'base' }) })).tree
  }
  return tree
}

/** Beyond so many crosswise merges on top of each other the first ancestor alone must do. */
const deepest = 20
