/** Commits one after the other, newest first by the committer's clock, as `git log` walks. */
import { throwIfAborted } from '../../errors'
import type { Oid } from '../../names'
import { absent, graphOf, refuseGap, type CommitGraph, type GraphCall } from '../graph'
import type { Commit } from '../model'
import { readCommit } from '../objects/read'
import type { Repository } from '../repository'
import { NewestFirst } from './newest-first'

/** Every commit reachable from the tips, once. */
export async function* listCommits(
  repository: Repository,
  tips: readonly Oid[],
  signal?: AbortSignal,
): AsyncGenerator<Commit> {
  for await (const oid of listCommitOids(repository, tips, { signal })) yield readCommit(repository, oid)
}

/** The names of the same commits, which costs next to nothing once the graph is there. */
export async function* listCommitOids(
  repository: Repository,
  tips: readonly Oid[],
  call: GraphCall = {},
): AsyncGenerator<Oid> {
  const graph = await graphOf(repository, tips, call)
  for (const commit of walk(graph, tips)) {
    throwIfAborted(call.signal)
    if (graph.isGap(commit)) refuseGap(repository, graph.oidOf(commit))
    yield graph.oidOf(commit)
  }
}

/** The commits of these names. The first one opens the packs that the others lie in, so those are read once it is there. */
export async function readCommits(repository: Repository, oids: readonly Oid[]): Promise<readonly Commit[]> {
  const [first, ...others] = oids
  if (first === undefined) return []
  return [await readCommit(repository, first), ...(await Promise.all(others.map((oid) => readCommit(repository, oid))))]
}

/** The numbers of the commits. One that could not be read is among them, without its parents. */
export function* walk(graph: CommitGraph, tips: readonly Oid[]): Generator<number> {
  const seen = new Uint8Array(graph.size)
  const queue = new NewestFirst<number>()
  const add = (commit: number): void => {
    if (seen[commit]) return
    seen[commit] = 1
    queue.add(graph.timeOf(commit), commit)
  }
  for (const tip of tips) add(graph.numberOf(tip))
  for (let commit = queue.take(); commit !== undefined; commit = queue.take()) {
    yield commit
    for (const parent of graph.parentsOf(commit)) add(parent)
  }
}

/** The commits a branch stood at, if only it moved: each the first parent of the one before. */
export function* walkFirstParents(graph: CommitGraph, tip: number): Generator<number> {
  for (let commit = tip; commit !== absent; commit = graph.firstParent(commit)) yield commit
}
