/** Our commits as a server is told of them, in an order in which it finds soon what we have in common. */
import type { Oid } from '../names'
import { graphOf, type CommitGraph } from './graph'
import { NewestFirst } from './history/newest-first'
import { listRefs } from './refs'
import type { Repository } from './repository'
import type { Haves } from './transport'

/** So many branches of remotes go first, as they were seen last: most likely the server has them still. */
const mostFirst = 64

/**
 * Where branches of remotes were seen last, then our commits, newest first. What lies below one that the server has is
 * not named; when nothing else is left, the list ends.
 */
export const listHaves = (repository: Repository): Haves =>
  async function* (isCommon) {
    const seen = await listRefs(repository, 'refs/remotes/')
    const first = new Set([...seen.values()].slice(0, mostFirst))
    yield* first
    for await (const oid of listUnshared(repository, isCommon)) if (!first.has(oid)) yield oid
  }

async function* listUnshared(repository: Repository, isCommon: (oid: Oid) => boolean): AsyncGenerator<Oid> {
  const refs = [...(await listRefs(repository))].filter(([ref]) => !ref.startsWith('refs/tags/'))
  const graph = await graphOf(
    repository,
    refs.map(([, oid]) => oid),
  )
  const frontier = new Frontier(graph, (commit) => isCommon(graph.oidOf(commit)))
  for (const [, oid] of refs) frontier.add(graph.numberOf(oid), null)
  for (let next = frontier.take(); next; next = frontier.take()) {
    if (!frontier.isShared(next)) yield graph.oidOf(next.commit)
    else if (frontier.isAllShared()) return
    frontier.pass(next)
  }
}

/** A commit to be named, and those of its children that were. */
type Candidate = { readonly commit: number; readonly children: number[] }

/** The commits that come next, newest first, and what is known of their children. */
class Frontier {
  private readonly queue = new NewestFirst<Candidate>()
  private readonly waiting = new Map<number, Candidate>()
  private readonly done = new Set<number>()
  private readonly shared = new Set<number>()

  constructor(
    private readonly graph: CommitGraph,
    private readonly isCommon: (commit: number) => boolean,
  ) {}

  add(commit: number, child: number | null): void {
    if (this.done.has(commit)) return
    const candidate = this.waiting.get(commit) ?? { commit, children: [] }
    if (!this.waiting.has(commit)) this.queue.add(this.graph.timeOf(commit), candidate)
    this.waiting.set(commit, candidate)
    if (child !== null) candidate.children.push(child)
  }

  take(): Candidate | undefined {
    const next = this.queue.take()
    if (next === undefined) return undefined
    this.waiting.delete(next.commit)
    this.done.add(next.commit)
    return next
  }

  /** Goes on to the parents. Whether the server has the commit may have become known while it was being named. */
  pass(candidate: Candidate): void {
    if (this.isShared(candidate)) this.shared.add(candidate.commit)
    for (const parent of this.graph.parentsOf(candidate.commit)) this.add(parent, candidate.commit)
  }

  isShared({ commit, children }: Candidate): boolean {
    return this.isKnown(commit) || children.some((child) => this.isKnown(child))
  }

  isAllShared(): boolean {
    return [...this.waiting.values()].every((candidate) => this.isShared(candidate))
  }

  private isKnown(commit: number): boolean {
    return this.shared.has(commit) || this.isCommon(commit)
  }
}
