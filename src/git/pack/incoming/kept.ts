/** Deltas that could not be resolved as they came, for later; what does not fit is read back and inflated again. */
import { at } from '../format/bytes'

/** Bytes of deltas that are held. */
export const keptBytes = 16 * 1024 * 1024

export class Kept {
  private bytes = new Uint8Array(256 * 1024)
  private size = 0
  /** Where the delta of an entry ends in `bytes`; 0 where it was not kept. */
  private readonly ends: Uint32Array

  constructor(count: number) {
    this.ends = new Uint32Array(count)
  }

  keep(entry: number, delta: Uint8Array): void {
    const end = this.size + delta.length
    if (end > keptBytes) return
    if (end > this.bytes.length) this.grow(end)
    this.bytes.set(delta, this.size)
    this.ends[entry] = this.size = end
  }

  find(entry: number, size: number): Uint8Array | undefined {
    const end = at(this.ends, entry)
    return end === 0 ? undefined : this.bytes.subarray(end - size, end)
  }

  private grow(least: number): void {
    const bytes = new Uint8Array(Math.min(keptBytes, Math.max(least, this.bytes.length * 2)))
    bytes.set(this.bytes)
    this.bytes = bytes
  }
}
