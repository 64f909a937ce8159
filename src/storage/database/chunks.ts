/** How a large value is cut into chunks, so that a reader of a part need not load all of it. Pure. */
import { copyBytes } from '../bytes'
import type { ByteRange } from '../storage'

/** In bytes; larger values are cut. Measured in Chromium: 128 KB writes a pack twice as slowly, 1 MB reads a page's object twice as slowly. */
export const chunkSize = 256 * 1024

/**
 * What stands in the place of a value that was cut: its size and that of its chunks, in bytes, and what they lie under
 * (databases made before there were uploads have them under the value's key).
 */
export type Header = { readonly size: number; readonly chunkSize: number; readonly content?: string }

/** The value's chunks in order, each on a buffer of its own. */
export function cutValue(bytes: Uint8Array): readonly Uint8Array[] {
  const starts = Array.from({ length: Math.ceil(bytes.length / chunkSize) }, (_, index) => index * chunkSize)
  return starts.map((start) => copyBytes(bytes, { start, end: start + chunkSize }))
}

/** A part of a chunk and where it goes: the chunk's bytes from `from` to `to`, to `at` in the result. */
export type Slot = { readonly number: number; readonly from: number; readonly to: number; readonly at: number }

/** What makes up the range, which lies within the value's size. */
export function findSlots(chunkSize: number, { start, end }: ByteRange): readonly Slot[] {
  const first = Math.floor(start / chunkSize)
  const count = end > start ? Math.ceil(end / chunkSize) - first : 0
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    const from = Math.max(start - number * chunkSize, 0)
    const to = Math.min(end - number * chunkSize, chunkSize)
    return { number, from, to, at: number * chunkSize + from - start }
  })
}

/** The range, put together from the chunks that it touches and no others. */
export async function joinChunks(
  chunkSize: number,
  range: ByteRange,
  readChunk: (number: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(range.end - range.start)
  const fill = async ({ number, from, to, at }: Slot): Promise<void> =>
    bytes.set((await readChunk(number)).subarray(from, to), at)
  await Promise.all(findSlots(chunkSize, range).map(fill))
  return bytes
}
