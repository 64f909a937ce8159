/** Bytes for tests. */
export const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
export const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const positions = new Uint8Array(2_000_000).map((_, index) => (index * 31 + (index >>> 8) * 17 + (index >>> 16)) & 0xff)

/** Bytes that tell their own position, so that a piece from a wrong place is noticed. */
export const pattern = (size: number): Uint8Array => positions.slice(0, size)

/** Comparing megabytes with `toEqual` is slow and its report unreadable. */
export function same(one: Uint8Array | undefined, other: Uint8Array): boolean {
  if (one?.length !== other.length) return false
  for (let index = 0; index < other.length; index++) if (one[index] !== other[index]) return false
  return true
}
