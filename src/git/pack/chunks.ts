/** Ranges of a large value read in aligned chunks, the last ones used kept: objects made together lie together. */
import { concat } from './format/bytes'
import { damaged } from './format/limits'
import { Recent } from './recent'

const chunkSize = 128 * 1024
const mostBytes = 16 * 1024 * 1024

export type ReadRange = (start: number, end: number) => Promise<Uint8Array>

export class Chunks {
  private readonly recent = new Recent<number, Promise<Uint8Array>>(mostBytes)

  constructor(
    private readonly size: number,
    private readonly readRange: ReadRange,
  ) {}

  /** The bytes [start, end). Throws `damaged` when they are not all there. */
  async read(start: number, end: number): Promise<Uint8Array> {
    if (end > this.size || start >= end) throw damaged('it is shorter than its index says')
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
  private chunk(number: number): Promise<Uint8Array> {
    const known = this.recent.find(number)
    if (known) return known
    const start = number * chunkSize
    const end = Math.min(start + chunkSize, this.size)
    const chunk = this.readExactly(start, end)
    this.recent.keep(number, chunk, end - start)
    chunk.catch(() => this.recent.forget(number))
    return chunk
  }

  private async readExactly(start: number, end: number): Promise<Uint8Array> {
    const bytes = await this.readRange(start, end)
    if (bytes.length !== end - start) throw damaged('it is shorter than its index says')
    return bytes
  }
}
