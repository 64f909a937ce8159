import { WikiError } from '../errors'
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
  type FileEntry,
  type Repository,
  type TreeEdit,
} from '../git'
import type { Oid } from '../names'
import { mergeBytes, mergeBytesKeepingOurs } from '../page'
import type { Conflict, Edit, Published } from './model'
import type { OpenWiki } from './wiki'

/** Larger files are refused before they are stored: servers refuse them later, and every clone would carry them. */
const largestFile = 25 << 20

/** How often a save begins anew because somebody else's came first, before it gives up. */
const attempts = 20

/**
 * Commits the changes to the wiki's branch: the only way to write. When the branch has moved since `edit.base`, each
 * path that moved too is merged, or the whole edit comes back as `conflicted` and nothing is written.
 */
export async function publish(wiki: OpenWiki, changes: readonly Change[], edit: Edit): Promise<Published> {
  changes.forEach(refuseLarge)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const published = await tryPublish(wiki, changes, edit)
    if (published !== 'stale') return published
  }
  throw new WikiError('storage-failed', 'Other tabs keep saving at the same moment. Your text is kept; save again.')
}

function refuseLarge({ path, bytes }: Change): void {
  if (bytes && bytes.length > largestFile)
    throw new WikiError('too-large', `“${path}” is larger than 25 MB. Split it or keep it outside the wiki.`, {
      path,
      size: bytes.length,
    })
}

async function tryPublish(wiki: OpenWiki, changes: readonly Change[], edit: Edit): Promise<Published | 'stale'> {
  const { repository, branch } = wiki
  const head = await resolveRef(repository, branch)
  let published: Published = { kind: 'unchanged', commit: head }
  const written = await transact(repository, async (staged) => {
    const rebased = await rebase(staged, changes, { ...edit, head })
    if (rebased.kind === 'conflicted') {
      published = { kind: 'conflicted', conflicts: rebased.conflicts, theirs: rebased.theirs }
      return []
    }
    const commit = await commitEdits({ ...wiki, repository: staged }, rebased.edits, { head, edit })
    if (commit === null) return []
    const update = { ref: branch, from: head, to: commit }
    published = { kind: 'published', update, commit, merged: rebased.merged }
    return [update]
  })
  return written === 'stale' ? 'stale' : published
}

type Position = Pick<Edit, 'base' | 'settle'> & { readonly head: Oid | null }
type Rebased =
  | { readonly kind: 'rebased'; readonly edits: readonly TreeEdit[]; readonly merged: boolean }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly Conflict[]; readonly theirs: Oid }

/** The changes, made at `base`, as edits of the tree at `head`. */
async function rebase(repository: Repository, changes: readonly Change[], position: Position): Promise<Rebased> {
  const outcomes = []
  for (const change of changes) outcomes.push(await rebaseChange(repository, change, position))
  const conflicts = outcomes.flatMap((outcome) => (outcome.kind === 'conflict' ? [outcome.conflict] : []))
  if (conflicts.length > 0 && position.head !== null) return { kind: 'conflicted', conflicts, theirs: position.head }
  const rebased = outcomes.flatMap((outcome) => (outcome.kind === 'edit' ? [outcome] : []))
  return { kind: 'rebased', edits: rebased.map(({ edit }) => edit), merged: rebased.some(({ merged }) => merged) }
}

type Outcome =
  | { readonly kind: 'edit'; readonly edit: TreeEdit; readonly merged: boolean }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }

async function rebaseChange(
  repository: Repository,
  change: Change,
  { base, head, settle }: Position,
): Promise<Outcome> {
  const { path } = change
  const ours = change.bytes && (await writeBlob(repository, change.bytes))
  const theirs = await fileAt(repository, path, head)
  const old = base === head ? theirs : await fileAt(repository, path, base)
  if (theirs?.oid === old?.oid || oidOf(theirs) === ours) return plainEdit(path, ours)
  const merged = await mergeSides(repository, { base: old, ours: change.bytes, theirs, settle })
  if (merged === null && settle) return plainEdit(path, ours)
  if (merged === null) return { kind: 'conflict', conflict: { path, base: oidOf(old), ours, theirs: oidOf(theirs) } }
  return { kind: 'edit', edit: { path, entry: { oid: await writeBlob(repository, merged) } }, merged: true }
}

const plainEdit = (path: Change['path'], oid: Oid | null): Outcome => ({
  kind: 'edit',
  edit: { path, entry: oid && { oid } },
  merged: false,
})

type File = FileEntry | undefined

const fileAt = async (repository: Repository, path: Change['path'], commit: Oid | null): Promise<File> =>
  commit === null ? undefined : findFile(repository, commit, path)

const oidOf = (file: File): Oid | null => file?.oid ?? null

/** What a link or another repository's commit says is no text to merge with. */
const isText = (file: File): file is FileEntry => file?.kind === 'file' || file?.kind === 'executable'

type Sides = {
  readonly base: File
  readonly ours: Uint8Array | null
  readonly theirs: File
  readonly settle: Edit['settle'] | undefined
}

async function mergeSides(repository: Repository, { base, ours, theirs, settle }: Sides): Promise<Uint8Array | null> {
  if (ours === null || !isText(theirs)) return null
  const before = isText(base) ? await readBlob(repository, base.oid) : null
  const merge = settle ? mergeBytesKeepingOurs : mergeBytes
  return merge(before, ours, await readBlob(repository, theirs.oid))
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
