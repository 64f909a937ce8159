/**
 * How a path came to be what it is, through its renames.
 *
 * It is git's default simplification (git-log(1), "History Simplification") on the numbers of the commit graph: a commit
 * that left the path as one of its parents had it is passed over, and only that parent followed. Where a commit added the
 * path and it came from another one, the story goes on under that, as with `git log --follow`.
 */
import { throwIfAborted } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { absent, describedGraph, refuseGap, unknown, type CommitGraph, type Counted, type GraphCall } from '../graph'
import type { Repository } from '../repository'
import { NewestFirst } from './newest-first'
import { findOrigin } from './renames/find-renames'

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
  walk.begin(path)
  for (let step = walk.take(); step; step = walk.take()) {
    throwIfAborted(call.signal)
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
  private readonly stories = new Map<number, Story>()
  /** Parents that lack a path which their child has: they may have it under its earlier name. */
  private readonly lacking: Place[] = []

  constructor(
    private readonly graph: CommitGraph,
    private readonly tip: number,
  ) {}

  begin(path: PagePath): void {
    const number = this.graph.columns.paths.find(path)
    if (number !== undefined) this.add({ commit: this.tip, path: number })
  }

  /** The next commit that made the path what it is. */
  take(): Step | undefined {
    for (let place = this.queue.take(); place; place = this.queue.take()) {
      const { contents } = this.storyOf(place.path)
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
    const { contents, seen } = this.storyOf(path)
    while (!seen[commit]) {
      const parent = this.graph.onlyParent(commit)
      if (parent === absent || contents[parent] !== contents[commit]) break
      seen[commit] = 1
      commit = parent
    }
    return commit
  }

  /** Goes on through all parents of a step: under its earlier name where the first one had that. */
  follow({ commit, path }: Step, origin: number | undefined): void {
    const [first, ...others] = this.graph.parentsOf(commit)
    if (first !== undefined) this.add({ commit: first, path: origin ?? path })
    for (const parent of others) {
      this.add({ commit: parent, path })
      if (this.storyOf(path).contents[parent] === absent) this.lacking.push({ commit: parent, path })
    }
    if (origin !== undefined) this.rename(path, origin)
  }

  private rename(path: number, origin: number): void {
    const { contents } = this.storyOf(origin)
    for (const place of this.lacking)
      if (place.path === path && contents[place.commit] !== absent) this.add({ ...place, path: origin })
  }

  describe({ commit, path }: Step, origin: number | undefined): PathRevision {
    const { graph } = this
    const first = graph.firstParent(commit)
    const change = graph.changeOf(commit, path)
    const blobAt = (path: number, commit: number): Oid | null =>
      graph.fileOf(this.storyOf(path).contents[commit] ?? absent)?.oid ?? null
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
    const { seen } = this.storyOf(place.path)
    if (seen[place.commit]) return
    seen[place.commit] = 1
    this.queue.add(this.graph.timeOf(place.commit), place)
  }

  private storyOf(path: number): Story {
    const known = this.stories.get(path)
    if (known) return known
    const until = this.tip + 1
    const story = { contents: this.graph.contentsOf(path, until), seen: new Uint8Array(until) }
    this.stories.set(path, story)
    return story
  }
}

/** What a path holds by commit, and where the walk has been under that name. */
type Story = { readonly contents: Int32Array; readonly seen: Uint8Array }
