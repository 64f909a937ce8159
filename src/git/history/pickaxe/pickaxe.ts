/**
 * The commits that changed how often something occurs in a file: what `git log -S` calls the pickaxe.
 *
 * The commit graph says which blobs each commit replaced, so that no tree is read, and each blob once. Renames are looked
 * for where they could make a difference. `git log -S` passes all merges over; here a merge is found where it holds it
 * another number of times than every one of its parents (as `git log -c -S` does), for then it was written while merging.
 */
import type { Oid, PagePath } from '../../../names'
import { describedGraph, refuseGap, type CommitGraph, type GraphCall } from '../../graph'
import { Pace } from '../../pack/pace'
import type { Repository } from '../../repository'
import { listPathRevisions } from '../path-history'
import { walk } from '../walk'
import { recountCommit, type Recount } from './recount'
import { openTally, type Tally } from './tally'

/** Where to search: what `tip` reaches, in all files or in one through its renames, from `after` on if told. */
export type SearchPlace = { readonly tip: Oid; readonly path: PagePath | null; readonly after?: Oid | null }

/** A commit that was looked at, what was found in it, how many of `total` that makes, and the one that is `next`. */
export type SearchedCommit = {
  readonly commit: Oid
  readonly files: readonly Recount[]
  readonly searched: number
  readonly total: number
  readonly next: Oid | null
}

/** Looks at one commit after the other, newest first. With a path, at those that changed it. */
export async function* searchHistory(
  repository: Repository,
  { tip, path, after }: SearchPlace,
  { tally, ...call }: GraphCall & { readonly tally: Tally },
): AsyncGenerator<SearchedCommit> {
  const graph = await describedGraph(repository, [tip], call)
  const places = path === null ? wholeOf(graph, tip) : await storyOf(repository, graph, { tip, path, call })
  const total = places.length
  let searched = after ? places.findIndex(({ commit }) => graph.oidOf(commit) === after) : 0
  const pace = new Pace(call.signal, () => Promise.resolve(call.onCount?.(searched, total)))
  const countOf = openTally(repository, { tally, pace })
  for (const { commit, paths } of searched < 0 ? [] : places.slice(searched)) {
    if (pace.isDue) await pace.rest()
    const oid = graph.oidOf(commit)
    if (graph.isGap(commit) || graph.isUnreadable(commit)) refuseGap(repository, oid)
    const files = []
    for (const path of paths) files.push(...(await recountCommit({ repository, graph, countOf }, { commit, path })))
    const next = places[++searched]
    yield { commit: oid, files, searched, total, next: next ? graph.oidOf(next.commit) : null }
  }
}

/** A commit with the paths to search there; null stands for all. */
type Place = { readonly commit: number; readonly paths: readonly (number | null)[] }

const wholeOf = (graph: CommitGraph, tip: Oid): readonly Place[] =>
  Array.from(walk(graph, [tip]), (commit) => ({ commit, paths: [null] }))

/** The page's revisions; on its way through a fork it may have had two names at once. */
async function storyOf(
  repository: Repository,
  graph: CommitGraph,
  { tip, path, call }: { readonly tip: Oid; readonly path: PagePath; readonly call: GraphCall },
): Promise<readonly Place[]> {
  const places = new Map<number, number[]>()
  for await (const revision of listPathRevisions(repository, { tip, path }, call)) {
    const [commit, name] = [graph.numberOf(revision.commit), graph.columns.paths.number(revision.path)]
    places.set(commit, [...(places.get(commit) ?? []), name])
  }
  return Array.from(places, ([commit, paths]) => ({ commit, paths }))
}
