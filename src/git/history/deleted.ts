/** Paths that were there once and are not now. */
import type { Oid, PagePath } from '../../names'
import { absent, describedGraph, refuseGap, type CommitGraph, type GraphCall } from '../graph'
import { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { findRenames } from './renames/find-renames'
import { walk, walkFirstParents } from './walk'

/** A path with the commit that deleted it, and the commit before that, which still had it. */
export type DeletedPath = { readonly path: PagePath; readonly deletedBy: Oid; readonly lastSeen: Oid }

/**
 * The paths that commits reachable from `tip` deleted and that the tip does not have, the one deleted last first. One that
 * was renamed is not among them, nor one that was brought back on another side of the history later on.
 */
export async function listDeletedPaths(
  repository: Repository,
  { tip, most }: { readonly tip: Oid; readonly most: number },
  call: GraphCall = {},
): Promise<readonly DeletedPath[]> {
  const graph = await describedGraph(repository, [tip], call)
  const settled = livePaths(graph, graph.numberOf(tip))
  const deleted: DeletedPath[] = []
  const pace = new Pace(call.signal, async () => {})
  for (const commit of walk(graph, [tip])) {
    if (pace.isDue) await pace.rest()
    if (graph.isUnreadable(commit)) refuseGap(repository, graph.oidOf(commit))
    for (const path of await settlePaths(repository, graph, { commit, settled, call })) {
      const lastSeen = graph.oidOf(graph.firstParent(commit))
      if (deleted.push({ path: graph.pathOf(path), deletedBy: graph.oidOf(commit), lastSeen }) === most) return deleted
    }
  }
  return deleted
}

type Settling = { readonly commit: number; readonly settled: Uint8Array; readonly call: GraphCall }

/** Settles what becomes of each path that the commit changed, if no newer commit did, and names those it deleted. */
async function settlePaths(
  repository: Repository,
  graph: CommitGraph,
  { commit, settled, call }: Settling,
): Promise<readonly number[]> {
  const changes = graph.changesOf(commit).filter(({ path }) => !settled[path])
  const gone = changes.filter(({ after }) => after === absent)
  if (gone.length > 0) await findRenames(repository, graph, { ...call, commit })
  const moved = new Set(graph.changesOf(commit).map(({ change }) => graph.facts.origins.get(change)?.from))
  for (const { path } of changes) settled[path] = 1
  return gone.map(({ path }) => path).filter((path) => !moved.has(path))
}

/** By path, whether the commit has it: what was changed last on the way down the first parents is as it was left there. */
function livePaths(graph: CommitGraph, tip: number): Uint8Array {
  const [live, seen] = [new Uint8Array(graph.columns.paths.length), new Uint8Array(graph.columns.paths.length)]
  for (const commit of walkFirstParents(graph, tip))
    for (const { path, after } of graph.changesOf(commit)) {
      if (!seen[path] && after !== absent) live[path] = 1
      seen[path] = 1
    }
  return live
}
