/** The two checksums of a pack: CRC-32 of an entry's stored bytes (in the .idx), Adler-32 at the end of a zlib stream. */
import { at } from './bytes'

/** What a byte does to the CRC, and in the rows after that what it does when one, two … seven bytes have followed. */
const table = new Int32Array(8 * 256)
for (let byte = 0; byte < 256; byte++) {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  table[byte] = crc
}
for (let i = 256; i < table.length; i++) table[i] = (at(table, i - 256) >>> 8) ^ at(table, at(table, i - 256) & 255)

/** CRC-32 (ISO 3309) of the bytes [start, end), eight at a time: five times as fast as one by one. */
export function crc32(bytes: Uint8Array, start: number, end: number): number {
  let crc = -1
  let i = start
  for (; i + 8 <= end; i += 8) {
    const word = crc ^ (at(bytes, i) | (at(bytes, i + 1) << 8) | (at(bytes, i + 2) << 16) | (at(bytes, i + 3) << 24))
    crc =
      at(table, 0x700 | (word & 255)) ^
      at(table, 0x600 | ((word >>> 8) & 255)) ^
      at(table, 0x500 | ((word >>> 16) & 255)) ^
      at(table, 0x400 | (word >>> 24)) ^
      at(table, 0x300 | at(bytes, i + 4)) ^
      at(table, 0x200 | at(bytes, i + 5)) ^
      at(table, 0x100 | at(bytes, i + 6)) ^
      at(table, at(bytes, i + 7))
  }
  for (; i < end; i++) crc = at(table, (crc ^ at(bytes, i)) & 255) ^ (crc >>> 8)
  return ~crc >>> 0
}

/** Adler-32 (RFC 1950 §8.2); after 2,400 bytes the sums still are small integers, also where those have 31 bits. */
export function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let start = 0; start < bytes.length; start += 2400) {
    const end = Math.min(start + 2400, bytes.length)
    let i = start
    for (; i + 4 <= end; i += 4) {
      const a = low + at(bytes, i)
      const b = a + at(bytes, i + 1)
      const c = b + at(bytes, i + 2)
      low = c + at(bytes, i + 3)
      high += a + b + c + low
    }
    for (; i < end; i++) {
      low += at(bytes, i)
      high += low
    }
    low %= 65521
    high %= 65521
  }
  return ((high << 16) | low) >>> 0
}
