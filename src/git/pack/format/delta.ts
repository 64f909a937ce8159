/** Deltas, as gitformat-pack(5) has them: two sizes, then pieces copied from a base and pieces given. */
import { at } from './bytes'
import { damaged } from './limits'

/** The sizes a delta states, and where its instructions begin. */
export type DeltaHeader = { readonly base: number; readonly result: number; readonly start: number }

export function decodeDeltaHeader(delta: Uint8Array): DeltaHeader {
  const [base, next] = decodeSize(delta, 0)
  const [result, start] = decodeSize(delta, next)
  return { base, result, start }
}

function decodeSize(delta: Uint8Array, start: number): readonly [size: number, next: number] {
  let size = 0
  let i = start
  for (let weight = 1; ; weight *= 128) {
    if (i >= delta.length || weight > 2 ** 42) throw damaged('a delta has no size')
    const byte = at(delta, i++)
    size += (byte & 127) * weight
    if (byte < 128) return [size, i]
  }
}

/** An array for an object of `size` bytes; the place to refuse one that is too large. */
export type MakeRoom = (size: number) => Uint8Array

/** The object that `delta` makes of `base`, in an array that was asked for before the first byte of it was made. */
export function applyDelta(base: Uint8Array, delta: Uint8Array, makeRoom: MakeRoom): Uint8Array {
  const header = decodeDeltaHeader(delta)
  if (header.base !== base.length) throw damaged('a delta belongs to another object')
  const result = makeRoom(header.result)
  if (follow(base, delta.subarray(header.start), result) !== result.length) throw damaged('a delta makes too little')
  return result
}

/** Follows the instructions and returns how many bytes they made. */
function follow(base: Uint8Array, steps: Uint8Array, result: Uint8Array): number {
  let size = 0
  let i = 0
  while (i < steps.length) {
    const step = at(steps, i++)
    const given = step < 128
    const piece = given ? cut(steps, i, step) : cut(base, operand(steps, i, step & 15), copyCount(steps, i, step))
    i += given ? step : at(operands, step & 127)
    if (i > steps.length || size + piece.length > result.length) throw damaged('a delta reaches outside its object')
    result.set(piece, size)
    size += piece.length
  }
  return size
}

function cut(source: Uint8Array, from: number, count: number): Uint8Array {
  if (count === 0 || from + count > source.length) throw damaged('a delta reaches outside its object')
  return source.subarray(from, from + count)
}

/** How many bits are set: a copy has one more byte for each of its seven lowest. */
const operands = Uint8Array.from({ length: 128 }, (_, step) => step.toString(2).replaceAll('0', '').length)

/** Bits 0–3 of a copy say which bytes of its offset follow, bits 4–6 which of its count; a count of 0 means 65,536. */
const copyCount = (steps: Uint8Array, i: number, step: number): number =>
  operand(steps, i + at(operands, step & 15), (step >> 4) & 7) || 0x10000

/** The number whose bytes, lowest first, are there where `mask` has a bit. */
function operand(steps: Uint8Array, start: number, mask: number): number {
  let value = 0
  let i = start
  for (let shift = 0; mask >> (shift / 8) > 0; shift += 8)
    if (mask & (1 << (shift / 8))) value |= at(steps, i++) << shift
  return value >>> 0
}
