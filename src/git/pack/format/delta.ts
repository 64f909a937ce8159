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

/**
 * The object that `delta` makes of `base`, in an array that was asked for before the first byte of it was made; the place
 * to refuse one that is too large.
 */
export function applyDelta<Room extends Uint8Array>(
  base: Uint8Array,
  delta: Uint8Array,
  makeRoom: (size: number) => Room,
): Room {
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
    const source = given ? steps : base
    const from = given ? i : operand(steps, i, step & 15)
    const count = given ? step : copyCount(steps, i, step)
    i += given ? step : at(operands, step & 127)
    const isInside = from + count <= source.length && i <= steps.length && size + count <= result.length
    if (count === 0 || !isInside) throw damaged('a delta reaches outside its object')
    if (count > longestLoop) result.set(source.subarray(from, from + count), size)
    else for (let k = 0; k < count; k++) result[size + k] = at(source, from + k)
    size += count
  }
  return size
}

/** Bytes that are copied before a call to copy them would have begun. */
const longestLoop = 48

/** How many bits are set: a copy has one more byte for each of its seven lowest. */
const operands = Uint8Array.from({ length: 128 }, (_, step) => step.toString(2).replaceAll('0', '').length)

/** Bits 0–3 of a copy say which bytes of its offset follow, bits 4–6 which of its count; a count of 0 means 65,536. */
const copyCount = (steps: Uint8Array, i: number, step: number): number =>
  operand(steps, i + at(operands, step & 15), (step >> 4) & 7) || 0x10000

/** The number whose bytes, lowest first, are there where `mask` has a bit. */
function operand(steps: Uint8Array, start: number, mask: number): number {
  let value = 0
  let i = start
  for (let rest = mask, shift = 0; rest > 0; rest >>= 1, shift += 8) if (rest & 1) value |= at(steps, i++) << shift
  return value >>> 0
}
