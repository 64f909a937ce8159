/** When paths came to be and were changed last, all of them in one pass over the commit graph. */
import { throwIfAborted } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { absent, describedGraph, type CommitGraph, type GraphCall } from '../graph'
import type { Repository } from '../repository'
import { walk } from './walk'

/** Times in seconds since 1970, by the committers' clocks; `commits` are those that made the path what it is. */
export type PathTimes = { readonly created: number; readonly changed: number; readonly commits: readonly Oid[] }

type Growing = { created: number; changed: number; readonly commits: number[] }

/**
 * By path, as it is called: a renamed file begins with its new name. A merge counts for what it holds that no commit
 * before it made. What cannot be read is left out.
 */
export async function listPathTimes(
  repository: Repository,
  tip: Oid,
  call: GraphCall = {},
): Promise<ReadonlyMap<PagePath, PathTimes>> {
  const graph = await describedGraph(repository, [tip], call)
  throwIfAborted(call.signal)
  const commits = [...walk(graph, [tip])]
  const made = listMade(graph, commits)
  const times = new Map<number, Growing>()
  for (const commit of commits) {
    const isMerge = graph.parentsOf(commit).length > 1
    for (const { path, after } of graph.isUnreadable(commit) ? [] : graph.changesOf(commit))
      if (after !== absent && !(isMerge && made.has(keyOf(path, after))))
        add(times, path, { commit, time: graph.timeOf(commit) })
  }
  return new Map([...times].map(([path, growing]) => [graph.pathOf(path), describe(graph, growing)]))
}

const describe = (graph: CommitGraph, { created, changed, commits }: Growing): PathTimes => ({
  created,
  changed,
  commits: commits.map((commit) => graph.oidOf(commit)),
})

const keyOf = (path: number, content: number): number => path * 2 ** 31 + content

/** What commits that are no merges gave paths. */
function listMade(graph: CommitGraph, commits: readonly number[]): ReadonlySet<number> {
  const made = new Set<number>()
  if (!commits.some((commit) => graph.parentsOf(commit).length > 1)) return made
  for (const commit of commits) {
    if (graph.parentsOf(commit).length > 1 || graph.isUnreadable(commit)) continue
    for (const { path, after } of graph.changesOf(commit)) made.add(keyOf(path, after))
  }
  return made
}

type Change = { readonly commit: number; readonly time: number }

function add(times: Map<number, Growing>, path: number, { commit, time }: Change): void {
  const known = times.get(path)
  if (known === undefined) return void times.set(path, { created: time, changed: time, commits: [commit] })
  known.created = Math.min(known.created, time)
  known.changed = Math.max(known.changed, time)
  known.commits.push(commit)
}
