/** Our commits as a server is told of them, in an order in which it finds soon what we have in common. */
import type { Oid } from '../names'
import { CommitQueue } from './history/walk'
import type { Commit } from './model'
import { readCommit } from './objects/read'
import { listRefs } from './refs'
import type { Repository } from './repository'
import type { Haves } from './transport'

/** So many branches of remotes go first, as they were seen last: most likely the server has them still. */
const mostFirst = 64

/**
 * Where branches of remotes were seen last, then our commits, newest first. What lies below one that the server has is
 * not named; when nothing else is left, the list ends.
 */
export const listHaves = (repository: Repository): Haves =>
  async function* (isCommon) {
    const seen = await listRefs(repository, 'refs/remotes/')
    const first = new Set([...seen.values()].slice(0, mostFirst))
    yield* first
    for await (const oid of listUnshared(repository, isCommon)) if (!first.has(oid)) yield oid
  }

async function* listUnshared(repository: Repository, isCommon: (oid: Oid) => boolean): AsyncGenerator<Oid> {
  const queue = new CommitQueue()
  const children = new Map<Oid, Oid[]>()
  const shared = new Set<Oid>()

  const add = async (oid: Oid, child: readonly Oid[]): Promise<void> => {
    const known = children.get(oid)
    if (known) return void known.push(...child)
    children.set(oid, [...child])
    queue.add(await readCommit(repository, oid))
  }
  const isShared = ({ oid }: Commit): boolean =>
    isCommon(oid) || (children.get(oid) ?? []).some((child) => shared.has(child) || isCommon(child))

  for (const [ref, oid] of await listRefs(repository)) if (!ref.startsWith('refs/tags/')) await add(oid, [])
  for (let commit = queue.take(); commit; commit = queue.take()) {
    if (!isShared(commit)) yield commit.oid
    else if (!queue.some((other) => !isShared(other))) return
    // The answer may have come while the commit was being named.
    if (isShared(commit)) shared.add(commit.oid)
    for (const parent of commit.parents) await add(parent, [commit.oid])
  }
}
