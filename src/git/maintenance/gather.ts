/**
 * Chooses the loose objects that go into one pack, and what each is a delta against.
 *
 * History is walked from the newest commit on. The newest form of every page and folder stays whole, so that what is read
 * most is read at once; what was at the same path before it becomes a delta against its successor.
 */
import { isOid, type Oid } from '../../names'
import { NewestFirst } from '../history/newest-first'
import type { Commit, GitObject } from '../model'
import { decodeCommit } from '../objects/commit'
import { findStored } from '../objects/read'
import { makeDelta, type Outgoing } from '../pack'
import type { Pace } from '../pack/pace'
import { Recent } from '../pack/recent'
import type { Repository } from '../repository'
import { limits } from '../trees/lookup'
import { decodeTree, kindOf, trimCommon, type TreeEntry } from '../trees/tree'
import { whereSound, whereSoundLater } from './sound'

/** How much one step takes: objects, and bytes of them as they go into the pack, before they are deflated. */
export type Bounds = { readonly objects: number; readonly bytes: number }

/** Deltas from an object down to the one stored whole; git's own choice. */
const longestChain = 50
/** To find out what two larger objects have in common takes longer than a step may. */
const largestDelta = 4 << 20
/** Bytes of objects kept to make deltas against. */
const mostKept = 24 << 20
/** Commits of packs that are passed over on the way to loose ones, one after the other, before the way is left. */
const mostPassed = 1000

/** What was met last at a path. */
type Newer = { readonly oid: Oid; readonly object: GitObject; readonly depth: number }

export type GatherCall = { readonly bounds: Bounds; readonly pace: Pace }

export class Gathering {
  readonly chosen = new Map<Oid, Outgoing>()
  private readonly newest = new Recent<string, Newer>(mostKept)
  private readonly queue = new NewestFirst<Commit>()
  private readonly queued = new Set<Oid>()
  private bytes = 0

  /** `loose` are the objects to choose from. What is damaged or malformed is for a check to find; folding goes round it. */
  constructor(
    private readonly repository: Repository,
    private readonly loose: ReadonlySet<Oid>,
    private readonly call: GatherCall,
  ) {}

  /** Chooses along the history of `tips`, then among what no tip leads to. */
  async gather(tips: readonly Oid[]): Promise<void> {
    for (const tip of tips) await this.enqueue(tip)
    await this.walk()
    const left = [...this.loose].filter((oid) => this.wants(oid)).slice(0, this.call.bounds.objects)
    for (const oid of left) if (!this.isFull) await this.enqueue(oid)
    await this.walk()
    for (const oid of left) if (!this.isFull) await this.chooseWhole(oid)
  }

  private get isFull(): boolean {
    return this.chosen.size >= this.call.bounds.objects || this.bytes >= this.call.bounds.bytes
  }

  private wants(oid: Oid): boolean {
    return this.loose.has(oid) && !this.chosen.has(oid)
  }

  /** Lets the commit wait for its turn, or the one that a tag marks. */
  private async enqueue(oid: Oid): Promise<void> {
    if (this.queued.has(oid)) return
    this.queued.add(oid)
    const object = await this.read(oid)
    const commit = object?.type === 'commit' ? whereSound(() => decodeCommit(oid, object.bytes)) : undefined
    if (commit) this.queue.add(commit.committer.time, commit)
    const marked = object?.type === 'tag' ? latin1.decode(object.bytes.subarray(7, 47)) : ''
    if (isOid(marked)) await this.enqueue(marked)
  }

  private async walk(): Promise<void> {
    for (let passed = 0; !this.isFull && passed < mostPassed;) {
      const commit = this.queue.take()
      if (!commit) return
      passed = this.loose.has(commit.oid) ? 0 : passed + 1
      await this.chooseWhole(commit.oid)
      await this.visit('', commit.tree)
      for (const parent of commit.parents) await this.enqueue(parent)
    }
  }

  private async chooseWhole(oid: Oid): Promise<void> {
    const object = this.wants(oid) ? await this.read(oid) : undefined
    if (object) this.choose({ oid, entry: object })
  }

  private async visit(path: string, oid: Oid, depth = 0): Promise<void> {
    if (this.isFull || !this.wants(oid) || depth > limits.depth) return
    const object = await this.read(oid)
    if (object === undefined) return
    const newer = this.newest.find(path)
    this.chooseAt(path, { oid, object }, newer)
    if (object.type !== 'tree') return
    for (const entry of entriesBeside(object, newer?.object))
      if (kindOf(entry) !== 'submodule') await this.visit(`${path}/${entry.name}`, entry.oid, depth + 1)
  }

  private chooseAt(path: string, { oid, object }: Omit<Newer, 'depth'>, newer: Newer | undefined): void {
    const delta = newer && deltaOf(object, newer)
    this.choose({ oid, entry: delta ? { type: 'delta', base: newer.oid, bytes: delta } : object })
    this.newest.keep(path, { oid, object, depth: delta ? newer.depth + 1 : 0 }, object.bytes.length + 200)
  }

  private choose(outgoing: Outgoing & { readonly entry: { readonly bytes: Uint8Array } }): void {
    this.chosen.set(outgoing.oid, outgoing)
    this.bytes += outgoing.entry.bytes.length
  }

  private async read(oid: Oid): Promise<GitObject | undefined> {
    if (this.call.pace.isDue) await this.call.pace.rest()
    return whereSoundLater(() => findStored(this.repository, oid))
  }
}

/** The entries of a folder but those it has in common with its successor: they were met when that was. */
function entriesBeside(folder: GitObject, newer: GitObject | undefined): readonly TreeEntry[] {
  const met = newer?.type === 'tree' ? newer.bytes : new Uint8Array()
  return whereSound(() => decodeTree(trimCommon(met, folder.bytes)[1])) ?? []
}

const latin1 = new TextDecoder('latin1')

function deltaOf({ type, bytes }: GitObject, { object, depth }: Newer): Uint8Array | undefined {
  const isFit = object.type === type && depth < longestChain
  return isFit && Math.max(bytes.length, object.bytes.length) <= largestDelta
    ? makeDelta(object.bytes, bytes)
    : undefined
}
