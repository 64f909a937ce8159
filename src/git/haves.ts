/** Our commits as a server is told of them, in an order in which it finds soon what we have in common. */
import type { Oid } from '../names'
import { graphOf } from './graph'
import { NewestFirst } from './history/newest-first'
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
  const refs = [...(await listRefs(repository))].filter(([ref]) => !ref.startsWith('refs/tags/'))
  const tips = refs.map(([, oid]) => oid)
  const graph = await graphOf(repository, tips)
  const queue = new NewestFirst<number>()
  /** What is in the queue, and those of its children that came out of it. */
  const waiting = new Map<number, number[]>()
  const done = new Set<number>()
  const shared = new Set<number>()

  const add = (commit: number, child: number | null): void => {
    if (done.has(commit)) return
    if (!waiting.has(commit)) queue.add(graph.timeOf(commit), commit)
    const children = waiting.get(commit) ?? []
    waiting.set(commit, child === null ? children : [...children, child])
  }
  const isKnown = (commit: number): boolean => shared.has(commit) || isCommon(graph.oidOf(commit))
  const isShared = (commit: number, children = waiting.get(commit) ?? []): boolean =>
    isKnown(commit) || children.some(isKnown)

  for (const tip of tips) add(graph.numberOf(tip), null)
  for (let commit = queue.take(); commit !== undefined; commit = queue.take()) {
    const children = waiting.get(commit)
    waiting.delete(commit)
    done.add(commit)
    if (!isShared(commit, children)) yield graph.oidOf(commit)
    else if ([...waiting.keys()].every((other) => isShared(other))) return
    // The answer may have come while the commit was being named.
    if (isShared(commit, children)) shared.add(commit)
    for (const parent of graph.parentsOf(commit)) add(parent, commit)
  }
}
