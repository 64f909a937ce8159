/** Object ids between their 20 bytes and their 40 digits. */
import type { Oid } from '../../names'

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The oid whose 20 bytes begin at `start`. Twenty bytes are always an oid, so its digits need no check. */
export function toHex(bytes: Uint8Array, start = 0): Oid {
  let text = ''
  for (let i = start; i < start + 20; i++) text += digits[bytes[i] ?? 0] ?? ''
  return text as Oid
}

export const fromHex = (oid: Oid): Uint8Array =>
  Uint8Array.from({ length: 20 }, (_, i) => parseInt(oid.slice(2 * i, 2 * i + 2), 16))
