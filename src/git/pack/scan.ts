/** The first way through a pack: where every object is, and the names of those stored whole. */
import type { Oid } from '../../names'
import type { GitObject } from '../model'
import { at, compareOid, decodeOid, viewOf } from './format/bytes'
import { crc32 } from './format/checksums'
import { decodeEntryHeader, offsetDelta, typeOfCode, type EntryHeader } from './format/entry'
import { inflateInto } from './format/inflate'
import { checkObjectSize, damaged, tooLarge, type Limits } from './format/limits'
import { Kept } from './kept'
import type { Pace } from './pace'
import { Sha1 } from './format/sha1'
import { Scratch } from './scratch'

const magic = 0x5041434b
const headerSize = 12
const trailerSize = 20

/** The objects of a pack, side by side in arrays: a hundred thousand of them take 4 MB. */
export class Entries {
  /** Where an entry begins; one more than there are entries, the last is where they end. */
  readonly offsets: Uint32Array
  /** Where its zlib stream begins, and how much that is, inflated. */
  readonly starts: Uint32Array
  readonly sizes: Uint32Array
  /** Its type as a code; that of its base once a delta is resolved. */
  readonly codes: Uint8Array
  /** The entry that a delta is against, −1 where there is none or it is known by oid only. */
  readonly parents: Int32Array
  readonly oids: Uint8Array
  readonly crcs: Uint32Array
  readonly deltas: Kept
  /** The deltas that know their base by its oid, until it turns up. */
  readonly waiting = new Map<Oid, number[]>()

  constructor(readonly count: number) {
    this.offsets = new Uint32Array(count + 1)
    this.starts = new Uint32Array(count)
    this.sizes = new Uint32Array(count)
    this.codes = new Uint8Array(count)
    this.parents = new Int32Array(count).fill(-1)
    this.oids = new Uint8Array(count * 20)
    this.crcs = new Uint32Array(count)
    this.deltas = new Kept(count)
  }

  wait(base: Oid, entry: number): void {
    const others = this.waiting.get(base)
    if (others) others.push(entry)
    else this.waiting.set(base, [entry])
  }

  oidAt(entry: number): Oid {
    return decodeOid(this.oids, entry * 20)
  }

  /** The entry that begins at `offset`, among the first `known`; −1 when none does. */
  findOffset(offset: number, known: number): number {
    let low = 0
    let high = known
    while (low < high) {
      const middle = (low + high) >>> 1
      if (at(this.offsets, middle) < offset) low = middle + 1
      else high = middle
    }
    return low < known && at(this.offsets, low) === offset ? low : -1
  }
}

/** The number of objects a pack says it has. Throws `damaged` or `too-large` unless the bytes are a pack of a size we take. */
export async function readPackHeader(pack: Uint8Array, limits: Limits): Promise<number> {
  if (pack.length > limits.pack) throw tooLarge('What would come in', limits.pack)
  if (pack.length < headerSize + trailerSize) throw damaged('it is cut off')
  const view = viewOf(pack)
  if (view.getUint32(0) !== magic) throw damaged('it does not begin like one')
  if (view.getUint32(4) !== 2 && view.getUint32(4) !== 3) throw damaged('it is of an unknown version')
  const count = view.getUint32(8)
  if (count > limits.objects) throw tooLarge('The number of objects', limits.objects)
  // An entry takes at least a byte of header and an empty zlib stream.
  if (count * 9 > pack.length) throw damaged('it has fewer objects than it says')
  return count
}

/** Checks the SHA-1 that ends the pack. */
export async function verifyTrailer(pack: Uint8Array, pace: Pace): Promise<void> {
  const end = pack.length - trailerSize
  const hash = new Sha1()
  for (let start = 0; start < end; start += 1 << 20) {
    hash.update(pack.subarray(start, Math.min(start + (1 << 20), end)))
    if (pace.isDue) await pace.rest()
  }
  if (compareOid(hash.digest(), pack, end) !== 0) throw damaged('it fails its checksum')
}

export type ScanCall = {
  readonly limits: Limits
  readonly pace: Pace
  /** Called with every object that is stored whole. Its bytes are lent: they change after the call. */
  readonly onObject: (entry: number, object: GitObject) => void
}

/** Walks the pack from its first entry to its last. */
export async function scanPack(
  pack: Uint8Array,
  entries: Entries,
  { limits, pace, onObject }: ScanCall,
): Promise<void> {
  const scratch = new Scratch()
  let inflated = 0
  let offset = headerSize
  for (let i = 0; i < entries.count; i++) {
    const header = decodeEntryHeader(pack, offset)
    checkObjectSize(header.size, limits)
    inflated += header.size
    checkInflated(inflated, pack.length, limits)
    const bytes = scratch.take(header.size)
    entries.offsets[i] = offset
    offset = inflateInto(pack, header.start, bytes)
    enter(entries, i, header)
    entries.crcs[i] = crc32(pack, at(entries.offsets, i), offset)
    const type = typeOfCode(header.code)
    if (type) onObject(i, { type, bytes })
    else entries.deltas.keep(i, bytes)
    if (pace.isDue) await pace.rest()
  }
  if (offset !== pack.length - trailerSize) throw damaged('it has more bytes than objects')
  entries.offsets[entries.count] = offset
}

function enter(entries: Entries, i: number, { code, size, start, baseOffset, base }: EntryHeader): void {
  entries.codes[i] = code
  entries.sizes[i] = size
  entries.starts[i] = start
  if (base !== undefined) entries.wait(base, i)
  if (code !== offsetDelta || baseOffset === undefined) return
  entries.parents[i] = entries.findOffset(baseOffset, i)
  if (at(entries.parents, i) < 0) throw damaged('a delta has no base')
}

function checkInflated(inflated: number, packed: number, limits: Limits): void {
  if (inflated > limits.inflated) throw tooLarge('What would come in, unpacked,', limits.inflated)
  if (inflated > 64 * 1024 * 1024 && inflated > packed * limits.ratio)
    throw tooLarge('What would come in, unpacked,', packed * limits.ratio)
}
