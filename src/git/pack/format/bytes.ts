/** Small steps over byte arrays that every codec here takes. */
import { isOid, type Oid } from '../../../names'
import { damaged } from './limits'

/** The element at `i`, 0 beyond the end: a typed array without the question whether there is one. */
export const at = (values: Uint8Array | Uint16Array | Uint32Array | Int32Array, i: number): number => values[i] ?? 0

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The oid whose 20 bytes begin at `start`. */
export function decodeOid(bytes: Uint8Array, start = 0): Oid {
  let text = ''
  for (let i = start; i < start + 20; i++) text += digits[at(bytes, i)] ?? ''
  if (isOid(text)) return text
  throw damaged('an object id is cut off')
}

const nibble = (code: number): number => (code < 58 ? code - 48 : code - 87)

export function encodeOid(oid: Oid): Uint8Array {
  const bytes = new Uint8Array(20)
  for (let i = 0; i < 20; i++) bytes[i] = (nibble(oid.charCodeAt(2 * i)) << 4) | nibble(oid.charCodeAt(2 * i + 1))
  return bytes
}

/** Orders `oid` (20 bytes) against the one at `start` of `table`: below 0, 0, above 0. */
export function compareOid(oid: Uint8Array, table: Uint8Array, start: number): number {
  for (let i = 0; i < 20; i++) {
    const difference = at(oid, i) - at(table, start + i)
    if (difference !== 0) return difference
  }
  return 0
}

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let end = 0
  for (const part of parts) {
    whole.set(part, end)
    end += part.length
  }
  return whole
}

/** Where the headers of a commit or tag end: at the first newline of the blank line, two bytes before the message. */
export function endOfHeaders(bytes: Uint8Array): number {
  for (let i = bytes.indexOf(10); i >= 0; i = bytes.indexOf(10, i + 1)) if (bytes[i + 1] === 10) return i
  return bytes.length
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Odd, and random in each realm. The names in a stranger's folder are made up, and must not all fall on one place. */
const [seed = 1, factor = 1] = crypto.getRandomValues(new Uint32Array(2)).map((word) => word | 1)

/** A hash of the oid whose 20 bytes begin at `start`, the same as long as the realm lives. */
export function hashOid(view: DataView, start: number): number {
  let hash = seed
  for (let word = start; word < start + 20; word += 4) {
    hash = Math.imul(hash ^ view.getInt32(word), factor)
    hash ^= hash >>> 15
  }
  return hash
}
