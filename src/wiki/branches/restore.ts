/** A folder, or everything, as it was: one commit, for which no file is read. */
import { WikiError } from '../../errors'
import {
  cleanPerson,
  findFolder,
  graftFolder,
  mergeTrees,
  resolveRef,
  transact,
  treeOf,
  writeCommit,
  writeTree,
  type Repository,
} from '../../git'
import type { Oid, RefUpdate } from '../../names'
import { openMergeFile } from '../merging/merge-file'
import type { Edit, Published } from '../model'
import type { OpenWiki } from '../wiki'
import { noteAction } from './actions'
import type { FolderPath } from './model'
import { timeOf } from './branches'

export type Restoring = Edit & {
  readonly folder: FolderPath
  readonly at: Oid
  readonly signal?: AbortSignal | undefined
}

/**
 * Makes all files of a folder (the empty path: all files) what they were at a commit. What others changed since
 * `restoring.base` is merged, or the restoration comes back as `conflicted`. Throws `not-found` when there was no such folder.
 */
export async function restoreFolder(wiki: OpenWiki, restoring: Restoring): Promise<Published> {
  let published: Published = { kind: 'unchanged', commit: null }
  const make = async (staged: Repository): Promise<readonly RefUpdate[] | null> => {
    published = await commitRestoration({ ...wiki, repository: staged }, restoring)
    if (published.kind !== 'published') return null
    const updates = [published.update]
    await noteAction(staged, { kind: 'restore', subject: restoring.folder, time: timeOf(wiki), updates })
    return updates
  }
  await transact(wiki.repository, make, { signal: restoring.signal })
  return published
}

async function commitRestoration(wiki: OpenWiki, restoring: Restoring): Promise<Published> {
  const { repository, branch } = wiki
  const head = await resolveRef(repository, branch)
  if (head === null) throw new WikiError('not-found', 'No commits.', { reason: 'nothing-saved' })
  const before = await treeOf(repository, head)
  const restored = await mergeRestored(wiki, { ...restoring, base: restoring.base ?? head }, { head, before })
  if (restored.kind === 'conflicted') return { ...restored, theirs: head }
  const { tree, merged } = restored
  if (tree === before) return { kind: 'unchanged', commit: head }
  const signature = { ...cleanPerson(restoring.author), ...wiki.now() }
  const content = { tree, parents: [head], message: restoring.message, author: signature, committer: signature }
  const commit = await writeCommit(repository, content)
  return { kind: 'published', update: { ref: branch, from: head, to: commit }, commit, merged }
}

type Now = { readonly head: Oid; readonly before: Oid }

/** The tree with the folder as it was; when the branch has moved since, both changes of the base come together. */
async function mergeRestored(
  wiki: OpenWiki,
  { folder, at, base, signal }: Restoring & { readonly base: Oid },
  now: Now,
) {
  const { repository } = wiki
  const source = await requireFolder(repository, at, folder)
  const start = base === now.head ? now.before : await treeOf(repository, base)
  const ours = await graftFolder(repository, start, { path: folder, folder: source })
  if (start === now.before) return { kind: 'restored', tree: ours, merged: false } as const
  const mergeFile = await openMergeFile(wiki)
  const merge = await mergeTrees(repository, { base: start, ours, theirs: now.before }, { mergeFile, signal })
  if (merge.conflicts.length > 0) return { kind: 'conflicted', conflicts: merge.conflicts } as const
  return { kind: 'restored', tree: merge.tree ?? (await writeTree(repository, [])), merged: true } as const
}

async function requireFolder(repository: Repository, at: Oid, folder: FolderPath): Promise<Oid> {
  const found = await findFolder(repository, await treeOf(repository, at), folder)
  if (found) return found
  throw new WikiError('not-found', `No folder “${folder}” then.`, { reason: 'folder-missing-then', folder, at })
}
