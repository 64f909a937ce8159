/** A commit of changes on a branch that may have moved: what every writer above does inside its transaction. */
import { WikiError } from '../../errors'
import type { Oid, PagePath, RefName, RefUpdate } from '../../names'
import type { TreeConflict } from '../merge/model'
import type { Change, Signature } from '../model'
import { writeCommit, writeTree } from '../objects/write'
import type { Repository } from '../repository'
import { editTree, type TreeEdit } from '../trees/edit'
import { treeOf } from '../trees/lookup'
import { rebaseChanges, type Rebasing } from './rebase'

/**
 * How a write ended. `merged` tells that a file had moved under the writer and both edits are in the commit; `unchanged`,
 * that there was nothing to write.
 */
export type Published =
  | { readonly kind: 'published'; readonly update: RefUpdate; readonly commit: Oid; readonly merged: boolean }
  | { readonly kind: 'unchanged'; readonly commit: Oid | null }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly TreeConflict[]; readonly theirs: Oid }

export type PublishOptions = Rebasing & {
  readonly branch: RefName
  readonly message: string
  readonly signature: Signature
}

/**
 * Makes the commit of the changes on top of `head`, where `branch` is now. Writes into the (staged) repository and moves no
 * ref: the update is for the transaction, which lets it through only while the branch is there still.
 */
export async function publishChanges(
  staged: Repository,
  changes: readonly Change[],
  options: PublishOptions,
): Promise<Published> {
  const { branch, head } = options
  const rebased = await rebaseChanges(staged, changes, options)
  if (rebased.kind === 'conflicted') return rebased
  const commit = await commitEdits(staged, rebased.edits, options)
  if (commit === null) return { kind: 'unchanged', commit: head }
  return { kind: 'published', update: { ref: branch, from: head, to: commit }, commit, merged: rebased.merged }
}

/** A commit of the edits on top of `head`; null when they change nothing. */
async function commitEdits(
  repository: Repository,
  edits: readonly TreeEdit[],
  { head, message, signature }: PublishOptions,
): Promise<Oid | null> {
  const before = head && (await treeOf(repository, head))
  const tree = (await editTree(repository, before, edits)) ?? (await writeTree(repository, []))
  if (tree === before) return null
  const parents = head === null ? [] : [head]
  return writeCommit(repository, { tree, parents, message, author: signature, committer: signature })
}

/** Larger files are refused before they are stored: servers refuse them later, and every clone would carry them. */
const largestFile = 25 << 20

/** Throws `too-large` for a file that no commit would take. */
export function refuseLarge(path: PagePath, { length }: Uint8Array): void {
  if (length > largestFile)
    throw new WikiError('too-large', `“${path}” is over 25 MB.`, {
      reason: 'file-too-large',
      path,
      size: length,
    })
}
