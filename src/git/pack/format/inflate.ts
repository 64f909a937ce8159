/**
 * Inflates a zlib stream (RFC 1950, RFC 1951) of known size out of a larger buffer, and tells where the stream ends.
 *
 * A pack says how large an object is but not how many bytes it takes, so whoever walks one needs both; and while a pack
 * comes in, the stream may not be there to its end. What is wrong with bytes that are there is damage, whatever follows.
 * The state is one bit position and one byte position; 32 bits are looked at in a step.
 */
import { at } from './bytes'
import { adler32 } from './checksums'
import { entryOf, findLonger, isEnd, isLiteral, isLonger, isUnknown, newCodes, setCodes, type Codes } from './huffman'
import { damaged } from './limits'

/** Bytes [start, end) of a buffer. At least `slack` more must follow in it: they are looked at, whatever they are, not used. */
export type Deflated = { readonly view: DataView; readonly start: number; readonly end: number }

export const slack = 32

/** A stream under way: `bit` counts the bits of the buffer that were used, `size` the bytes of `output` that were written. */
type Stream = {
  readonly view: DataView
  readonly endBit: number
  readonly output: Uint8Array
  bit: number
  size: number
}

const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]
const distanceExtra = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1))

/** Each begins where the one before, with its extra bits, ends. */
const entriesFrom = (first: number, extra: readonly number[]): number[] => {
  let next = first
  return extra.map((bits) => entryOf((next += 1 << bits) - (1 << bits), bits))
}

const literalMeanings = Int32Array.from([
  ...Array.from({ length: 256 }, (_, byte) => entryOf(byte, 0, isLiteral)),
  isEnd,
  ...entriesFrom(3, lengthExtra),
  entryOf(258, 0),
  isUnknown,
  isUnknown,
])
const distanceMeanings = Int32Array.from([...entriesFrom(1, distanceExtra), isUnknown, isUnknown])

const codesOf = (meanings: Int32Array, lengths: Uint8Array): Codes => {
  const codes = newCodes(meanings)
  setCodes(codes, lengths)
  return codes
}
const fixedLengths = Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))
const fixedLiterals = codesOf(literalMeanings, fixedLengths)
const fixedDistances = codesOf(distanceMeanings, new Uint8Array(32).fill(5))
const literals = newCodes(literalMeanings)
const distances = newCodes(distanceMeanings)
const lengthCodes = newCodes(Int32Array.from({ length: 19 }, (_, symbol) => entryOf(symbol, 0)))
const lengths = new Uint8Array(320)

/** Not damage, if more may come. */
const cutOff = damaged('a compressed object is cut off')

/**
 * Inflates the stream that begins at `start` into `output`, which it fills exactly, and returns where it ends in the
 * buffer; undefined when it goes on after `end`. Throws `damaged` when it is longer or shorter than `output`, breaks the
 * format, or fails its checksum.
 */
export function inflate({ view, start, end }: Deflated, output: Uint8Array): number | undefined {
  const stream: Stream = { view, endBit: end * 8, output, bit: (start + 2) * 8, size: 0 }
  try {
    checkHeader(stream, view.getUint16(start))
    while (!inflateBlock(stream));
    return finish(stream)
  } catch (error) {
    if (error === cutOff) return undefined
    throw error
  }
}

/** The same out of an array that has the stream to its end, and counted from where the array begins. */
export function inflateInto(input: Uint8Array, start: number, output: Uint8Array): number {
  const { buffer, byteOffset, byteLength } = withSlack(input)
  const place = { view: new DataView(buffer), start: byteOffset + start, end: byteOffset + byteLength }
  const end = inflate(place, output)
  if (end === undefined) throw damaged('a compressed object is cut off')
  return end - byteOffset
}

function withSlack(input: Uint8Array): Uint8Array {
  if (input.byteOffset + input.length + slack <= input.buffer.byteLength) return input
  const copy = new Uint8Array(input.length + slack).subarray(0, input.length)
  copy.set(input)
  return copy
}

function checkHeader(stream: Stream, method: number): void {
  if ((method & 0x0f20) !== 0x0800 || method % 31 !== 0) fail(stream, 'a compressed object has no zlib header')
}

/** What follows from bits that are not there yet is no damage. */
function fail({ bit, endBit }: Stream, what: string): never {
  throw bit > endBit ? cutOff : damaged(what)
}

/** The size and the checksum at the end of the stream. */
function finish(stream: Stream): number {
  const { view, output, size } = stream
  const end = (stream.bit + 7) >>> 3
  stream.bit = (end + 4) * 8
  if (stream.bit > stream.endBit) throw cutOff
  if (size !== output.length) throw damaged('an object is shorter than it says')
  if (view.getUint32(end) !== adler32(output)) throw damaged('an object fails its checksum')
  return end + 4
}

/** At least 25 bits from bit position `bit`. */
const peek = (view: DataView, bit: number): number => view.getUint32(bit >>> 3, true) >>> (bit & 7)

function take(stream: Stream, count: number): number {
  const value = peek(stream.view, stream.bit) & ((1 << count) - 1)
  stream.bit += count
  return value
}

/** Returns whether it was the last block. */
function inflateBlock(stream: Stream): boolean {
  if (stream.bit > stream.endBit) throw cutOff
  const last = take(stream, 1) === 1
  const kind = take(stream, 2)
  if (kind === 0) copyStored(stream)
  else if (kind === 1) inflateSymbols(stream, fixedLiterals, fixedDistances)
  else if (kind === 2) inflateDynamic(stream)
  else fail(stream, 'a compressed object has a block of unknown kind')
  return last
}

function copyStored(stream: Stream): void {
  const { view, output } = stream
  const start = (stream.bit + 7) >>> 3
  stream.bit = (start + 4) * 8
  if (stream.bit > stream.endBit) throw cutOff
  const size = view.getUint16(start, true)
  if (size !== (view.getUint16(start + 2, true) ^ 0xffff)) throw damaged('a stored block is none')
  if (stream.size + size > output.length) throw damaged('an object is longer than it says')
  stream.bit += size * 8
  if (stream.bit > stream.endBit) throw cutOff
  output.set(new Uint8Array(view.buffer, view.byteOffset + start + 4, size), stream.size)
  stream.size += size
}

const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function inflateDynamic(stream: Stream): void {
  const literalCount = take(stream, 5) + 257
  const distanceCount = take(stream, 5) + 1
  const lengthCount = take(stream, 4) + 4
  if (literalCount > 286 || distanceCount > 30) fail(stream, 'a compressed object has too many codes')
  lengths.fill(0, 0, 19)
  for (let i = 0; i < lengthCount; i++) lengths[lengthOrder[i] ?? 0] = take(stream, 3)
  readCodes(stream, lengthCodes, lengths.subarray(0, 19))
  readLengths(stream, literalCount + distanceCount)
  readCodes(stream, literals, lengths.subarray(0, literalCount))
  readCodes(stream, distances, lengths.subarray(literalCount, literalCount + distanceCount))
  inflateSymbols(stream, literals, distances)
}

function readCodes(stream: Stream, codes: Codes, bits: Uint8Array): void {
  if (!setCodes(codes, bits)) fail(stream, 'a compressed object has codes that overlap or mean nothing')
}

/** The lengths of both alphabets in one run (RFC 1951 §3.2.7): 16 repeats the one before, 17 and 18 are zeros. */
function readLengths(stream: Stream, count: number): void {
  let i = 0
  while (i < count) {
    if (stream.bit > stream.endBit) throw cutOff
    const entry = at(lengthCodes.table, peek(stream.view, stream.bit) & lengthCodes.mask)
    const symbol = entry >>> 16
    stream.bit += entry & 15
    if (symbol < 16 && (entry & isUnknown) === 0) {
      lengths[i++] = symbol
      continue
    }
    if (symbol < 16 || (symbol === 16 && i === 0)) fail(stream, 'a compressed object has unknown code lengths')
    const repeats = symbol === 16 ? 3 + take(stream, 2) : symbol === 17 ? 3 + take(stream, 3) : 11 + take(stream, 7)
    if (i + repeats > count) fail(stream, 'a compressed object has too many code lengths')
    lengths.fill(symbol === 16 ? at(lengths, i - 1) : 0, i, i + repeats)
    i += repeats
  }
}

/** The value of an entry and the bits that follow its code. */
const valueOf = (entry: number, bits: number): number =>
  (entry >>> 16) + ((bits >>> (entry & 15)) & ((1 << ((entry >>> 4) & 15)) - 1))
const bitsOf = (entry: number): number => (entry & 15) + ((entry >>> 4) & 15)

/** The entry of the code that `bits` begin with. */
function look(codes: Codes, bits: number): number {
  const entry = at(codes.table, bits & codes.mask)
  return entry & isLonger ? findLonger(codes, bits) : entry
}

/** The loop that most of the time goes into. Of the 25 bits of a look ten are left after any code: often another literal. */
function inflateSymbols(stream: Stream, literals: Codes, distances: Codes): void {
  const { view, endBit, output } = stream
  let { bit, size } = stream
  let entry = 0
  while (bit <= endBit && size <= output.length) {
    let bits = peek(view, bit)
    entry = look(literals, bits)
    if (entry & isLiteral) {
      output[size++] = entry >>> 16
      bit += entry & 15
      entry = at(literals.table, (bits >>> (entry & 15)) & literals.mask)
      if ((entry & isLiteral) === 0) continue
      output[size++] = entry >>> 16
      bit += entry & 15
      continue
    }
    const end = size + valueOf(entry, bits)
    bit += bitsOf(entry)
    if (end === size) break
    bits = peek(view, bit)
    entry = look(distances, bits)
    bit += entry & 15
    let from = size - valueOf(entry & ~15, peek(view, bit))
    bit += (entry >>> 4) & 15
    if (from < 0 || from === size || end > output.length) break
    while (size < end) output[size++] = at(output, from++)
  }
  stream.bit = bit
  stream.size = size
  if ((entry & isEnd) === 0 || size > output.length) refuse(stream)
}

/** A block that did not come to its end. */
function refuse(stream: Stream): never {
  const isTooLong = stream.size >= stream.output.length
  fail(stream, isTooLong ? 'an object is longer than it says' : 'a compressed object refers to nothing')
}
