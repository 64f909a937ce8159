/**
 * How a path came to be what it is, through its renames.
 *
 * It is git's default simplification (git-log(1), "History Simplification") on the numbers of the commit graph: a commit
 * that left the path as one of its parents had it is passed over, and only that parent followed. Where a commit added the
 * path and it came from another one, the story goes on under that, as with `git log --follow`.
 */
import type { Oid, PagePath } from '../../names'
import { absent, describedGraph, refuseGap, unknown, type CommitGraph, type Counted, type GraphCall } from '../graph'
import { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { NewestFirst } from './newest-first'

import { findOrigin } from './renames/find-renames'
import { Stories } from './stories'
import { Visited } from './visited'

/**
 * A commit that gave a path other content than all its parents: the blob `after` it at `path`, and `before` at its first
 * parent, which is at `from` where the commit renamed it. Of a link the blob says where it leads. `counts` is null for
 * what is not text, undefined until it is counted.
 */
export type PathRevision = {
  readonly commit: Oid
  readonly path: PagePath
  readonly from: PagePath | null
  readonly before: Oid | null
  readonly after: Oid | null
  readonly counts: Counted | null | undefined
}

/** The commits that made a path what it is at `tip`, newest first. */
export async function* listPathRevisions(
  repository: Repository,
  { tip, path }: { readonly tip: Oid; readonly path: PagePath },
  call: GraphCall = {},
): AsyncGenerator<PathRevision> {
  const graph = await describedGraph(repository, [tip], call)
  const walk = new PathWalk(graph, graph.numberOf(tip))
  const pace = new Pace(call.signal, async () => {})
  walk.begin(path)
  for (let step = walk.take(); step; step = walk.take()) {
    if (pace.isDue) await pace.rest()
    if (step.kind === 'unknown') refuseGap(repository, graph.oidOf(step.commit))
    const origin = step.kind === 'added' ? await findOrigin(repository, graph, step) : undefined
    walk.follow(step, origin?.from)
    yield walk.describe(step, origin?.from)
  }
}

type Place = { readonly commit: number; readonly path: number }
/** A commit that made the path what it is there; `added` says that its first parent does not have it. */
type Step = Place & { readonly kind: 'added' | 'changed' | 'unknown' }

class PathWalk {
  private readonly queue = new NewestFirst<Place>()
  private readonly stories: Stories
  /** Where the walk has been, and where it is going. */
  private readonly seen = new Visited()
  /** Parents that lack a path which their child has, by path: they may have it under an earlier name. */
  private readonly lacking = new Map<number, Set<number>>()
  private lackings = 0
  /** The names that a path had before, by path; it may have come from several places. */
  private readonly earlier = new Map<number, Set<number>>()

  constructor(
    private readonly graph: CommitGraph,
    private readonly tip: number,
  ) {
    this.stories = new Stories(graph, tip + 1)
  }

  begin(path: PagePath): void {
    const number = this.graph.columns.paths.find(path)
    if (number !== undefined) this.add({ commit: this.tip, path: number })
  }

  /** The next commit that made the path what it is. */
  take(): Step | undefined {
    for (let place = this.queue.take(); place; place = this.queue.take()) {
      const contents = this.stories.of(place.path)
      const content = contents[place.commit]
      if (content === unknown) return { ...place, kind: 'unknown' }
      const parents = this.graph.parentsOf(place.commit)
      const same = parents.find((parent) => contents[parent] === content)
      if (same !== undefined) this.add({ ...place, commit: this.passOver(same, place.path) })
      else if (content !== absent && parents[0] !== undefined && contents[parents[0]] === absent)
        return { ...place, kind: 'added' }
      else if (content !== absent || parents.length > 0) return { ...place, kind: 'changed' }
    }
    return undefined
  }

  /** Down the line of commits that left the path as their only parent has it; most of history is such lines. */
  private passOver(commit: number, path: number): number {
    const contents = this.stories.of(path)
    for (;;) {
      const parent = this.graph.onlyParent(commit)
      if (parent === absent || contents[parent] !== contents[commit]) return commit
      // Where a clock ran back, what comes next waits its turn, as it does in git's walk.
      if (this.graph.timeOf(parent) >= this.graph.timeOf(commit) || !this.seen.add(path, commit)) return commit
      commit = parent
    }
  }

  /** Goes on through all parents of a step: under its earlier name where the first one had that. */
  follow({ commit, path }: Step, origin: number | undefined): void {
    const [first, ...others] = this.graph.parentsOf(commit)
    if (first !== undefined) this.add({ commit: first, path: origin ?? path })
    for (const parent of others) {
      this.add({ commit: parent, path })
      this.seek({ commit: parent, path })
    }
    if (origin !== undefined) this.rename(path, origin)
  }

  private rename(path: number, origin: number): void {
    addTo(this.earlier, path, origin)
    for (const commit of this.lacking.get(path) ?? []) this.seek({ commit, path: origin })
  }

  /** Goes on where a commit has the file under the nearest of its names, of those known so far and those yet to come. */
  private seek({ commit, path: name }: Place): void {
    const names = [name]
    for (let path = names.pop(); path !== undefined; path = names.pop()) {
      if (this.stories.of(path)[commit] !== absent) this.add({ commit, path })
      else if (this.lackings < mostLackings && addTo(this.lacking, path, commit)) {
        this.lackings++
        names.push(...(this.earlier.get(path) ?? []))
      }
    }
  }

  describe({ commit, path }: Step, origin: number | undefined): PathRevision {
    const { graph } = this
    const first = graph.firstParent(commit)
    const change = graph.changeOf(commit, path)
    const blobAt = (path: number, commit: number): Oid | null =>
      graph.fileOf(this.stories.of(path)[commit] ?? absent)?.oid ?? null
    return {
      commit: graph.oidOf(commit),
      path: graph.pathOf(path),
      from: origin === undefined ? null : graph.pathOf(origin),
      before: blobAt(origin ?? path, first),
      after: blobAt(path, commit),
      counts: change === undefined ? undefined : graph.facts.counts.get(change),
    }
  }

  private add(place: Place): void {
    if (this.seen.add(place.path, place.commit)) this.queue.add(this.graph.timeOf(place.commit), place)
  }
}

/** A stranger's history may have ten thousand names and as many merges of each; beyond this, names at other parents are not sought. */
const mostLackings = 1_000_000

/** Whether it was not there before. */
function addTo(sets: Map<number, Set<number>>, key: number, value: number): boolean {
  const set = sets.get(key) ?? new Set()
  sets.set(key, set)
  return set.size < set.add(value).size
}
