/** What commits did to files, with the lines that were counted. */
import type { Oid, PagePath } from '../../names'
import {
  absent,
  describedGraph,
  refuseGap,
  type CommitGraph,
  type Counted,
  type GraphCall,
  type PathChange,
} from '../graph'
import type { TreeChange } from '../model'
import type { Repository } from '../repository'
import { findRenames } from './renames/find-renames'

/**
 * What a commit did to a file, against its first parent. `from` is the path it had there where the commit renamed it, and
 * `similarity` how much of it stayed, in per cent. `counts` is null for what is not text, undefined until it is counted.
 */
export type PathMove = TreeChange & {
  readonly from: PagePath | null
  readonly similarity: number | null
  readonly counts: Counted | null | undefined
}

/** The first `most` files that a commit changed, ordered by path, and how many there are; one that was renamed is one. */
export async function listPathMoves(
  repository: Repository,
  { commit, most = Infinity }: { readonly commit: Oid; readonly most?: number },
  call: GraphCall = {},
): Promise<{ readonly moves: readonly PathMove[]; readonly count: number }> {
  const graph = await describedGraph(repository, [commit], call)
  const number = graph.numberOf(commit)
  if (graph.isUnreadable(number)) refuseGap(repository, commit)
  await findRenames(repository, graph, { ...call, commit: number })
  const changes = graph.changesOf(number)
  const sources = sourcesOf(graph, changes)
  const moved = changes.filter(({ path, after }) => after !== absent || !sources.has(path))
  return { moves: moved.slice(0, most).map((change) => describeMove(graph, change, sources)), count: moved.length }
}

/** The deleted paths that others came from, with what they held. */
function sourcesOf(graph: CommitGraph, changes: readonly PathChange[]): ReadonlyMap<number, number> {
  const origins = changes.flatMap(({ change }) => graph.facts.origins.get(change)?.from ?? [])
  const wanted = new Set(origins)
  return new Map(changes.flatMap(({ path, before }) => (wanted.has(path) ? [[path, before] as const] : [])))
}

function describeMove(graph: CommitGraph, change: PathChange, sources: ReadonlyMap<number, number>): PathMove {
  const origin = graph.facts.origins.get(change.change)
  return {
    path: graph.pathOf(change.path),
    from: origin ? graph.pathOf(origin.from) : null,
    similarity: origin?.similarity ?? null,
    before: graph.fileOf(origin ? (sources.get(origin.from) ?? absent) : change.before),
    after: graph.fileOf(change.after),
    counts: graph.facts.counts.get(change.change),
  }
}
