/** Walks over the commit graph: newest first by the committer's clock, as `git log` walks. */
import { throwIfAborted } from '../../errors'
import type { Oid } from '../../names'
import type { Commit } from '../model'
import { findObject, readCommit } from '../objects/read'
import type { Repository } from '../repository'

/** Commits waiting to be visited, newest first. */
export class CommitQueue {
  readonly #waiting: Commit[] = []

  get size(): number {
    return this.#waiting.length
  }

  /** Keeps the order by binary search; commits of one time leave in the order they came. */
  add(commit: Commit): void {
    let [low, high] = [0, this.#waiting.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#waiting[middle]?.committer.time ?? 0) >= commit.committer.time) low = middle + 1
      else high = middle
    }
    this.#waiting.splice(low, 0, commit)
  }

  take(): Commit | undefined {
    return this.#waiting.shift()
  }

  some(test: (commit: Commit) => boolean): boolean {
    return this.#waiting.some(test)
  }
}

/** Every commit reachable from the tips, once, newest first. */
export async function* listCommits(
  repository: Repository,
  tips: readonly Oid[],
  signal?: AbortSignal,
): AsyncGenerator<Commit> {
  const seen = new Set<Oid>()
  const queue = new CommitQueue()

  const add = async (oid: Oid): Promise<void> => {
    if (seen.has(oid)) return
    seen.add(oid)
    queue.add(await readCommit(repository, oid))
  }

  for (const tip of tips) await add(tip)
  for (let commit = queue.take(); commit; commit = queue.take()) {
    throwIfAborted(signal)
    yield commit
    for (const parent of commit.parents) await add(parent)
  }
}

/** Bits that say from where a commit was reached. */
const ours = 1
const theirs = 2
const both = ours | theirs

/** The steps more that a walk takes when all seems settled; git takes five (`SLOP` in its revision.c). */
const slack = 32

type Painted = ReadonlyMap<Oid, { readonly commit: Commit; readonly reach: number }>

/**
 * Which commits each side reaches, as far as it takes to know those that only one side does.
 *
 * Clocks jump, so a commit may be met before its children: one that the other side reaches late is visited again. And
 * common commits are followed until they are older than all that one side alone was seen to reach, and some steps more,
 * for one of those may yet lie below them.
 */
async function paint(repository: Repository, left: readonly Oid[], right: readonly Oid[]): Promise<Painted> {
  const painted = new Map<Oid, { commit: Commit; reach: number }>()
  const queue = new CommitQueue()
  let oldest = Infinity

  const reach = async (oid: Oid, side: number): Promise<void> => {
    const known = painted.get(oid)
    if (known && (known.reach & side) === side) return
    const commit = known?.commit ?? (await readCommit(repository, oid))
    const sides = (known?.reach ?? 0) | side
    if (sides !== both) oldest = Math.min(oldest, commit.committer.time)
    painted.set(oid, { commit, reach: sides })
    queue.add(commit)
  }

  const isOpen = ({ oid, committer }: Commit): boolean => committer.time >= oldest || painted.get(oid)?.reach !== both

  for (const oid of left) await reach(oid, ours)
  for (const oid of right) await reach(oid, theirs)
  let steps = 0
  while (queue.size > 0 && steps < slack) {
    steps = queue.some(isOpen) ? 0 : steps + 1
    const commit = queue.take()
    const side = commit ? (painted.get(commit.oid)?.reach ?? 0) : 0
    for (const parent of commit?.parents ?? []) await reach(parent, side)
  }
  return painted
}

/** The commits reachable from `tips` and from none of `hidden`, newest first. Hidden commits we lack are passed over. */
export async function listNewCommits(
  repository: Repository,
  tips: readonly Oid[],
  hidden: readonly Oid[],
): Promise<readonly Commit[]> {
  const known = []
  for (const oid of hidden) if (await findObject(repository, oid)) known.push(oid)
  const painted = await paint(repository, tips, known)
  const order = new CommitQueue()
  for (const { commit, reach } of painted.values()) if (reach === ours) order.add(commit)
  return [...drain(order)]
}

function* drain(queue: CommitQueue): Generator<Commit> {
  for (let commit = queue.take(); commit; commit = queue.take()) yield commit
}

/** How many commits each of the two has that the other has not. */
export async function countAheadBehind(
  repository: Repository,
  a: Oid,
  b: Oid,
): Promise<{ readonly ahead: number; readonly behind: number }> {
  const reaches = [...(await paint(repository, [a], [b])).values()].map(({ reach }) => reach)
  return {
    ahead: reaches.filter((reach) => reach === ours).length,
    behind: reaches.filter((reach) => reach === theirs).length,
  }
}

/** The best common ancestors of two commits: none that is an ancestor of another. Empty for unrelated histories. */
export async function findMergeBases(repository: Repository, a: Oid, b: Oid): Promise<readonly Oid[]> {
  const painted = await paint(repository, [a], [b])
  const common = [...painted.values()].filter(({ reach }) => reach === both).map(({ commit }) => commit)
  const parentsOfCommon = new Set(common.flatMap(({ parents }) => parents))
  const candidates = common.map(({ oid }) => oid).filter((oid) => !parentsOfCommon.has(oid))
  if (candidates.length < 2) return candidates
  const reachable = await Promise.all(candidates.map((oid) => isReachableFromOthers(repository, oid, candidates)))
  return candidates.filter((_, i) => !reachable[i])
}

const isReachableFromOthers = async (
  repository: Repository,
  oid: Oid,
  candidates: readonly Oid[],
): Promise<boolean> => {
  for (const other of candidates) if (other !== oid && (await isAncestor(repository, oid, other))) return true
  return false
}

/** Whether `ancestor` is `descendant` or reachable from it. */
export async function isAncestor(repository: Repository, ancestor: Oid, descendant: Oid): Promise<boolean> {
  if (ancestor === descendant) return true
  return (await paint(repository, [ancestor], [descendant])).get(ancestor)?.reach === both
}

/** How many commits `tip` reaches and none of `hidden`; counting ends at `limit`. */
export async function countNewCommits(
  repository: Repository,
  tip: Oid,
  { hidden, limit }: { readonly hidden: readonly Oid[]; readonly limit: number },
): Promise<number> {
  if (hidden.length > 0) return Math.min(limit, (await listNewCommits(repository, [tip], hidden)).length)
  let count = 0
  for await (const _ of listCommits(repository, [tip])) if (++count === limit) break
  return count
}
