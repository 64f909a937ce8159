/**
 * The index of a pack, version 2 (gitformat-pack(5)): every oid in order, with its entry's CRC-32 and offset.
 *
 * It is used as the one byte array that it is stored as; nothing is taken out of it until asked for.
 */
import type { Oid } from '../../../names'
import { at, compareOid, decodeOid, encodeOid, viewOf } from './bytes'
import { damaged } from './limits'
import { Sha1, sha1 } from './sha1'

const magic = 0xff744f63
const tableStart = 8 + 256 * 4

/** What an index is made of: parallel, one element (20 bytes of `oids`) an object, in any order. */
export type IndexedEntries = {
  readonly count: number
  readonly oids: Uint8Array
  readonly crcs: Uint32Array
  readonly offsets: Uint32Array
}

export class PackIndex {
  private readonly view: DataView
  readonly count: number

  /** An index that was stored: throws `damaged` unless it is of version 2 and its checksum holds. */
  static async verified(bytes: Uint8Array): Promise<PackIndex> {
    const index = new PackIndex(bytes)
    // Off this thread: an index of a hundred thousand objects has three megabytes.
    const checksum = encodeOid(await sha1(bytes.slice(0, -20)))
    if (compareOid(checksum, bytes, bytes.length - 20) !== 0) throw damaged('its index fails its checksum')
    return index
  }

  /** An index whose bytes are trusted: throws `damaged` unless they are an index of version 2. */
  constructor(readonly bytes: Uint8Array) {
    this.view = viewOf(bytes)
    if (bytes.length < tableStart + 40 || this.view.getUint32(0) !== magic || this.view.getUint32(4) !== 2)
      throw damaged('its index is of unknown form')
    this.count = this.view.getUint32(8 + 255 * 4)
    if (bytes.length < tableStart + this.count * 28 + 40) throw damaged('its index is cut off')
  }

  /** Where the object's entry begins in the pack. */
  find(oid: Oid): number | undefined {
    const bytes = encodeOid(oid)
    const position = this.lowerBound(bytes)
    const found = position < this.count && compareOid(bytes, this.bytes, tableStart + position * 20) === 0
    return found ? this.offsetAt(position) : undefined
  }

  /** The oid at a position of the order, 0 … count − 1. */
  oidAt(position: number): Oid {
    return decodeOid(this.bytes, tableStart + position * 20)
  }

  *oids(): Generator<Oid> {
    for (let i = 0; i < this.count; i++) yield this.oidAt(i)
  }

  offsetAt(position: number): number {
    const offset = this.view.getUint32(tableStart + this.count * 24 + position * 4)
    if (offset < 0x80000000) return offset
    const large = tableStart + this.count * 28 + (offset - 0x80000000) * 8
    if (large + 8 > this.bytes.length - 40) throw damaged('its index is cut off')
    return this.view.getUint32(large) * 2 ** 32 + this.view.getUint32(large + 4)
  }

  /** CRC-32 of the entry's bytes in the pack. */
  crcAt(position: number): number {
    return this.view.getUint32(tableStart + this.count * 20 + position * 4)
  }

  /** The checksum at the end of the pack this is the index of. */
  packChecksum(): Oid {
    return decodeOid(this.bytes, this.bytes.length - 40)
  }

  /** The first position whose oid is not below `oid`. */
  private lowerBound(oid: Uint8Array): number {
    const first = at(oid, 0)
    let low = first === 0 ? 0 : this.view.getUint32(8 + (first - 1) * 4)
    let high = Math.min(this.view.getUint32(8 + first * 4), this.count)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareOid(oid, this.bytes, tableStart + middle * 20) > 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Where an entry lies, and its position in the order of oids. */
export type EntryPlace = { readonly offset: number; readonly end: number; readonly position: number }

/** The entries of a pack in the order they lie in it, which is how to tell where one ends, and whose it is. */
export class PackOrder {
  /** Offset and position as one number that sorts natively: an offset has no more than 32 bits. */
  private readonly keys: Float64Array

  /** `end` is where the last entry ends. */
  constructor(
    index: PackIndex,
    private readonly end: number,
  ) {
    this.keys = Float64Array.from({ length: index.count }, (_, i) => index.offsetAt(i) * 2 ** 21 + i).sort()
  }

  /** The entry that begins at `offset`. Throws `damaged` when none does. */
  locate(offset: number): EntryPlace {
    const place = this.lowerBound(offset * 2 ** 21)
    const key = this.keys[place] ?? 0
    if (Math.floor(key / 2 ** 21) !== offset) throw damaged('a delta has no base')
    const next = this.keys[place + 1]
    return { offset, end: next === undefined ? this.end : Math.floor(next / 2 ** 21), position: key % 2 ** 21 }
  }

  private lowerBound(key: number): number {
    let low = 0
    let high = this.keys.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.keys[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The index of a pack of less than 4 GB, byte for byte what `git index-pack` writes. */
export function encodeIndex(entries: IndexedEntries, packChecksum: Uint8Array): Uint8Array<ArrayBuffer> {
  const order = sortByOid(entries)
  const large = order.filter((i) => at(entries.offsets, i) >= 0x80000000)
  const bytes = new Uint8Array(tableStart + entries.count * 28 + large.length * 8 + 40)
  const view = viewOf(bytes)
  view.setUint32(0, magic)
  view.setUint32(4, 2)
  writeFanout(view, entries)
  let largeSoFar = 0
  order.forEach((entry, position) => {
    const offset = at(entries.offsets, entry)
    bytes.set(entries.oids.subarray(entry * 20, entry * 20 + 20), tableStart + position * 20)
    view.setUint32(tableStart + entries.count * 20 + position * 4, at(entries.crcs, entry))
    view.setUint32(
      tableStart + entries.count * 24 + position * 4,
      offset < 0x80000000 ? offset : 0x80000000 + largeSoFar++,
    )
  })
  large.forEach((entry, i) => view.setUint32(tableStart + entries.count * 28 + i * 8 + 4, at(entries.offsets, entry)))
  bytes.set(packChecksum, bytes.length - 40)
  new Sha1().update(bytes.subarray(0, -20)).digestInto(bytes, bytes.length - 20)
  return bytes
}

function writeFanout(view: DataView, { count, oids }: IndexedEntries): void {
  const counts = new Uint32Array(256)
  for (let i = 0; i < count; i++) counts[at(oids, i * 20)] = at(counts, at(oids, i * 20)) + 1
  let total = 0
  counts.forEach((some, first) => view.setUint32(8 + first * 4, (total += some)))
}

/**
 * Entries in the order of their oids. A number holds 53 bits: the first 32 of the oid and the entry's own number sort
 * natively, and only oids alike in 32 bits (a handful) are looked at again.
 */
function sortByOid({ count, oids }: IndexedEntries): Uint32Array {
  const view = viewOf(oids)
  const keys = Float64Array.from({ length: count }, (_, i) => view.getUint32(i * 20) * 2 ** 21 + i).sort()
  const order = Uint32Array.from(keys, (key) => key % 2 ** 21)
  for (let i = 1; i < count; i++) {
    const alike = view.getUint32(at(order, i) * 20) === view.getUint32(at(order, i - 1) * 20)
    if (alike) moveDown(order, i, oids)
  }
  return order
}

function moveDown(order: Uint32Array, start: number, oids: Uint8Array): void {
  const entry = at(order, start)
  const oid = oids.subarray(entry * 20, entry * 20 + 20)
  let i = start
  for (; i > 0 && compareOid(oid, oids, at(order, i - 1) * 20) < 0; i--) order[i] = at(order, i - 1)
  order[i] = entry
}
