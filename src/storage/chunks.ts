/** How a large value is cut into chunks, so that a reader of a part need not load all of it. Pure. */
import { copyBytes } from './bytes'
import type { ByteRange } from './storage'

/** In bytes; larger values are cut. Measured in Chromium: 128 KB writes a pack twice as slowly, 1 MB reads a page's object twice as slowly. */
export const chunkSize = 256 * 1024

/** What stands in the place of a value that was cut: its size and that of its chunks, in bytes. */
export type Header = { readonly size: number; readonly chunkSize: number }

/** A value as it is stored: whole, or a header and chunks. Each part has a buffer of its own. */
export type Pieces = { readonly head: Uint8Array | Header; readonly chunks: readonly Uint8Array[] }

export function cutValue(bytes: Uint8Array): Pieces {
  if (bytes.length <= chunkSize) return { head: copyBytes(bytes), chunks: [] }
  const starts = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) => index * chunkSize)
  const chunks = starts.map((start) => copyBytes(bytes, { start, end: start + chunkSize }))
  return { head: { size: bytes.length, chunkSize }, chunks }
}

/** The numbers of the chunks that hold the range, which lies within the value's size. */
export function chunksOf(header: Header, { start, end }: ByteRange): readonly number[] {
  const first = Math.floor(start / header.chunkSize)
  const length = end > start ? Math.ceil(end / header.chunkSize) - first : 0
  return Array.from({ length }, (_, index) => first + index)
}

/** The range put together from just those chunks. */
export function joinChunks(header: Header, range: ByteRange, chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(range.end - range.start)
  const first = Math.floor(range.start / header.chunkSize) * header.chunkSize
  for (const [index, chunk] of chunks.entries()) {
    const at = first + index * header.chunkSize - range.start
    const part = chunk.subarray(Math.max(-at, 0), range.end - range.start - at)
    joined.set(part, Math.max(at, 0))
  }
  return joined
}
