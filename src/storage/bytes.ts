import { WikiError } from '../errors'
import type { ByteRange } from './storage'

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index])

/** Whether a key holds what somebody expects; null and undefined both stand for an absent key. */
export const sameValue = (one: Uint8Array | null | undefined, other: Uint8Array | null | undefined): boolean =>
  one && other ? sameBytes(one, other) : !one && !other

/** The range cut to what a value of `size` bytes has; without a range, all of it. */
export function cutRange(range: ByteRange | undefined, size: number): ByteRange {
  if (!range) return { start: 0, end: size }
  const start = Math.min(Math.max(range.start, 0), size)
  return { start, end: Math.min(Math.max(range.end, start), size) }
}

/** A copy of the part, on a buffer of its own. */
export function copyBytes(bytes: Uint8Array, range?: ByteRange): Uint8Array<ArrayBuffer> {
  const { start, end } = cutRange(range, bytes.length)
  return new Uint8Array(bytes.subarray(start, end))
}

/** Throws unless the bytes from `start` on replace bytes that are there. */
export function checkWithin({ size }: { readonly size: number }, start: number, bytes: Uint8Array): void {
  if (start >= 0 && start + bytes.length <= size) return
  throw new WikiError('internal', `Bytes ${start} to ${start + bytes.length} of ${size} were to be replaced.`)
}
