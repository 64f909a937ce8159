/** Lines added and removed: counted when somebody asks, and kept. */
import type { Oid, PagePath } from '../../names'
import { absent, describedGraph, type CommitGraph, type Counted, type GraphCall } from '../graph'
import { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { presentFiles, type ReadPresent } from './renames/present-files'
import { findOrigin } from './renames/find-renames'

/** A path as a commit left it. */
export type PathAt = { readonly commit: Oid; readonly path: PagePath }

/** The lines that differ; null when a side is not text. */
export type CountLines = (before: Uint8Array, after: Uint8Array) => Counted | null

/**
 * The lines that each commit added to and removed from the path, against its first parent and through a rename. Null for
 * what is not text, and for what is not here: nothing is fetched to be counted.
 */
export async function countPathLines(
  repository: Repository,
  places: readonly PathAt[],
  { count, ...call }: GraphCall & { readonly count: CountLines },
): Promise<readonly (Counted | null)[]> {
  const graph = await describedGraph(repository, [...new Set(places.map(({ commit }) => commit))], call)
  const read = presentFiles(repository, graph)
  const counted = []
  const pace = new Pace(call.signal, async () => {})
  for (const place of places) {
    if (pace.isDue) await pace.rest()
    counted.push(await countPlace(repository, graph, { place, read, count }))
  }
  return counted
}

type Counting = { readonly place: PathAt; readonly read: ReadPresent; readonly count: CountLines }

async function countPlace(
  repository: Repository,
  graph: CommitGraph,
  { place, read, count }: Counting,
): Promise<Counted | null> {
  const [commit, path] = [graph.numberOf(place.commit), graph.columns.paths.find(place.path)]
  const change = path === undefined ? undefined : graph.changeOf(commit, path)
  if (path === undefined || change === undefined) return { added: 0, removed: 0 }
  const known = graph.facts.counts.get(change)
  if (known !== undefined) return known
  const { before, after } = graph.heldAt(change)
  const origin =
    before === absent && after !== absent ? await findOrigin(repository, graph, { commit, path }) : undefined
  const source = origin && graph.changeOf(commit, origin.from)
  const old = await readSide(read, source === undefined ? before : graph.heldAt(source).before)
  const now = await readSide(read, after)
  if (!old || !now) return null
  const lines = count(old, now)
  graph.facts.counts.set(change, lines)
  return lines
}

const readSide = async (read: ReadPresent, content: number): Promise<Uint8Array | undefined> =>
  content === absent ? new Uint8Array() : read(content)
