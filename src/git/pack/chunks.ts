/** Ranges of a large value read in aligned chunks, the last ones used kept: objects made together lie together. */
import type { PackCaches } from './caches'
import { concat } from './format/bytes'
import { damaged } from './format/limits'

const chunkSize = 128 * 1024

export type ReadRange = (start: number, end: number) => Promise<Uint8Array>

/** `first` is the first of the keys in the caches that are these chunks' own. */
export type ChunkPlace = { readonly size: number; readonly caches: PackCaches; readonly first: number }

export class Chunks {
  constructor(
    private readonly place: ChunkPlace,
    private readonly readRange: ReadRange,
  ) {}

  /** The bytes [start, end) if they are in a chunk that is at hand, so that nobody waits. */
  find(start: number, end: number): Uint8Array | undefined {
    const number = Math.floor(start / chunkSize)
    if (end > (number + 1) * chunkSize || end > this.place.size || start >= end) return undefined
    const chunk = this.place.caches.chunks.find(this.place.first + number)
    return chunk instanceof Uint8Array ? chunk.subarray(start % chunkSize, end - number * chunkSize) : undefined
  }

  /** The bytes [start, end). Throws `damaged` when they are not all there. */
  async read(start: number, end: number): Promise<Uint8Array> {
    if (end > this.place.size || start >= end) throw damaged('it is shorter than its index says')
    const first = Math.floor(start / chunkSize)
    const last = Math.floor((end - 1) / chunkSize)
    if (last - first > 8) return this.readExactly(start, end)
    const parts: Uint8Array[] = []
    for (let chunk = first; chunk <= last; chunk++) parts.push(await this.chunk(chunk))
    const [only] = parts
    const bytes = only && parts.length === 1 ? only : concat(parts)
    return bytes.subarray(start - first * chunkSize, end - first * chunkSize)
  }

  /** Whoever asks for a chunk that is being read waits with the one who asked first. */
  private async chunk(number: number): Promise<Uint8Array> {
    const { chunks } = this.place.caches
    const key = this.place.first + number
    const known = chunks.find(key)
    if (known) return known
    const start = number * chunkSize
    const end = Math.min(start + chunkSize, this.place.size)
    const reading = this.readExactly(start, end)
    chunks.keep(key, reading, end - start)
    try {
      const chunk = await reading
      chunks.keep(key, chunk, end - start)
      return chunk
    } catch (error) {
      chunks.forget(key)
      throw error
    }
  }

  private async readExactly(start: number, end: number): Promise<Uint8Array> {
    const bytes = await this.readRange(start, end)
    if (bytes.length !== end - start) throw damaged('it is shorter than its index says')
    return bytes
  }
}
