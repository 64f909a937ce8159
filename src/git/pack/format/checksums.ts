/** The two checksums of a pack: CRC-32 of an entry's stored bytes (in the .idx), Adler-32 at the end of a zlib stream. */
import { at } from './bytes'

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** CRC-32 (ISO 3309) of the bytes [start, end). */
export function crc32(bytes: Uint8Array, start: number, end: number): number {
  let crc = -1
  for (let i = start; i < end; i++) crc = at(table, (crc ^ at(bytes, i)) & 0xff) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Adler-32 (RFC 1950 §8.2); 3,800 bytes are what the sums take before they leave 31 bits. */
export function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(start + 3800, bytes.length)
    for (let i = start; i < end; i++) {
      low += at(bytes, i)
      high += low
    }
    low %= 65521
    high %= 65521
  }
  return ((high << 16) | low) >>> 0
}
