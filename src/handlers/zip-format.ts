/**
 * The zip container, as bytes: PKWARE's APPNOTE.TXT 6.3.10, with the sections named below.
 *
 * Written out here because an archive must not depend on the time zone it was made in, and must stay right beyond
 * 65,535 files and 4 GiB (zip64). One file of the archive is always smaller than 4 GiB: it came in one array.
 */

/** A file of the archive. `time` in seconds since 1970; `offset` is where its local header begins. */
export type ZipEntry = {
  readonly name: Uint8Array
  readonly method: Method
  readonly checksum: number
  readonly size: number
  readonly packedSize: number
  readonly time: number
  readonly offset: number
}

export type Bytes = Uint8Array<ArrayBuffer>
type Method = (typeof methods)[keyof typeof methods]

/** How a file's bytes are kept (4.4.5). */
export const methods = { stored: 0, deflated: 8 } as const

const full16 = 0xffff
const full32 = 0xffffffff
const utf8Name = 1 << 11 // general purpose bit 11 (appendix D)
const plain = 20
const zip64 = 45
const madeOnUnix = (3 << 8) | zip64
const readableFile = 0o100644

type Field = readonly [width: 2 | 4 | 8, value: number]
const u16 = (value: number): Field => [2, value]
const u32 = (value: number): Field => [4, value]
const u64 = (value: number): Field => [8, value]

/** A record: its numbers in little-endian order, then its variable parts. */
function record(fields: readonly Field[], ...tail: readonly Uint8Array[]): Bytes {
  const head = fields.reduce((sum, [width]) => sum + width, 0)
  const bytes = new Uint8Array(tail.reduce((sum, part) => sum + part.length, head))
  let at = 0
  for (const [width, value] of fields) {
    let rest = value
    for (const end = at + width; at < end; rest = Math.floor(rest / 256)) bytes[at++] = rest % 256
  }
  for (const part of tail) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The time in universal time, cut to the years a zip can say (4.4.6), as one number of 32 bits. */
function dosTime(time: number): number {
  const earliest = Date.UTC(1980, 0, 1)
  const latest = Date.UTC(2107, 11, 31, 23, 59, 58)
  const date = new Date(Math.min(Math.max(time * 1000, earliest), latest))
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const clock = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return day * 0x10000 + clock
}

/** The extended timestamp of Info-ZIP, which is what gives a file its exact time back in any time zone. */
function exactTime(time: number): Bytes {
  const seconds = Math.min(Math.max(Math.floor(time), 0), 0x7fffffff)
  return record([u16(0x5455), u16(5)], Uint8Array.of(1), record([u32(seconds)]))
}

/** What a local header and a central one have in common, up to the length of the extra fields. */
const commonFields = (entry: ZipEntry, version: number, extra: Bytes): readonly Field[] => [
  u16(version),
  u16(utf8Name),
  u16(entry.method),
  u32(dosTime(entry.time)),
  u32(entry.checksum),
  u32(entry.packedSize),
  u32(entry.size),
  u16(entry.name.length),
  u16(extra.length),
]

/** What stands before a file's bytes (4.3.7). */
export function localHeader(entry: ZipEntry): Bytes {
  const extra = exactTime(entry.time)
  return record([u32(0x04034b50), ...commonFields(entry, plain, extra)], entry.name, extra)
}

/** The file's line in the list at the end (4.3.12), with its place in an extra field once 32 bits cannot say it (4.5.3). */
export function centralHeader(entry: ZipEntry): Bytes {
  const isFar = entry.offset >= full32
  const place = isFar ? record([u16(1), u16(8), u64(entry.offset)]) : new Uint8Array()
  const extra = record([], exactTime(entry.time), place)
  return record(
    [
      u32(0x02014b50),
      u16(madeOnUnix),
      ...commonFields(entry, isFar ? zip64 : plain, extra),
      u16(0), // comment
      u16(0), // disk
      u16(0), // internal attributes
      u32(readableFile * 0x10000),
      u32(Math.min(entry.offset, full32)),
    ],
    entry.name,
    extra,
  )
}

/** Where the list of files is: `size` bytes from `offset` on. */
export type Directory = { readonly count: number; readonly size: number; readonly offset: number }

/** The end of the archive (4.3.16), with its zip64 forms before it (4.3.14, 4.3.15) when a number is too large. */
export function archiveEnd(directory: Directory): Bytes {
  const { count, size, offset } = directory
  const isLarge = count >= full16 || size >= full32 || offset >= full32
  const counts = u16(Math.min(count, full16))
  return record(
    [],
    isLarge ? largeArchiveEnd(directory) : new Uint8Array(),
    record([
      u32(0x06054b50),
      u16(0), // this disk
      u16(0), // disk of the directory
      counts,
      counts,
      u32(Math.min(size, full32)),
      u32(Math.min(offset, full32)),
      u16(0), // comment
    ]),
  )
}

const largeArchiveEnd = ({ count, size, offset }: Directory): Bytes =>
  record([
    u32(0x06064b50),
    u64(44), // what follows of this record
    u16(madeOnUnix),
    u16(zip64),
    u32(0), // this disk
    u32(0), // disk of the directory
    u64(count),
    u64(count),
    u64(size),
    u64(offset),
    u32(0x07064b50),
    u32(0), // disk of the record above
    u64(offset + size),
    u32(1), // disks
  ])

const checksumOfByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** CRC-32 as zip and gzip count it (4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let sum = full32
  for (const byte of bytes) sum = (sum >>> 8) ^ (checksumOfByte[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ full32) >>> 0
}
