/**
 * What two commits are measured by. Histories that merged each other crosswise have several best common ancestors; as in
 * git, those are merged first, oldest first, by a merge in which nothing conflicts: where they disagree, the base has what
 * both say, so that neither counts as agreed.
 */
import type { Oid } from '../../names'
import { findSharedBases } from '../history/ancestry'
import type { Repository } from '../repository'
import { treeOf } from '../trees/lookup'
import { mergeOn } from './merge-trees'
import type { MergeOptions } from './model'
import { Workbench } from './workbench'

/** Commits that were merged for the occasion, and what came of it. */
type Line = { readonly tips: readonly Oid[]; readonly tree: Oid | null }

export type Base = {
  readonly tree: Oid | null
  /** Where the tree can be read: one that was made is nowhere else. */
  readonly repository: Repository
}

/** So many merges for one merge are enough; whoever crossed more often is measured by the oldest ancestor alone. */
const mostMerges = 300

/** The tree to measure both sides by; null, the empty one, when there is no commit. */
export async function joinBases(
  repository: Repository,
  bases: readonly Oid[],
  options: Pick<MergeOptions, 'mergeFile' | 'joinFiles' | 'signal'>,
): Promise<Base> {
  if (bases.length < 2) return { tree: bases[0] ? await treeOf(repository, bases[0]) : null, repository }
  // What is made on the way is not to stay.
  const scratch = { ...repository, pending: new Map(repository.pending ?? []) }
  const bench = new Workbench(scratch, { ...options, resolve: ({ ours }) => side(ours ? 'ours' : 'theirs') }, 'base')
  let merges = 0

  const join = async (commits: readonly Oid[]): Promise<Oid | null> => {
    const [first, ...others] = commits
    if (first === undefined) return null
    let joined: Line = { tips: [first], tree: await treeOf(scratch, first) }
    for (const other of others) {
      if (merges++ >= mostMerges) break
      const theirs = await treeOf(scratch, other)
      const base = await join(await findSharedBases(scratch, joined.tips, [other]))
      const { tree } = await mergeOn(bench, scratch, { base, ours: joined.tree, theirs })
      joined = { tips: [...joined.tips, other], tree }
    }
    return joined.tree
  }

  return { tree: await join(bases), repository: scratch }
}

const side = (side: 'ours' | 'theirs') => ({ kind: 'side', side }) as const
