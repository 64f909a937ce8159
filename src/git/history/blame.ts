/** Who made each line of a file what it is, as `git blame` says: lines are handed from a commit to the parents that have them. */
import { WikiError } from '../../errors'
import type { Oid, PagePath } from '../../names'
import { bringBlobs } from '../absent'
import { absent, blobOf, describedGraph, isFile, refuseGap, unknown, type CommitGraph, type GraphCall } from '../graph'
import { readBlob } from '../objects/read'
import { Pace } from '../pack/pace'
import { Recent } from '../pack/recent'
import type { Repository } from '../repository'
import { NewestFirst } from './newest-first'
import { listPathRevisions } from './path-history'
import { findOrigin } from './renames/find-renames'
import { fingerprint, leastAlike, similarity } from './renames/similarity'
import { Stories } from './stories'
import { handDown, joinStretches, type LineRun, type Stretch } from './stretches'

type Lines = readonly string[]

/** How to look at a file as lines: which it has (null when it is not text), and which ones two have in common, in order. */
export type LineDiffer = {
  split(bytes: Uint8Array): Lines | null
  match(before: Lines, after: Lines): readonly LineRun[]
}

/** The commit that made a line what it is, and the line's path and number (from 1) there. */
export type LineOrigin = { readonly commit: Oid; readonly path: PagePath; readonly line: number }
export type LineBlame = LineOrigin & { readonly text: string }

/** The lines of a file at a commit. Throws `not-found` when there is no such file, `unsupported` when it is not text. */
export async function blamePath(
  repository: Repository,
  { at, path }: { readonly at: Oid; readonly path: PagePath },
  { differ, ...call }: GraphCall & { readonly differ: LineDiffer },
): Promise<readonly LineBlame[]> {
  const graph = await describedGraph(repository, [at], call)
  const earlier = await readStory(repository, { graph, at, path }, call)
  const walk = new BlameWalk(repository, graph, { differ, earlier, tip: graph.numberOf(at) })
  const lines = await walk.begin(path)
  const pace = new Pace(call.signal, async () => {})
  while (await walk.step()) if (pace.isDue) await pace.rest()
  return lines.map((text, i) => ({ text, ...walk.originOf(i) }))
}

/** The earlier name of each name the file had. Whatever of its texts is absent is brought in, in one go. */
async function readStory(
  repository: Repository,
  { graph, at, path }: { readonly graph: CommitGraph; readonly at: Oid; readonly path: PagePath },
  call: GraphCall,
): Promise<ReadonlyMap<number, number>> {
  const earlier = new Map<number, number>()
  const blobs = new Set<Oid>()
  const { paths } = graph.columns
  for await (const revision of listPathRevisions(repository, { tip: at, path }, call)) {
    if (revision.after) blobs.add(revision.after)
    if (revision.from) earlier.set(paths.number(revision.path), paths.number(revision.from))
  }
  await bringBlobs(repository, [...blobs], call.signal)
  return earlier
}

type Place = { readonly commit: number; readonly path: number }
type Blaming = {
  readonly differ: LineDiffer
  readonly earlier: ReadonlyMap<number, number>
  readonly tip: number
}

/** Bytes of texts kept as lines: each is looked at against its parents, and against its children. */
const keptBytes = 16 << 20

class BlameWalk {
  /** Places by commit, the highest number first: then every child was there before its parents. */
  private readonly queue = new NewestFirst<Place>()
  private readonly waiting = new Map<string, (readonly Stretch[])[]>()
  private readonly stories: Stories
  private readonly texts = new Recent<number, Lines>(keptBytes)
  private readonly origins: { readonly place: Place; readonly line: number }[] = []

  constructor(
    private readonly repository: Repository,
    private readonly graph: CommitGraph,
    private readonly blaming: Blaming,
  ) {
    this.stories = new Stories(graph, blaming.tip + 1)
  }

  /** The lines of the file that is blamed. */
  async begin(path: PagePath): Promise<Lines> {
    const number = this.graph.columns.paths.find(path)
    const place = { commit: this.blaming.tip, path: number ?? absent }
    const content = this.contentAt(place)
    if (!isFile(content))
      throw new WikiError('not-found', `No page “${path}” then.`, { reason: 'page-missing-then', path })
    const lines = await this.linesOf(content)
    this.hand(place, [{ line: 0, final: 0, length: lines.length }])
    return lines
  }

  /** Looks at one commit; false when every line has its own. */
  async step(): Promise<boolean> {
    const place = this.queue.take()
    if (!place) return false
    const key = keyOf(place)
    const stretches = joinStretches(this.waiting.get(key) ?? [])
    this.waiting.delete(key)
    const content = this.contentAt(place)
    const parents = await this.placesBefore(place)
    const same = parents.find((parent) => this.contentAt(parent) === content)
    if (same) this.hand(same, stretches)
    else await this.divide(place, stretches, parents)
    return true
  }

  originOf(final: number): LineOrigin {
    const origin = this.origins[final]
    if (!origin) throw new WikiError('internal', 'A line was left without its commit.')
    const { place, line } = origin
    return { commit: this.graph.oidOf(place.commit), path: this.graph.pathOf(place.path), line: line + 1 }
  }

  /** Gives each parent what it has of the lines; what none has, the commit made. */
  private async divide(place: Place, stretches: readonly Stretch[], parents: readonly Place[]): Promise<void> {
    const after = parents.length > 0 ? await this.linesOf(this.contentAt(place)) : []
    let rest = stretches
    for (const parent of parents) {
      if (rest.length === 0) return
      const before = await this.linesOf(this.contentAt(parent))
      const { down, stay } = handDown(rest, this.blaming.differ.match(before, after))
      this.hand(parent, down)
      rest = stay
    }
    for (const { line, final, length } of rest)
      for (let i = 0; i < length; i++) this.origins[final + i] = { place, line: line + i }
  }

  private hand(place: Place, stretches: readonly Stretch[]): void {
    if (stretches.length === 0) return
    const waiting = this.waiting.get(keyOf(place))
    if (waiting) waiting.push(stretches)
    else this.queue.add(place.commit, place)
    this.waiting.set(keyOf(place), waiting ?? [stretches])
  }

  /** Where the parents have the file, under this name or an earlier one. */
  private async placesBefore(place: Place): Promise<readonly Place[]> {
    const places: Place[] = []
    for (const [i, parent] of this.graph.parentsOf(place.commit).entries()) {
      const here = { commit: parent, path: place.path }
      const find = i === 0 ? this.findRenamed : this.findEarlier
      const before = this.isThere(here) ? here : await find.call(this, parent, place)
      if (before) places.push(before)
    }
    return places
  }

  /** Where the first parent has what the commit renamed. */
  private async findRenamed(parent: number, place: Place): Promise<Place | undefined> {
    const origin = await findOrigin(this.repository, this.graph, place)
    return origin && { commit: parent, path: origin.from }
  }

  /** Where another parent has the file under the nearest of its earlier names, if it is one file: it may have got several since. */
  private async findEarlier(parent: number, place: Place): Promise<Place | undefined> {
    const tried = new Set<number>()
    for (let name = this.blaming.earlier.get(place.path); name !== undefined && !tried.has(name);) {
      const before = { commit: parent, path: name }
      if (this.isThere(before)) return (await this.areAlike(before, place)) ? before : undefined
      tried.add(name)
      name = this.blaming.earlier.get(name)
    }
    return undefined
  }

  private async areAlike(before: Place, after: Place): Promise<boolean> {
    const read = (place: Place) => readBlob(this.repository, this.graph.blobOidOf(this.contentAt(place)))
    const [old, now] = [fingerprint(await read(before)), fingerprint(await read(after))]
    return similarity(old, now, leastAlike) >= leastAlike
  }

  private isThere = (place: Place): boolean => isFile(this.contentAt(place))

  private contentAt({ commit, path }: Place): number {
    const content = this.stories.of(path)[commit] ?? absent
    if (content === unknown) refuseGap(this.repository, this.graph.oidOf(commit))
    return content
  }

  private async linesOf(content: number): Promise<Lines> {
    const blob = blobOf(content)
    const known = this.texts.find(blob)
    if (known) return known
    const bytes = await readBlob(this.repository, this.graph.blobOidOf(content))
    const lines = this.blaming.differ.split(bytes)
    if (!lines) throw new WikiError('unsupported', 'Not text.', { reason: 'not-text' })
    this.texts.keep(blob, lines, bytes.length)
    return lines
  }
}

const keyOf = ({ commit, path }: Place): string => `${commit}/${path}`
