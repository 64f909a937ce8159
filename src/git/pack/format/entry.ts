/** The header of one object in a pack (gitformat-pack(5), "pack-*.pack files have the following format"). */
import type { Oid } from '../../../names'
import type { ObjectType } from '../../model'
import { at, decodeOid } from './bytes'
import { damaged } from './limits'

export const offsetDelta = 6
export const referenceDelta = 7

/** `size` is that of the zlib stream at `start`, inflated: of the object, or of its delta. A delta names its base either way. */
export type EntryHeader = {
  readonly code: number
  readonly size: number
  readonly start: number
  readonly baseOffset?: number
  readonly base?: Oid
}

const types: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag']

export const typeOfCode = (code: number): ObjectType | undefined => types[code]
export const codeOfType = (type: ObjectType): number => types.indexOf(type)

/** No header is longer: 5 bytes of size would do for 4 GB, 20 are an oid. */
export const longestHeader = 32

/** The header at `offset` of `bytes`, which begin at `origin` of the pack; offsets of bases count from the pack's beginning. */
export function decodeEntryHeader(bytes: Uint8Array, offset: number, origin = 0): EntryHeader {
  let i = offset
  let byte = at(bytes, i++)
  const code = (byte >> 4) & 7
  let size = byte & 15
  for (let weight = 16; byte >= 128; weight *= 128) {
    if (weight > 2 ** 39) throw damaged('an object states no size')
    byte = at(bytes, i++)
    size += (byte & 127) * weight
  }
  if (code === offsetDelta) return decodeBaseOffset(bytes, { code, size, start: i }, origin + offset)
  if (code === referenceDelta) return { code, size, start: i + 20, base: decodeOid(bytes, i) }
  if (typeOfCode(code) === undefined) throw damaged('an object is of unknown type')
  return { code, size, start: i }
}

/** How far before the entry its base begins, in sevens of bits, each but the last one less than it means. */
function decodeBaseOffset(bytes: Uint8Array, { code, size, start }: EntryHeader, entry: number): EntryHeader {
  let i = start
  let byte = at(bytes, i++)
  let distance = byte & 127
  while (byte >= 128) {
    if (distance > 2 ** 40) throw damaged('a delta has no base')
    byte = at(bytes, i++)
    distance = (distance + 1) * 128 + (byte & 127)
  }
  if (distance === 0 || distance > entry - 12) throw damaged('a delta has its base outside the pack')
  return { code, size, start: i, baseOffset: entry - distance }
}

export function encodeEntryHeader(code: number, size: number): Uint8Array {
  const bytes = [(code << 4) | (size & 15)]
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push((bytes.pop() ?? 0) | 128, rest & 127)
  }
  return Uint8Array.from(bytes)
}
