/** Which deltas rest on an entry: those that name its place are linked beforehand, those that name its oid wait for it. */
import type { Oid } from '../../../names'
import { at } from '../format/bytes'
import type { Entries } from './entries'

export class Forest {
  /** Whether an entry is to be resolved, or on the way to one that is. */
  private readonly needed: Uint8Array
  private readonly first: Int32Array
  private readonly next: Int32Array
  private readonly weights: Int32Array

  constructor(private readonly entries: Entries) {
    this.needed = new Uint8Array(entries.count)
    this.first = new Int32Array(entries.count).fill(-1)
    this.next = new Int32Array(entries.count).fill(-1)
    this.weights = new Int32Array(entries.count).fill(1)
    if (entries.waiting.size > 0) this.linkWaiting()
    this.mark()
    this.link()
  }

  /** Whether an entry stored whole is to be made again for what rests on it. */
  isRoot(entry: number): boolean {
    return at(this.needed, entry) > 0 && at(this.entries.codes, entry) === at(this.entries.types, entry)
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

  /** A delta that waited for an oid that has turned up rests on that entry from now on. */
  private linkWaiting(): void {
    const { count, waiting, parents } = this.entries
    for (let i = 0; i < count; i++) {
      if (this.entries.typeAt(i) === undefined) continue
      for (const child of this.takeWaiting(this.entries.oidAt(i))) parents[child] = i
      if (waiting.size === 0) return
    }
  }

  private mark(): void {
    const { count, parents, types } = this.entries
    for (let i = 0; i < count; i++)
      if (at(types, i) === 0)
        for (let up = i; up >= 0 && at(this.needed, up) === 0; up = at(parents, up)) this.needed[up] = 1
  }

  /** From the last to the first, since nearly all come after their base: so their own weight is known by then. */
  private link(): void {
    const { count, parents } = this.entries
    for (let i = count - 1; i >= 0; i--) {
      const parent = at(parents, i)
      if (parent < 0 || at(this.needed, i) === 0) continue
      this.next[i] = at(this.first, parent)
      this.first[parent] = i
      this.weights[parent] = at(this.weights, parent) + at(this.weights, i)
    }
  }

  private heaviestFirst(children: number[]): number[] {
    return children.length < 2 ? children : children.sort((a, b) => at(this.weights, b) - at(this.weights, a))
  }
}
