/** Two commits become one. */
import type { Oid } from '../../names'
import type { Signature } from '../model'
import { writeCommit, writeTree } from '../objects/write'
import type { Repository } from '../repository'
import { treeOf } from '../trees/lookup'
import { findMergeBases } from './ancestry'
import { mergeTrees, type MergeOptions, type TreeConflict } from './merge-trees'

/** How two commits came together; `merged` names a new commit, or theirs when ours is its ancestor. */
export type Merge =
  | { readonly kind: 'merged'; readonly commit: Oid; readonly fastForward: boolean }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly TreeConflict[]; readonly base: Oid | null }

export type CommitMergeOptions = MergeOptions & { readonly message: string; readonly signature: Signature }

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
  if (merge.kind === 'conflicted') return { ...merge, base }
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
  { mergeBlobs, depth = 0 }: MergeOptions & { readonly depth?: number },
): Promise<Oid | null> {
  let tree: Oid | null = await treeOf(repository, first)
  for (const other of depth < deepest ? others : []) {
    const [below, ...more] = await findMergeBases(repository, first, other)
    const base = below ? await joinBases(repository, [below, ...more], { mergeBlobs, depth: depth + 1 }) : null
    const trees = { base, ours: tree, theirs: await treeOf(repository, other) }
    const merge = await mergeTrees(repository, trees, { mergeBlobs, resolve: () => 'base' })
    if (merge.kind === 'merged') tree = merge.tree
  }
  return tree
}

/** Beyond so many crosswise merges on top of each other the first ancestor alone must do. */
const deepest = 20
