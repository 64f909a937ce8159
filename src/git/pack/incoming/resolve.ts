/**
 * What could not be resolved as it came: deltas whose base was no longer at hand, or came later, or is ours.
 *
 * Deltas make a forest. Each of its trees is walked depth first from the object stored whole, which is read back, and
 * only as far as something is missing; the heaviest branch last, by when the bytes it grows from are let go: of n objects
 * no more than log2 n are held at a time.
 */
import type { Oid } from '../../../names'
import type { GitObject } from '../../model'
import { PackCaches } from '../caches'
import { Chunks } from '../chunks'
import { at } from '../format/bytes'
import { applyDelta } from '../format/delta'
import { decodeEntryHeader } from '../format/entry'
import { inflateInto } from '../format/inflate'
import { tooLarge } from '../format/limits'
import type { Entries } from './entries'
import { Forest } from './forest'
import type { Sink } from './incoming'
import { Pool } from './pool'
import type { ScanCall, Scanned } from './scan'
import { Scratch } from './scratch'

/** Bytes of objects held for deltas still to come; only a pack made to harm needs so much. */
const mostHeld = 256 * 1024 * 1024

/** An object that is held until all its deltas were applied. */
type Base = GitObject & { readonly bytes: Uint8Array<ArrayBuffer> }

/** A delta to apply. With the last one of its deltas a base is let go of. */
type Pending = { readonly entry: number; readonly base: Base; readonly depth: number; readonly isLast: boolean }

export class Resolver {
  private readonly entries: Entries
  private readonly forest: Forest
  private readonly stored: Chunks
  private readonly stack: Pending[] = []
  private readonly inflated = new Scratch()
  private readonly pool = new Pool()
  private held = 0

  constructor(
    private readonly scanned: Scanned,
    sink: Sink,
    private readonly call: ScanCall,
  ) {
    const { entries } = scanned
    this.entries = entries
    this.forest = new Forest(entries)
    const place = { size: at(entries.offsets, entries.count), caches: new PackCaches(), first: 0 }
    this.stored = new Chunks(place, (start, end) => sink.read({ start, end }))
  }

  /** Resolves everything that grows from the objects stored whole. */
  async resolveAll(): Promise<void> {
    for (let entry = 0; entry < this.entries.count; entry++) {
      if (!this.forest.isRoot(entry)) continue
      const type = this.entries.typeAt(entry)
      if (type === undefined) continue
      const bytes = this.pool.take(at(this.entries.sizes, entry))
      await this.inflate(entry, bytes)
      await this.resolveFrom({ type, bytes }, this.forest.takeChildren(entry))
    }
  }

  /** Resolves what waits for a base that is in no pack of ours. */
  async resolveFromBase(oid: Oid, base: GitObject): Promise<void> {
    const bytes = this.pool.take(base.bytes.length)
    bytes.set(base.bytes)
    await this.resolveFrom({ type: base.type, bytes }, this.forest.takeWaiting(oid))
  }

  private async resolveFrom(root: Base, children: readonly number[]): Promise<void> {
    this.push(root, children, 1)
    for (let next = this.stack.pop(); next; next = this.stack.pop()) {
      this.resolve(next, this.deltaOf(next.entry) ?? (await this.readDelta(next.entry)))
      if (this.call.pace.isDue) await this.call.pace.rest()
    }
  }

  private resolve({ entry, base, depth, isLast }: Pending, delta: Uint8Array): void {
    const { type } = base
    const bytes = applyDelta(base.bytes, delta, (size) => this.makeRoom(size))
    if (isLast) this.letGo(base)
    if (this.entries.typeAt(entry) === undefined) {
      this.entries.resolve(entry, type, depth)
      this.call.onObject(entry, { type, bytes })
    }
    this.push({ type, bytes }, this.forest.takeChildren(entry), depth + 1)
  }

  private deltaOf(entry: number): Uint8Array | undefined {
    return this.scanned.deltas.find(entry, at(this.entries.sizes, entry))
  }

  private readDelta(entry: number): Promise<Uint8Array> {
    return this.inflate(entry, this.inflated.take(at(this.entries.sizes, entry)))
  }

  private async inflate(entry: number, bytes: Uint8Array): Promise<Uint8Array> {
    const stored = await this.stored.read(at(this.entries.offsets, entry), at(this.entries.offsets, entry + 1))
    inflateInto(stored, decodeEntryHeader(stored, 0, at(this.entries.offsets, entry)).start, bytes)
    return bytes
  }

  private makeRoom(size: number): Uint8Array<ArrayBuffer> {
    this.call.growth.make(size)
    return this.pool.take(size)
  }

  private push(base: Base, children: readonly number[], depth: number): void {
    this.held += base.bytes.length
    if (this.held > mostHeld) throw tooLarge('What is needed to unpack an object', mostHeld)
    children.forEach((entry, i) => this.stack.push({ entry, base, depth, isLast: i === 0 }))
    if (children.length === 0) this.letGo(base)
  }

  private letGo({ bytes }: Base): void {
    this.held -= bytes.length
    this.pool.give(bytes)
  }
}
