import { throwIfAborted } from '../errors'
import type { Oid, PagePath } from '../names'
import { findEntry } from './lookup'
import type { Commit } from './model'
import { readCommit } from './objects'
import type { Repository } from './repository'
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
  tip: Oid,
  path: PagePath,
  call: WalkCall = {},
): AsyncGenerator<PathRevision> {
  const blobs = blobsAt(repository, path)
  const seen = new Set<Oid>([tip])
  const queue = new CommitQueue()
  queue.add(await readCommit(repository, tip))

  for (let commit = queue.take(), visited = 1; commit; commit = queue.take(), visited++) {
    throwIfAborted(call.signal)
    call.onCommit?.(visited)
    const parents = await Promise.all(commit.parents.map((oid) => readCommit(repository, oid)))
    const befores = await Promise.all(parents.map(blobs))
    const oid = await blobs(commit)
    const same = parents.find((_, i) => befores[i] === oid)
    if (!same && (oid !== null || parents.length > 0)) yield { commit, oid, before: befores[0] ?? null }
    for (const parent of same ? [same] : parents) {
      if (seen.has(parent.oid)) continue
      seen.add(parent.oid)
      queue.add(parent)
    }
  }
}

/** The path's blob at a commit, each commit's tree looked into once. */
function blobsAt(repository: Repository, path: PagePath): (commit: Commit) => Promise<Oid | null> {
  const found = new Map<Oid, Promise<Oid | null>>()
  const find = async ({ tree }: Commit): Promise<Oid | null> => (await findEntry(repository, tree, path))?.oid ?? null
  return (commit) => {
    const known = found.get(commit.tree) ?? find(commit)
    found.set(commit.tree, known)
    return known
  }
}
