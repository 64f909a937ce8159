/**
 * What could not be resolved as it came: deltas whose base was no longer at hand, or came later, or is ours.
 *
 * Deltas make a forest. Each of its trees is walked depth first from the object stored whole, which is read back, and
 * only as far as something is missing; the heaviest branch last, by when the bytes it grows from are let go: of n objects
 * no more than log2 n are held at a time.
 */
import type { Oid } from '../../../names'
import type { GitObject } from '../../model'
import { Chunks } from '../chunks'
import { at } from '../format/bytes'
import { applyDelta } from '../format/delta'
import { inflateInto } from '../format/inflate'
import { tooLarge } from '../format/limits'
import type { Entries } from './entries'
import { Forest } from './forest'
import type { Sink } from './incoming'
import type { ScanCall, Scanned } from './scan'
import { Scratch } from './scratch'

/** Bytes of objects held for deltas still to come; only a pack made to harm needs so much. */
const mostHeld = 256 * 1024 * 1024

/** A delta to apply to its base. The last one of a base's deltas gives back what the base took. */
type Pending = { readonly entry: number; readonly base: GitObject; readonly depth: number; readonly gives: number }

export class Resolver {
  private readonly entries: Entries
  private readonly forest: Forest
  private readonly stored: Chunks
  private readonly stack: Pending[] = []
  private readonly inflated = new Scratch()
  private readonly leaves = new Scratch()
  private held = 0

  constructor(
    private readonly scanned: Scanned,
    sink: Sink,
    private readonly call: ScanCall,
  ) {
    const { entries } = scanned
    this.entries = entries
    this.forest = new Forest(entries)
    this.stored = new Chunks(at(entries.offsets, entries.count), (start, end) => sink.read({ start, end }))
  }

  /** Resolves everything that grows from the objects stored whole. */
  async resolveAll(): Promise<void> {
    for (let entry = 0; entry < this.entries.count; entry++) {
      if (!this.forest.isRoot(entry)) continue
      const type = this.entries.typeAt(entry)
      if (type === undefined) continue
      const bytes = await this.inflate(entry, new Uint8Array(at(this.entries.sizes, entry)))
      await this.resolveFrom({ type, bytes }, this.forest.takeChildren(entry))
    }
  }

  /** Resolves what waits for a base that is in no pack of ours. */
  async resolveFromBase(oid: Oid, base: GitObject): Promise<void> {
    await this.resolveFrom(base, this.forest.takeWaiting(oid))
  }

  private async resolveFrom(root: GitObject, children: readonly number[]): Promise<void> {
    this.push(root, children, 1)
    for (let next = this.stack.pop(); next; next = this.stack.pop()) {
      this.resolve(next, this.deltaOf(next.entry) ?? (await this.readDelta(next.entry)))
      if (this.call.pace.isDue) await this.call.pace.rest()
    }
  }

  private resolve({ entry, base, depth, gives }: Pending, delta: Uint8Array): void {
    const { type } = base
    const isNew = this.entries.typeAt(entry) === undefined
    const object = { type, bytes: applyDelta(base.bytes, delta, (size) => this.makeRoom(entry, size)) }
    this.held -= gives
    if (isNew) {
      this.entries.resolve(entry, type, depth)
      this.call.onObject(entry, object)
    }
    this.push(object, this.forest.takeChildren(entry), depth + 1)
  }

  private deltaOf(entry: number): Uint8Array | undefined {
    return this.scanned.deltas.find(entry, at(this.entries.sizes, entry))
  }

  private readDelta(entry: number): Promise<Uint8Array> {
    return this.inflate(entry, this.inflated.take(at(this.entries.sizes, entry)))
  }

  private async inflate(entry: number, bytes: Uint8Array): Promise<Uint8Array> {
    const stored = await this.stored.read(at(this.entries.starts, entry), at(this.entries.offsets, entry + 1))
    inflateInto(stored, 0, bytes)
    return bytes
  }

  /** Most objects are no other's base: those are made where the one before them was. */
  private makeRoom(entry: number, size: number): Uint8Array {
    this.call.growth.make(size)
    const mayBeBase = this.entries.waiting.size > 0 || this.forest.hasChildren(entry)
    return mayBeBase ? new Uint8Array(size) : this.leaves.take(size)
  }

  private push(base: GitObject, children: readonly number[], depth: number): void {
    if (children.length === 0) return
    this.held += base.bytes.length
    if (this.held > mostHeld) throw tooLarge('What is needed to unpack an object', mostHeld)
    children.forEach((entry, i) => this.stack.push({ entry, base, depth, gives: i === 0 ? base.bytes.length : 0 }))
  }
}
