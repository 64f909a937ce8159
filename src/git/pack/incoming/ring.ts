/**
 * The objects made last, in one array that is written round and round. In most packs the base of a delta came shortly
 * before it; then the delta is resolved as it comes, and nothing is inflated twice, allocated or swept up.
 */
import { at } from '../format/bytes'

const first = 1024 * 1024
/** Bytes of objects that are held; a power of two times the first. */
export const ringBytes = 16 * 1024 * 1024

export class Ring {
  private bytes = new Uint8Array(first)
  /** Where the next object goes, counted on without end; it lies at that modulo `ringBytes`. */
  private next = 0
  private readonly starts: Float64Array
  private readonly sizes: Uint32Array

  constructor(count: number) {
    this.starts = new Float64Array(count).fill(-1)
    this.sizes = new Uint32Array(count)
  }

  /** Room for the object of an entry. One that is too large gets an array of its own, and is not found again. */
  take(entry: number, size: number): Uint8Array {
    if (size > ringBytes) return new Uint8Array(size)
    const start = this.placeFor(size)
    this.starts[entry] = start
    this.sizes[entry] = size
    this.next = start + size
    while ((start % ringBytes) + size > this.bytes.length) this.grow()
    return this.cut(start, size)
  }

  /** The object of an entry, provided that it will still be there when room for `size` more bytes was taken. */
  find(entry: number, size: number): Uint8Array | undefined {
    const start = this.starts[entry] ?? -1
    const isKept = start >= 0 && this.placeFor(size) + size - start <= ringBytes
    return isKept ? this.cut(start, at(this.sizes, entry)) : undefined
  }

  /** An object lies in one piece, if need be in the next round. */
  private placeFor(size: number): number {
    const within = this.next % ringBytes
    return within + size > ringBytes ? this.next - within + ringBytes : this.next
  }

  private cut(start: number, size: number): Uint8Array {
    return this.bytes.subarray(start % ringBytes, (start % ringBytes) + size)
  }

  private grow(): void {
    const bytes = new Uint8Array(this.bytes.length * 2)
    bytes.set(this.bytes)
    this.bytes = bytes
  }
}
