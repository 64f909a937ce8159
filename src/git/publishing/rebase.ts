/** Changes that were made on one commit become edits of another, with what was changed between. */
import { throwIfAborted } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { besideAt } from '../merge/beside'
import type { ConflictReason, FileMerge, FileSides, TreeConflict } from '../merge/model'
import type { Change, FileEntry } from '../model'
import { readBlob } from '../objects/read'
import { writeBlob } from '../objects/write'
import type { Repository } from '../repository'
import type { TreeEdit } from '../trees/edit'
import { findFile } from '../trees/lookup'

export type Rebasing = {
  /** The commit the changes were made on. */
  readonly base: Oid | null
  /** The commit they are to be made on. */
  readonly head: Oid | null
  readonly mergeFile: (sides: FileSides) => FileMerge | Promise<FileMerge>
  /** Our file stands where the two cannot be merged; absent, that is a conflict. */
  readonly settle?: 'ours' | undefined
  readonly signal?: AbortSignal | undefined
}

/** `merged` tells that both sides had changed something, and both changes are in it. */
export type Rebased =
  | { readonly kind: 'rebased'; readonly edits: readonly TreeEdit[]; readonly merged: boolean }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly TreeConflict[]; readonly theirs: Oid }

/** The changes, made at `base`, as edits of the tree at `head`: path by path, all of them or none. */
export async function rebaseChanges(
  repository: Repository,
  changes: readonly Change[],
  rebasing: Rebasing,
): Promise<Rebased> {
  const changed = new Map(changes.map((change) => [change.path, change.bytes]))
  const outcomes = []
  for (const change of changes) {
    throwIfAborted(rebasing.signal)
    outcomes.push(await rebaseChange(repository, change, { ...rebasing, changed }))
  }
  const conflicts = outcomes.flatMap((outcome) => (outcome.kind === 'conflict' ? [outcome.conflict] : []))
  if (conflicts.length > 0 && rebasing.head !== null) return { kind: 'conflicted', conflicts, theirs: rebasing.head }
  const rebased = outcomes.flatMap((outcome) => (outcome.kind === 'edit' ? [outcome] : []))
  return { kind: 'rebased', edits: rebased.map(({ edit }) => edit), merged: rebased.some(({ merged }) => merged) }
}

/** With all that is changed beside a file. */
type Among = Rebasing & { readonly changed: ReadonlyMap<PagePath, Uint8Array | null> }

type Outcome =
  | { readonly kind: 'edit'; readonly edit: TreeEdit; readonly merged: boolean }
  | { readonly kind: 'conflict'; readonly conflict: TreeConflict }

async function rebaseChange(repository: Repository, { path, bytes }: Change, rebasing: Among): Promise<Outcome> {
  const { base, head, settle } = rebasing
  const oid = bytes && (await writeBlob(repository, bytes))
  const theirs = await fileAt(repository, path, head)
  const old = base === head ? theirs : await fileAt(repository, path, base)
  const sides = { path, base: old, ours: oid && ({ path, oid, kind: 'file' } as const), theirs }
  if (isSame(theirs, old) || isSame(theirs, sides.ours)) return toEdit(path, oid)
  const merge = await mergeSides(repository, sides, rebasing)
  if (merge.kind === 'merged') return { ...toEdit(path, await writeBlob(repository, merge.bytes)), merged: true }
  return settle ? toEdit(path, oid) : { kind: 'conflict', conflict: { ...sides, reason: merge.reason } }
}

const isSame = (a: FileEntry | null, b: FileEntry | null): boolean => a?.oid === b?.oid

const toEdit = (path: PagePath, oid: Oid | null) =>
  ({ kind: 'edit', edit: { path, entry: oid && { oid } }, merged: false }) as const

const fileAt = async (repository: Repository, path: PagePath, commit: Oid | null): Promise<FileEntry | null> =>
  (commit && (await findFile(repository, commit, path))) ?? null

type MergedSides =
  | { readonly kind: 'merged'; readonly bytes: Uint8Array }
  | { readonly kind: 'conflicted'; readonly reason: ConflictReason }

async function mergeSides(
  repository: Repository,
  { path, ...sides }: Omit<TreeConflict, 'reason'>,
  { mergeFile, base: start, head, changed }: Among,
): Promise<MergedSides> {
  if (sides.ours === null || sides.theirs === null) return { kind: 'conflicted', reason: 'deleted' }
  if (!isText(sides.theirs)) return { kind: 'conflicted', reason: 'kind' }
  const read = ({ oid }: FileEntry): Promise<Uint8Array> => readBlob(repository, oid)
  const base = isText(sides.base) ? await read(sides.base) : null
  const beside = besideAt(repository, {
    base: { path, at: start },
    ours: { path, at: start, changed },
    theirs: { path, at: head },
  })
  return mergeFile({ path, base, ours: await read(sides.ours), theirs: await read(sides.theirs), beside })
}

/** What a link or another repository's commit says is no text to merge with. */
const isText = (file: FileEntry | null): file is FileEntry => file?.kind === 'file' || file?.kind === 'executable'
