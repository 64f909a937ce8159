/**
 * How much of one file is in another, as git measures it to find renames (its `diffcore-delta.c` and `diffcore-rename.c`):
 * both are cut into lines, or stretches of 64 bytes, and what the two have in common is counted in bytes.
 */
import { at } from '../../pack/format/bytes'

/** A file's stretches: their hashes in order, each followed by the bytes that all stretches of that hash have. */
export type Fingerprint = { readonly size: number; readonly spans: Int32Array }

/** The share of the larger file that the other has too, from 0 to this. */
export const wholeScore = 60_000

/** Files less alike than this are two files; for those of one name alone on both sides it must be more. */
export const leastAlike = wholeScore / 2
export const leastOfOneName = (wholeScore * 3) / 4

const longestSpan = 64
const hashes = 107_927
/** So many bytes without a NUL are a text. */
const firstBytes = 8000

const [newline, carriageReturn] = [10, 13]

export function fingerprint(bytes: Uint8Array): Fingerprint {
  const isText = !bytes.subarray(0, firstBytes).includes(0)
  const sizes = new Map<number, number>()
  let [low, high, length] = [0, 0, 0]
  const endSpan = (): void => {
    const hash = ((low + Math.imul(high, 0x61)) >>> 0) % hashes
    sizes.set(hash, (sizes.get(hash) ?? 0) + length)
    low = high = length = 0
  }
  for (let i = 0; i < bytes.length; i++) {
    const byte = at(bytes, i)
    // A line break of Windows is one of Unix here.
    if (isText && byte === carriageReturn && at(bytes, i + 1) === newline) continue
    const before = low
    low = ((low << 7) ^ (high >>> 25)) + byte
    high = (high << 7) ^ (before >>> 25)
    if (++length === longestSpan || byte === newline) endSpan()
  }
  if (length > 0) endSpan()
  return { size: bytes.length, spans: Int32Array.from([...sizes].sort(([a], [b]) => a - b).flat()) }
}

/** From 0 to `wholeScore`; 0 also for what is below `least` by its size alone. */
export function similarity(before: Fingerprint, after: Fingerprint, least: number): number {
  const larger = Math.max(before.size, after.size)
  const difference = larger - Math.min(before.size, after.size)
  if (larger === 0 || larger * (wholeScore - least) < difference * wholeScore) return 0
  return Math.floor((commonBytes(before.spans, after.spans) * wholeScore) / larger)
}

function commonBytes(left: Int32Array, right: Int32Array): number {
  let [i, j, common] = [0, 0, 0]
  while (i < left.length && j < right.length) {
    const order = at(left, i) - at(right, j)
    if (order === 0) common += Math.min(at(left, i + 1), at(right, j + 1))
    if (order <= 0) i += 2
    if (order >= 0) j += 2
  }
  return common
}
