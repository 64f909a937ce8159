/**
 * Canonical Huffman codes (RFC 1951 §3.2.2) as tables to look up in.
 *
 * Most deflated objects of a wiki are so small that making the tables takes as long as using them. So a table is for
 * codes of up to ten bits, filled once and doubled, and a longer code, which is rare, is found by counting.
 */
import { at } from './bytes'

/** An entry: the bits its code takes (0–3), how many more bits follow (4–7), what it is, and a value (from bit 16 on). */
export const isLiteral = 0x100
export const isEnd = 0x200
export const isUnknown = 0x400
/** A code longer than the table is for. */
export const isLonger = 0x800
export const entryOf = (value: number, more: number, kind = 0): number => (value << 16) | kind | (more << 4)

const tableBits = 10
const longest = 15

export type Codes = {
  /** The entry of the code that the next bits, under `mask`, begin with. */
  readonly table: Int32Array
  mask: number
  /** How many codes there are of each length, and their symbols in the order of the codes. */
  readonly counts: Uint16Array
  readonly sorted: Uint16Array
  /** What a symbol means: an entry without the bits of a code. */
  readonly meanings: Int32Array
}

export const newCodes = (meanings: Int32Array): Codes => ({
  table: new Int32Array(1 << tableBits),
  mask: 0,
  counts: new Uint16Array(longest + 1),
  sorted: new Uint16Array(meanings.length),
  meanings,
})

/**
 * Makes the tables anew from how many bits the code of each symbol has, 0 for none. Returns whether they are codes as
 * zlib has them: no two overlap, and only a single code may leave room.
 */
export function setCodes(codes: Codes, lengths: Uint8Array): boolean {
  const used = sortSymbols(codes, lengths)
  const room = freeRoom(codes.counts)
  if (room === 0) fillTable(codes)
  else if (used <= 1 && used === at(codes.counts, 1)) fillAlone(codes, used)
  else return false
  return true
}

const places = new Uint16Array(longest + 2)

/** Returns how many symbols have a code. */
function sortSymbols({ counts, sorted }: Codes, lengths: Uint8Array): number {
  counts.fill(0)
  for (let symbol = 0; symbol < lengths.length; symbol++)
    counts[at(lengths, symbol)] = at(counts, at(lengths, symbol)) + 1
  counts[0] = 0
  for (let length = 0; length <= longest; length++) places[length + 1] = at(places, length) + at(counts, length)
  const used = at(places, longest + 1)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = at(lengths, symbol)
    if (length === 0) continue
    sorted[at(places, length)] = symbol
    places[length] = at(places, length) + 1
  }
  return used
}

/** How many more codes of 15 bits there could be; below 0 when codes overlap. */
function freeRoom(counts: Uint16Array): number {
  let room = 1 << longest
  for (let length = 1; length <= longest; length++) room -= at(counts, length) << (longest - length)
  return room
}

/** One code, of one bit, or none: other bits mean nothing. */
function fillAlone(codes: Codes, used: number): void {
  codes.table[0] = used === 1 ? at(codes.meanings, at(codes.sorted, 0)) | 1 : isUnknown | 1
  codes.table[1] = isUnknown | 1
  codes.mask = 1
}

/** When codes become a bit longer, what the table holds so far is there for both values of that bit. */
function fillTable(codes: Codes): void {
  const { table, counts, sorted, meanings } = codes
  const used = at(places, longest)
  let size = 1
  let code = 0
  for (let length = 1, next = 0; next < used; length++) {
    if (length <= tableBits) {
      table.copyWithin(size, 0, size)
      size *= 2
    }
    for (let left = at(counts, length); left > 0; left--) {
      table[code & (size - 1)] = length <= tableBits ? at(meanings, at(sorted, next)) | length : isLonger
      code = codeAfter(code, length)
      next++
    }
  }
  codes.mask = size - 1
}

/** Adds 1 to a code whose bits come highest first, so that they are here the other way round. */
function codeAfter(code: number, length: number): number {
  const zero = 0x80000000 >>> Math.clz32(code ^ ((1 << length) - 1))
  return (code & (zero - 1)) | zero
}

/** The entry of a code that is longer than the table is for; `bits` begin with it. */
export function findLonger({ counts, sorted, meanings }: Codes, bits: number): number {
  let [code, first, index] = [0, 0, 0]
  for (let length = 1; length <= longest; length++) {
    code |= (bits >>> (length - 1)) & 1
    const count = at(counts, length)
    if (code < first + count) return at(meanings, at(sorted, index + code - first)) | length
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  return isUnknown | longest
}
