import { throwIfAborted } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { findEntry } from '../trees/lookup'
import { blobOf } from '../trees/tree'
import type { Commit } from '../model'
import { readCommit } from '../objects/read'
import type { Repository } from '../repository'
import { CommitQueue } from './walk'

/** A commit that gave a path other content than all its parents: `oid` after it, `before` at its first parent. */
export type PathRevision = { readonly commit: Commit; readonly oid: Oid | null; readonly before: Oid | null }

export type WalkCall = {
  readonly signal?: AbortSignal | undefined
  /** Told the number of commits looked at so far. */
  readonly onCommit?: ((visited: number) => void) | undefined
}

/**
 * The commits that made a path what it is at `tip`, newest first. Git's default simplification (git-log(1), "History
 * Simplification"): a commit that left the path as one of its parents had it is passed over, and only that parent followed.
 */
export async function* listPathRevisions(
  repository: Repository,
  { tip, path }: { readonly tip: Oid; readonly path: PagePath },
  call: WalkCall = {},
): AsyncGenerator<PathRevision> {
  const blobs = blobsAt(repository, path)
  const seen = new Set<Oid>([tip])
  const queue = new CommitQueue()
  queue.add(await readCommit(repository, tip))

  for (let commit = queue.take(); commit; commit = queue.take()) {
    throwIfAborted(call.signal)
    call.onCommit?.(seen.size)
    const { revision, follow } = await simplify(repository, commit, blobs)
    if (revision) yield revision
    for (const parent of follow.filter(({ oid }) => !seen.has(oid))) {
      seen.add(parent.oid)
      queue.add(parent)
    }
  }
}

type Simplified = { readonly revision: PathRevision | undefined; readonly follow: readonly Commit[] }

/** Whether a commit made the path what it is, and through which of its parents the story goes on. */
async function simplify(repository: Repository, commit: Commit, blobs: BlobsAt): Promise<Simplified> {
  const parents = await Promise.all(commit.parents.map((oid) => readCommit(repository, oid)))
  const [oid, befores] = [await blobs(commit), await Promise.all(parents.map(blobs))]
  const same = parents.find((_, i) => befores[i] === oid)
  if (same) return { revision: undefined, follow: [same] }
  const isAbsentFromStart = oid === null && parents.length === 0
  return { revision: isAbsentFromStart ? undefined : { commit, oid, before: befores[0] ?? null }, follow: parents }
}

type BlobsAt = (commit: Commit) => Promise<Oid | null>

/** The path's blob at a commit, each commit's tree looked into once. */
function blobsAt(repository: Repository, path: PagePath): BlobsAt {
  const found = new Map<Oid, Promise<Oid | null>>()
  const find = async ({ tree }: Commit): Promise<Oid | null> => blobOf(await findEntry(repository, tree, path))
  return (commit) => {
    const known = found.get(commit.tree) ?? find(commit)
    found.set(commit.tree, known)
    return known
  }
}
