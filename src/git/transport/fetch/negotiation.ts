/**
 * Finding out what both sides have: we name commits, newest first, in growing batches; the server says which it knows.
 *
 * Over HTTP it forgets us between requests, so each one says again what is common.
 */
import type { Oid } from '../../../names'

/**
 * Our commits, newest first. `isCommon` says whether the server is known to have one: then it has the ancestors of that
 * one, too, and they need not be named.
 */
export type Haves = (isCommon: (oid: Oid) => boolean) => AsyncIterable<Oid> | Iterable<Oid>

const firstBatch = 16
const largestBatch = 1024

/** Commits named in vain, after something in common was found, before we let the server begin; git's own number. */
const mostInVain = 256

export class Negotiation {
  private readonly common = new Set<Oid>()
  private readonly haves: AsyncIterator<Oid> | Iterator<Oid>
  private size = firstBatch
  private inVain = 0
  private ended = false

  constructor(haves: Haves) {
    const all = haves((oid) => this.common.has(oid))
    this.haves = Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]()
  }

  /** The next commits to name, those in common first. `last`: after them the server is to begin. */
  async next(): Promise<{ readonly haves: readonly Oid[]; readonly last: boolean }> {
    const batch: Oid[] = []
    while (batch.length < this.size && !this.ended) {
      const next = await this.haves.next()
      if (next.done) this.ended = true
      else if (!this.common.has(next.value)) batch.push(next.value)
    }
    this.size = Math.min(this.size * 2, largestBatch)
    this.inVain += batch.length
    const enough = this.common.size > 0 && this.inVain >= mostInVain
    return { haves: [...this.common, ...batch], last: this.ended || enough }
  }

  /** The server has these; when it is ready, no more need be named. */
  learn({ known, ready }: { readonly known: readonly Oid[]; readonly ready: boolean }): void {
    if (known.some((oid) => !this.common.has(oid))) this.inVain = 0
    for (const oid of known) this.common.add(oid)
    this.ended ||= ready
  }

  async close(): Promise<void> {
    await this.haves.return?.()
  }
}
