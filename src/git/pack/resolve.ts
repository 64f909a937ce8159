/**
 * The second way through a pack: its deltas, from the objects stored whole outwards.
 *
 * Deltas make a forest. Each of its trees is walked depth first, so that every object is made once, and the heaviest
 * branch last, by when the bytes it grows from are let go: of n objects no more than log2 n are held at a time.
 */
import type { Oid } from '../../names'
import type { GitObject } from '../model'
import { at } from './format/bytes'
import { applyDelta } from './format/delta'
import { typeOfCode } from './format/entry'
import { inflateInto } from './format/inflate'
import { checkObjectSize, tooLarge } from './format/limits'
import type { Entries, ScanCall } from './scan'
import { Scratch } from './scratch'

/** Bytes of objects held for deltas still to come; only a pack made to harm needs so much. */
const mostHeld = 512 * 1024 * 1024

/** A delta to apply to its base. The last one of a base's deltas gives back what the base took. */
type Pending = { readonly entry: number; readonly base: GitObject; readonly depth: number; readonly gives: number }

export class Resolver {
  private readonly forest: Forest
  private readonly stack: Pending[] = []
  private readonly deltas = new Scratch()
  private readonly leaves = new Scratch()
  private held = 0
  private grown = 0

  constructor(
    private readonly pack: Uint8Array,
    private readonly entries: Entries,
    private readonly call: ScanCall,
  ) {
    this.forest = new Forest(entries)
  }

  /** Resolves everything that grows from the objects stored whole. */
  async resolveAll(): Promise<void> {
    for (let entry = 0; entry < this.entries.count; entry++) {
      const type = typeOfCode(at(this.entries.codes, entry))
      if (type === undefined || !this.forest.hasChildren(entry)) continue
      const bytes = this.inflate(entry, new Uint8Array(at(this.entries.sizes, entry)))
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
      this.resolve(next)
      if (this.call.pace.isDue) await this.call.pace.rest()
    }
  }

  private resolve({ entry, base, depth, gives }: Pending): void {
    const bytes = applyDelta(base.bytes, this.deltaOf(entry), (size) => this.makeRoom(entry, size))
    this.held -= gives
    const object = { type: base.type, bytes }
    this.call.onObject(entry, object)
    this.push(object, this.forest.takeChildren(entry), depth + 1)
  }

  private deltaOf(entry: number): Uint8Array {
    const size = at(this.entries.sizes, entry)
    return this.entries.deltas.find(entry, size) ?? this.inflate(entry, this.deltas.take(size))
  }

  private inflate(entry: number, bytes: Uint8Array): Uint8Array {
    inflateInto(this.pack, at(this.entries.starts, entry), bytes)
    return bytes
  }

  /** Most objects are no other's base: those are made where the one before them was. */
  private makeRoom(entry: number, size: number): Uint8Array {
    checkObjectSize(size, this.call.limits)
    this.grow(size)
    const mayBeBase = this.entries.waiting.size > 0 || this.forest.hasChildren(entry)
    return mayBeBase ? new Uint8Array(size) : this.leaves.take(size)
  }

  private push(base: GitObject, children: readonly number[], depth: number): void {
    if (children.length === 0) return
    if (depth > this.call.limits.chain) throw tooLarge('The length of a chain of deltas', this.call.limits.chain)
    this.held += base.bytes.length
    if (this.held > mostHeld) throw tooLarge('What is needed to unpack an object', mostHeld)
    children.forEach((entry, i) => this.stack.push({ entry, base, depth, gives: i === 0 ? base.bytes.length : 0 }))
  }

  private grow(size: number): void {
    const { growth, freeGrowth } = this.call.limits
    this.grown += size
    const most = Math.max(freeGrowth, this.pack.length * growth)
    if (this.grown > most) throw tooLarge('What would come in, unpacked,', most)
  }
}

/** Which deltas rest on an entry: those that name its place are linked beforehand, those that name its oid wait for it. */
class Forest {
  private readonly first: Int32Array
  private readonly next: Int32Array
  private readonly weights: Int32Array

  constructor(private readonly entries: Entries) {
    this.first = new Int32Array(entries.count).fill(-1)
    this.next = new Int32Array(entries.count).fill(-1)
    this.weights = new Int32Array(entries.count).fill(1)
    // A delta that names its base's place comes after it.
    for (let i = entries.count - 1; i >= 0; i--) {
      const parent = at(entries.parents, i)
      if (parent < 0) continue
      this.next[i] = at(this.first, parent)
      this.first[parent] = i
      this.weights[parent] = at(this.weights, parent) + at(this.weights, i)
    }
  }

  hasChildren(entry: number): boolean {
    return (
      at(this.first, entry) >= 0 ||
      (this.entries.waiting.size > 0 && this.entries.waiting.has(this.entries.oidAt(entry)))
    )
  }

  /** The deltas on an entry whose oid is known, the heaviest first. */
  takeChildren(entry: number): readonly number[] {
    const children: number[] = this.entries.waiting.size > 0 ? this.takeWaiting(this.entries.oidAt(entry)) : []
    for (let child = at(this.first, entry); child >= 0; child = at(this.next, child)) children.push(child)
    return this.heaviestFirst(children)
  }

  takeWaiting(oid: Oid): number[] {
    const children = this.entries.waiting.get(oid) ?? []
    this.entries.waiting.delete(oid)
    return this.heaviestFirst(children)
  }

  private heaviestFirst(children: number[]): number[] {
    return children.length < 2 ? children : children.sort((a, b) => at(this.weights, b) - at(this.weights, a))
  }
}
