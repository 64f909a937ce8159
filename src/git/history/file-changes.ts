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

/** The files that a commit changed, ordered by path; one that was renamed is one of them. */
export async function listPathMoves(
  repository: Repository,
  commit: Oid,
  call: GraphCall = {},
): Promise<readonly PathMove[]> {
  const graph = await describedGraph(repository, [commit], call)
  const number = graph.numberOf(commit)
  if (graph.isUnreadable(number)) refuseGap(repository, commit)
  await findRenames(repository, graph, number, call)
  const changes = graph.changesOf(number)
  const befores = new Map(changes.map(({ path, before }) => [path, before]))
  const moved = new Set(changes.map(({ change }) => graph.facts.origins.get(change)?.from))
  return changes
    .filter(({ path, after }) => after !== absent || !moved.has(path))
    .map((change) => describeMove(graph, change, befores))
}

function describeMove(graph: CommitGraph, change: PathChange, befores: ReadonlyMap<number, number>): PathMove {
  const origin = graph.facts.origins.get(change.change)
  return {
    path: graph.pathOf(change.path),
    from: origin ? graph.pathOf(origin.from) : null,
    similarity: origin?.similarity ?? null,
    before: graph.fileOf(origin ? (befores.get(origin.from) ?? absent) : change.before),
    after: graph.fileOf(change.after),
    counts: graph.facts.counts.get(change.change),
  }
}
