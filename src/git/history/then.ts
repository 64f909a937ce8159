/** What was at a moment: a branch is taken to have stood at each of its first parents in turn. */
import type { Oid, PagePath } from '../../names'
import { absent, describedGraph, graphOf, refuseGap, type CommitGraph, type GraphCall } from '../graph'
import type { Repository } from '../repository'
import { listPathRevisions } from './path-history'
import { findOrigin } from './renames/find-renames'
import { walkFirstParents } from './walk'

/** The newest commit on the way down the first parents that was made by `time`, in seconds since 1970. */
export async function findCommitAt(
  repository: Repository,
  { tip, time }: { readonly tip: Oid; readonly time: number },
  call: GraphCall = {},
): Promise<Oid | null> {
  const graph = await graphOf(repository, [tip], call)
  for (const commit of walkFirstParents(graph, graph.numberOf(tip))) {
    if (graph.isGap(commit)) refuseGap(repository, graph.oidOf(commit))
    if (graph.timeOf(commit) <= time) return graph.oidOf(commit)
  }
  return null
}

/**
 * The commits that the branch stood at, oldest first, with their times in seconds since 1970. One that cannot be read ends
 * the line: what came after it is there to be looked at all the same.
 */
export async function listFirstParents(
  repository: Repository,
  tip: Oid,
  call: GraphCall = {},
): Promise<readonly { readonly oid: Oid; readonly time: number }[]> {
  const graph = await graphOf(repository, [tip], call)
  const line = []
  for (const commit of walkFirstParents(graph, graph.numberOf(tip)))
    if (!graph.isGap(commit)) line.push({ oid: graph.oidOf(commit), time: graph.timeOf(commit) })
  return line.reverse()
}

/**
 * The name that the file at `path` of `tip` had at `at`: the same, unless it was renamed since. Down the first parents it is
 * followed step by step; at a commit beside them it had the newest of its names that is there. Null when it came later.
 */
export async function findPathAt(
  repository: Repository,
  { tip, path, at }: { readonly tip: Oid; readonly path: PagePath; readonly at: Oid },
  call: GraphCall = {},
): Promise<PagePath | null> {
  const graph = await describedGraph(repository, [tip, at], call)
  const end = graph.numberOf(at)
  let name = graph.columns.paths.find(path)
  for (const commit of walkFirstParents(graph, graph.numberOf(tip))) {
    if (name === undefined) return null
    if (graph.isUnreadable(commit)) refuseGap(repository, graph.oidOf(commit))
    if (commit === end) return isAt(graph, end, name) ? graph.pathOf(name) : null
    const change = graph.changeOf(commit, name)
    const isNew = change !== undefined && graph.heldAt(change).before === absent
    const origin = isNew ? await findOrigin(repository, graph, { commit, path: name }) : undefined
    name = origin?.from ?? name
  }
  for await (const { path: earlier } of listPathRevisions(repository, { tip, path }, call))
    if (isAt(graph, end, graph.columns.paths.find(earlier))) return earlier
  return null
}

const isAt = (graph: CommitGraph, commit: number, path: number | undefined): boolean =>
  path !== undefined && graph.contentsOf(path, commit + 1)[commit] !== absent
