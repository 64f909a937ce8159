/**
 * Inflates a zlib stream (RFC 1950, RFC 1951) of known size out of a larger buffer, and tells where the stream ends.
 *
 * A pack says how large an object is but not how many bytes it takes, so whoever walks one needs both. The state is one
 * bit position and one byte position; the tables of codes are built in place, one lookup a symbol.
 */
import { at } from './bytes'
import { adler32 } from './checksums'
import { damaged } from './limits'

/** A stream under way: `bit` counts the bits of `input` that were used, `size` the bytes of `output` that were written. */
type Stream = { readonly input: Uint8Array; readonly output: Uint8Array; bit: number; size: number }

/** One lookup: the next bits under `mask` give `symbol << 4 | bits used`. */
type Codes = { readonly entries: Uint16Array; mask: number }

const noSymbol = 0xfff << 4
const newCodes = (bits: number): Codes => ({ entries: new Uint16Array(1 << bits), mask: 0 })

const lengthExtra = Uint8Array.from([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
])
const distanceExtra = Uint8Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1))
const bases = (extra: Uint8Array, first: number): Uint16Array => {
  let next = first
  return Uint16Array.from(extra, (bits) => (next += 1 << bits) - (1 << bits))
}
const lengthBase = bases(lengthExtra, 3)
lengthBase[28] = 258
const distanceBase = bases(distanceExtra, 1)

/** For building tables: how many codes there are of each length, and the next one to give out. */
const perLength = new Uint16Array(16)
const nextCode = new Uint16Array(16)

const fixedLengths = Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))
const fixedLiterals = buildCodes(newCodes(9), fixedLengths)
const fixedDistances = buildCodes(newCodes(5), new Uint8Array(32).fill(5))
const literals = newCodes(15)
const distances = newCodes(15)
const lengthCodes = newCodes(7)
const lengths = new Uint8Array(320)

/**
 * Inflates the stream that begins at `start` into `output`, which it fills exactly, and returns where it ends in `input`.
 * Throws `damaged` when it is longer or shorter, breaks the format, or fails its checksum.
 */
export function inflateInto(input: Uint8Array, start: number, output: Uint8Array): number {
  const method = (at(input, start) << 8) | at(input, start + 1)
  if ((method & 0x0f20) !== 0x0800 || method % 31 !== 0) throw damaged('a compressed object has no zlib header')
  const stream: Stream = { input, output, bit: (start + 2) * 8, size: 0 }
  while (!inflateBlock(stream));
  const end = (stream.bit + 7) >>> 3
  if (end + 4 > input.length) throw damaged('a compressed object is cut off')
  if (stream.size !== output.length) throw damaged('an object is shorter than it says')
  const checksum =
    ((at(input, end) << 24) | (at(input, end + 1) << 16) | (at(input, end + 2) << 8) | at(input, end + 3)) >>> 0
  if (checksum !== adler32(output)) throw damaged('an object fails its checksum')
  return end + 4
}

/** At least 17 bits from bit position `bit`. */
const peek = (input: Uint8Array, bit: number): number => {
  const i = bit >>> 3
  return (at(input, i) | (at(input, i + 1) << 8) | (at(input, i + 2) << 16)) >>> (bit & 7)
}

function take(stream: Stream, count: number): number {
  const value = peek(stream.input, stream.bit) & ((1 << count) - 1)
  stream.bit += count
  return value
}

/** Returns whether it was the last block. */
function inflateBlock(stream: Stream): boolean {
  if (stream.bit >>> 3 >= stream.input.length) throw damaged('a compressed object is cut off')
  const last = take(stream, 1) === 1
  const kind = take(stream, 2)
  if (kind === 0) copyStored(stream)
  else if (kind === 1) inflateSymbols(stream, fixedLiterals, fixedDistances)
  else if (kind === 2) inflateDynamic(stream)
  else throw damaged('a compressed object has a block of unknown kind')
  return last
}

function copyStored(stream: Stream): void {
  const { input, output } = stream
  const start = (stream.bit + 7) >>> 3
  const size = at(input, start) | (at(input, start + 1) << 8)
  const inverse = at(input, start + 2) | (at(input, start + 3) << 8)
  const end = start + 4 + size
  if (size !== (inverse ^ 0xffff) || end > input.length) throw damaged('a stored block is cut off')
  if (stream.size + size > output.length) throw damaged('an object is longer than it says')
  output.set(input.subarray(start + 4, end), stream.size)
  stream.size += size
  stream.bit = end * 8
}

const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function inflateDynamic(stream: Stream): void {
  const literalCount = take(stream, 5) + 257
  const distanceCount = take(stream, 5) + 1
  const lengthCount = take(stream, 4) + 4
  if (literalCount > 286 || distanceCount > 30) throw damaged('a compressed object has too many codes')
  lengths.fill(0, 0, 19)
  for (const symbol of lengthOrder.slice(0, lengthCount)) lengths[symbol] = take(stream, 3)
  buildCodes(lengthCodes, lengths.subarray(0, 19))
  readLengths(stream, literalCount + distanceCount)
  buildCodes(literals, lengths.subarray(0, literalCount))
  buildCodes(distances, lengths.subarray(literalCount, literalCount + distanceCount))
  inflateSymbols(stream, literals, distances)
}

/** The lengths of both alphabets in one run (RFC 1951 §3.2.7): 16 repeats the one before, 17 and 18 are zeros. */
function readLengths(stream: Stream, count: number): void {
  let i = 0
  while (i < count) {
    const symbol = takeSymbol(stream, lengthCodes)
    if (symbol < 16) {
      lengths[i++] = symbol
      continue
    }
    if (symbol > 18 || (symbol === 16 && i === 0)) throw damaged('a compressed object has unknown code lengths')
    const repeats = symbol === 16 ? 3 + take(stream, 2) : symbol === 17 ? 3 + take(stream, 3) : 11 + take(stream, 7)
    if (i + repeats > count) throw damaged('a compressed object has too many code lengths')
    lengths.fill(symbol === 16 ? at(lengths, i - 1) : 0, i, i + repeats)
    i += repeats
  }
}

function takeSymbol(stream: Stream, codes: Codes): number {
  const entry = at(codes.entries, peek(stream.input, stream.bit) & codes.mask)
  stream.bit += entry & 15
  return entry >>> 4
}

function inflateSymbols(stream: Stream, literals: Codes, distances: Codes): void {
  const { input, output } = stream
  let { bit, size } = stream
  for (;;) {
    const entry = at(literals.entries, peek(input, bit) & literals.mask)
    const symbol = entry >>> 4
    bit += entry & 15
    if (symbol === 256) break
    if (symbol < 256) {
      if (size >= output.length) throw damaged('an object is longer than it says')
      output[size++] = symbol
      continue
    }
    const more = at(lengthExtra, symbol - 257)
    const length = at(lengthBase, symbol - 257) + (peek(input, bit) & ((1 << more) - 1))
    bit += more
    const far = at(distances.entries, peek(input, bit) & distances.mask)
    bit += far & 15
    const farther = at(distanceExtra, far >>> 4)
    const distance = at(distanceBase, far >>> 4) + (peek(input, bit) & ((1 << farther) - 1))
    bit += farther
    stream.size = size
    repeat(stream, length, distance)
    size = stream.size
  }
  stream.bit = bit
  stream.size = size
}

/** Copies byte by byte, since what is copied may have just been written. An unknown code comes as 0 and is refused. */
function repeat(stream: Stream, length: number, distance: number): void {
  const { output, size } = stream
  const end = size + length
  if (length === 0 || distance === 0 || distance > size) throw damaged('a compressed object refers to nothing')
  if (end > output.length) throw damaged('an object is longer than it says')
  for (let i = size; i < end; i++) output[i] = at(output, i - distance)
  stream.size = end
}

/** Canonical Huffman codes (RFC 1951 §3.2.2) from the number of bits of each symbol, as a table to look up in. */
function buildCodes(codes: Codes, bits: Uint8Array): Codes {
  perLength.fill(0)
  for (let i = 0; i < bits.length; i++) perLength[at(bits, i)] = at(perLength, at(bits, i)) + 1
  perLength[0] = 0
  let longest = 15
  while (longest > 1 && at(perLength, longest) === 0) longest--
  assignFirstCodes(longest)
  codes.mask = (1 << longest) - 1
  codes.entries.fill(noSymbol, 0, codes.mask + 1)
  for (let symbol = 0; symbol < bits.length; symbol++)
    if (at(bits, symbol) > 0) enterCode(codes, symbol, at(bits, symbol))
  return codes
}

/** Only a single code may leave room, as zlib has it; codes that overlap are refused. */
function assignFirstCodes(longest: number): void {
  let code = 0
  for (let length = 1; length <= longest; length++) {
    nextCode[length] = code
    code += at(perLength, length)
    if (code > 1 << length) throw damaged('a compressed object has codes that overlap')
    code <<= 1
  }
  if (longest > 1 && code !== 2 << longest) throw damaged('a compressed object has codes without a meaning')
}

/** Codes are sent from their highest bit, so a table index holds them reversed; the bits above belong to what follows. */
function enterCode({ entries, mask }: Codes, symbol: number, length: number): void {
  const code = at(nextCode, length)
  nextCode[length] = code + 1
  let reversed = 0
  for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit)
  for (let i = reversed; i <= mask; i += 1 << length) entries[i] = (symbol << 4) | length
}
