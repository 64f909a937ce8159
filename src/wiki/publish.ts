import { throwIfAborted, WikiError } from '../errors'
import {
  cleanPerson,
  editTree,
  findFile,
  readBlob,
  resolveRef,
  transact,
  treeOf,
  writeBlob,
  writeCommit,
  writeTree,
  type Change,
  type ConflictReason,
  type FileEntry,
  type Repository,
  type TreeEdit,
  type WriteCall,
} from '../git'
import { branchName, type Oid, type PagePath, type RefName, type RefUpdate } from '../names'
import { mergeFile, mergeFileKeepingOurs } from '../page'
import { settleDraft } from './drafts'
import { rulesOf } from './merging/merge-file'
import type { Conflict } from './merging/model'
import type { Draft, Edit, Published } from './model'
import type { OpenWiki } from './wiki'

/** Larger files are refused before they are stored: servers refuse them later, and every clone would carry them. */
const largestFile = 25 << 20

/**
 * An edit, the draft that is settled with it, what notes it where it is more than a save, and who waits for it: `onProgress`
 * counts the objects that are made ready.
 */
export type Publishing = Edit &
  WriteCall & {
    readonly draft?: Draft | undefined
    readonly note?: (staged: Repository, update: RefUpdate) => Promise<unknown>
  }

/**
 * Commits the changes to the wiki's branch: the only way to write. When the branch has moved since `edit.base`, each
 * path that moved too is merged, or the whole edit comes back as `conflicted` and nothing is written.
 */
export async function publish(wiki: OpenWiki, changes: readonly Change[], edit: Publishing): Promise<Published> {
  changes.forEach(refuseLarge)
  let published: Published = { kind: 'unchanged', commit: null }
  const make = async (staged: Repository): Promise<readonly RefUpdate[] | null> => {
    published = await makeCommit({ ...wiki, repository: staged }, changes, edit)
    if (published.kind === 'published') {
      await edit.note?.(staged, published.update)
      return [published.update]
    }
    // A draft that says what is there already is settled all the same.
    return published.kind === 'unchanged' && edit.draft ? [] : null
  }
  await transact(wiki.repository, make, edit)
  return published
}

function refuseLarge({ path, bytes }: Change): void {
  if (bytes && bytes.length > largestFile)
    throw new WikiError('too-large', `“${path}” is larger than 25 MB. Split it or keep it outside the wiki.`, {
      path,
      size: bytes.length,
    })
}

/** What was begun on a branch is not put on another one of that name. */
function refuseGone(branch: RefName): never {
  const name = branchName(branch)
  throw new WikiError(
    'not-found',
    `The branch “${name}” was renamed or deleted in another tab. Nothing was saved, and what you typed is kept as a draft.`,
    { name },
  )
}

/** All that is asked of the storage is asked at once. */
async function makeCommit(wiki: OpenWiki, changes: readonly Change[], edit: Publishing): Promise<Published> {
  const { repository, branch } = wiki
  const [head] = await Promise.all([resolveRef(repository, branch), edit.draft && settleDraft(wiki, edit.draft)])
  if (head === null && edit.base !== null) refuseGone(branch)
  const rebased = await rebase(wiki, changes, { ...edit, head })
  if (rebased.kind === 'conflicted') return rebased
  const commit = await commitEdits(wiki, rebased.edits, { head, edit })
  if (commit === null) return { kind: 'unchanged', commit: head }
  return { kind: 'published', update: { ref: branch, from: head, to: commit }, commit, merged: rebased.merged }
}

type Position = Pick<Publishing, 'base' | 'settle' | 'signal'> & { readonly head: Oid | null }
type Rebased =
  | { readonly kind: 'rebased'; readonly edits: readonly TreeEdit[]; readonly merged: boolean }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly Conflict[]; readonly theirs: Oid }

/** The changes, made at `base`, as edits of the tree at `head`. */
async function rebase(wiki: OpenWiki, changes: readonly Change[], position: Position): Promise<Rebased> {
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

async function rebaseChange(
  wiki: OpenWiki,
  { path, bytes }: Change,
  { base, head, settle }: Position,
): Promise<Outcome> {
  const { repository } = wiki
  const ours = bytes && (await writeBlob(repository, bytes))
  const theirs = await fileAt(repository, path, head)
  const old = base === head ? theirs : await fileAt(repository, path, base)
  if (theirs?.oid === old?.oid || (theirs?.oid ?? null) === ours) return plainEdit(path, ours)
  const merged = await mergeSides(wiki, { path, base: old, ours: bytes, theirs, settle })
  if (merged.kind === 'merged')
    return { kind: 'edit', edit: { path, entry: { oid: await writeBlob(repository, merged.bytes) } }, merged: true }
  if (settle) return plainEdit(path, ours)
  const file = ours && ({ path, oid: ours, kind: 'file' } as const)
  const { reason } = merged
  return { kind: 'conflict', conflict: { path, base: old ?? null, ours: file, theirs: theirs ?? null, reason } }
}

const plainEdit = (path: PagePath, oid: Oid | null): Outcome => ({
  kind: 'edit',
  edit: { path, entry: oid && { oid } },
  merged: false,
})

type File = FileEntry | undefined

const fileAt = async (repository: Repository, path: PagePath, commit: Oid | null): Promise<File> =>
  commit === null ? undefined : findFile(repository, commit, path)

/** What a link or another repository's commit says is no text to merge with. */
const isText = (file: File): file is FileEntry => file?.kind === 'file' || file?.kind === 'executable'

type Sides = {
  readonly path: PagePath
  readonly base: File
  readonly ours: Uint8Array | null
  readonly theirs: File
  readonly settle: Edit['settle'] | undefined
}

type MergedSides =
  | { readonly kind: 'merged'; readonly bytes: Uint8Array }
  | { readonly kind: 'conflicted'; readonly reason: ConflictReason }

async function mergeSides(wiki: OpenWiki, { path, base, ours, theirs, settle }: Sides): Promise<MergedSides> {
  if (ours === null || theirs === undefined) return { kind: 'conflicted', reason: 'deleted' }
  if (!isText(theirs)) return { kind: 'conflicted', reason: 'kind' }
  const before = isText(base) ? await readBlob(wiki.repository, base.oid) : null
  const now = await readBlob(wiki.repository, theirs.oid)
  const merge = settle ? mergeFileKeepingOurs : mergeFile
  return merge({ path, base: before, ours, theirs: now }, await rulesOf(wiki))
}

/** A commit of the edits on top of `head`; null when they change nothing. */
async function commitEdits(
  { repository, now }: OpenWiki,
  edits: readonly TreeEdit[],
  { head, edit }: { readonly head: Oid | null; readonly edit: Edit },
): Promise<Oid | null> {
  const before = head && (await treeOf(repository, head))
  const tree = (await editTree(repository, before, edits)) ?? (await writeTree(repository, []))
  if (tree === before) return null
  const signature = { ...cleanPerson(edit.author), ...now() }
  const parents = head === null ? [] : [head]
  return writeCommit(repository, { tree, parents, message: edit.message, author: signature, committer: signature })
}
