/** Two sides come together: a branch's with ours, or what was before a commit with what is now. */
import { WikiError } from '../../errors'
import {
  mergeCommits,
  mergeTrees,
  readCommit,
  treeOf,
  writeCommit,
  writeTree,
  type CommitMergeOptions,
  type Merge,
  type Repository,
} from '../../git'
import type { Oid } from '../../names'
import type { MergeSource } from './model'

/** What comes in. */
export type Incoming = { readonly source: MergeSource; readonly theirs: Oid | null }

/** `ours` is null in a wiki without commits. */
export type Meeting = Incoming & { readonly ours: Oid | null }

/** Writes into the (staged) repository; moves no ref. `fastForward` tells that it took no new commit. */
export async function bringTogether(
  repository: Repository,
  { source, theirs, ours }: Meeting,
  options: CommitMergeOptions,
): Promise<Merge> {
  if (source.kind === 'revert') return takeBack(repository, { commit: source.commit, theirs, ours }, options)
  if (ours !== null && theirs !== null) return mergeCommits(repository, { ours, theirs }, options)
  const commit = ours ?? theirs
  if (commit === null) throw new WikiError('not-found', 'Neither side has a commit.', { reason: 'nothing-saved' })
  return { kind: 'merged', commit, fastForward: true }
}

type Taken = { readonly commit: Oid; readonly theirs: Oid | null; readonly ours: Oid | null }

/** As `git revert` does: the commit's own tree is the base, so what differs on the other side is its undoing. */
async function takeBack(
  repository: Repository,
  { commit, theirs, ours }: Taken,
  options: CommitMergeOptions,
): Promise<Merge> {
  if (ours === null) throw new WikiError('not-found', 'No commits.', { reason: 'nothing-saved' })
  const before = await treeOf(repository, ours)
  const trees = {
    base: await treeOf(repository, commit),
    ours: before,
    theirs: theirs && (await treeOf(repository, theirs)),
  }
  const { conflicts, ...merge } = await mergeTrees(repository, trees, options)
  if (conflicts.length > 0) return { kind: 'conflicted', conflicts, base: commit }
  const after = merge.tree ?? (await writeTree(repository, []))
  if (after === before) return { kind: 'merged', commit: ours, fastForward: true }
  const { message, signature } = options
  const content = { tree: after, parents: [ours], message, author: signature, committer: signature }
  return { kind: 'merged', commit: await writeCommit(repository, content), fastForward: false }
}

/** The side that a revert brings in: what its commit was made on. */
export const readReverted = async (repository: Repository, commit: Oid): Promise<Incoming> => ({
  source: { kind: 'revert', commit },
  theirs: (await readCommit(repository, commit)).parents[0] ?? null,
})
