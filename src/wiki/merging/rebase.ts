/** An edit that was made on one commit becomes an edit of another, with what was changed between. */
import { throwIfAborted } from '../../errors'
import {
  findFile,
  readBlob,
  writeBlob,
  type Change,
  type ConflictReason,
  type FileEntry,
  type Repository,
  type TreeEdit,
} from '../../git'
import type { Oid, PagePath } from '../../names'
import { mergeFile, mergeFileKeepingOurs } from '../../page'
import type { Edit } from '../model'
import type { OpenWiki } from '../wiki'
import { rulesOf } from './merge-file'
import type { Conflict } from './model'

export type Position = Pick<Edit, 'base' | 'settle'> & {
  readonly head: Oid | null
  readonly signal?: AbortSignal | undefined
}

/** `merged` tells that both sides had changed something, and both changes are in it. */
export type Rebased =
  | { readonly kind: 'rebased'; readonly edits: readonly TreeEdit[]; readonly merged: boolean }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly Conflict[]; readonly theirs: Oid }

/** The changes, made at `base`, as edits of the tree at `head`. */
export async function rebase(wiki: OpenWiki, changes: readonly Change[], position: Position): Promise<Rebased> {
  const outcomes = []
  for (const change of changes) {
    throwIfAborted(position.signal)
    outcomes.push(await rebaseChange(wiki, change, position))
  }
  const conflicts = outcomes.flatMap((outcome) => (outcome.kind === 'conflict' ? [outcome.conflict] : []))
  if (conflicts.length > 0 && position.head !== null) return { kind: 'conflicted', conflicts, theirs: position.head }
  const rebased = outcomes.flatMap((outcome) => (outcome.kind === 'edit' ? [outcome] : []))
  return { kind: 'rebased', edits: rebased.map(({ edit }) => edit), merged: rebased.some(({ merged }) => merged) }
}

type Outcome =
  | { readonly kind: 'edit'; readonly edit: TreeEdit; readonly merged: boolean }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }

async function rebaseChange(wiki: OpenWiki, { path, bytes }: Change, position: Position): Promise<Outcome> {
  const { base, head, settle } = position
  const { repository } = wiki
  const oid = bytes && (await writeBlob(repository, bytes))
  const theirs = await fileAt(repository, path, head)
  const old = base === head ? theirs : await fileAt(repository, path, base)
  const sides = { path, base: old, ours: oid && ({ path, oid, kind: 'file' } as const), theirs }
  if (isSame(theirs, old) || isSame(theirs, sides.ours)) return toEdit(path, oid)
  const merge = await mergeSides(wiki, sides, settle)
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
  wiki: OpenWiki,
  { path, ...sides }: Omit<Conflict, 'reason'>,
  settle: Edit['settle'] | undefined,
): Promise<MergedSides> {
  if (sides.ours === null || sides.theirs === null) return { kind: 'conflicted', reason: 'deleted' }
  if (!isText(sides.theirs)) return { kind: 'conflicted', reason: 'kind' }
  const read = ({ oid }: FileEntry): Promise<Uint8Array> => readBlob(wiki.repository, oid)
  const base = isText(sides.base) ? await read(sides.base) : null
  const texts = { path, base, ours: await read(sides.ours), theirs: await read(sides.theirs) }
  const merge = settle ? mergeFileKeepingOurs : mergeFile
  return merge(texts, await rulesOf(wiki))
}

/** What a link or another repository's commit says is no text to merge with. */
const isText = (file: FileEntry | null): file is FileEntry => file?.kind === 'file' || file?.kind === 'executable'
