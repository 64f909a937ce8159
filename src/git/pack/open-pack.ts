/**
 * Reads a stored pack, a range at a time: the index says where an object is, the next object says where it ends.
 *
 * Bytes are checked as far as a pack can (sizes, checksums, bounds); that an object hashes to its name is checked by
 * who asked for it.
 */
import type { Oid } from '../../names'
import type { GitObject, ObjectType } from '../model'
import { PackCaches } from './caches'
import { Chunks, type ReadRange } from './chunks'
import { crc32 } from './format/checksums'
import { applyDelta } from './format/delta'
import { decodeEntryHeader, typeOfCode, type EntryHeader } from './format/entry'
import { PackIndex, PackOrder, type EntryPlace } from './format/idx'
import { inflateInto } from './format/inflate'
import { checkObjectSize, damaged, defaultLimits, type Limits } from './format/limits'

export type PackSource = {
  readonly idx: Uint8Array
  /** Bytes of the whole pack. */
  readonly size: number
  readonly read: ReadRange
  /** Shared by the packs of a repository; without them the pack has its own. */
  readonly caches?: PackCaches
  readonly limits?: Partial<Limits>
}

/** An object as it is stored: `size` bytes, deflated; of the object, or of a delta against `base`. */
export type RawEntry =
  | { readonly type: ObjectType; readonly base?: undefined; readonly size: number; readonly deflated: Uint8Array }
  | { readonly type: 'delta'; readonly base: Oid; readonly size: number; readonly deflated: Uint8Array }

/** An entry with all its bytes. */
type Entry = { readonly header: EntryHeader; readonly bytes: Uint8Array }

type Delta = { readonly offset: number; readonly delta: Uint8Array }

const trailerSize = 20

/** Throws `damaged` when the index is. */
export const openPack = async (source: PackSource): Promise<Pack> =>
  new Pack(await PackIndex.verified(source.idx), source)

export class Pack {
  /** Where the last entry ends. */
  private readonly end: number
  private readonly chunks: Chunks
  private readonly limits: Limits
  private readonly objects: PackCaches['objects']
  /** The first of our keys in the caches. */
  private readonly first: number
  private knownOrder: PackOrder | undefined

  constructor(
    readonly index: PackIndex,
    { size, read, limits, caches = new PackCaches() }: PackSource,
  ) {
    this.end = size - trailerSize
    this.objects = caches.objects
    this.first = caches.enter()
    this.chunks = new Chunks({ size: this.end, caches, first: this.first }, read)
    this.limits = { ...defaultLimits, ...limits }
  }

  find(oid: Oid): number | undefined {
    return this.index.find(oid)
  }

  /** The object, its deltas applied; undefined when the pack does not have it. */
  async read(oid: Oid): Promise<GitObject | undefined> {
    const offset = this.index.find(oid)
    return offset === undefined ? undefined : this.readAt(offset)
  }

  /** The entry as it is stored, to go into another pack. */
  async readRaw(oid: Oid): Promise<RawEntry | undefined> {
    const offset = this.index.find(oid)
    if (offset === undefined) return undefined
    const { header, bytes } = await this.load(offset)
    const stored = { size: header.size, deflated: bytes.subarray(header.start) }
    const type = typeOfCode(header.code)
    if (type) return { type, ...stored }
    return { type: 'delta', base: this.index.oidAt(this.order.locate(this.baseOf(header)).position), ...stored }
  }

  private async readAt(offset: number): Promise<GitObject> {
    const deltas: Delta[] = []
    let next = offset
    let object = this.objects.find(this.first + next)
    while (object === undefined) {
      if (deltas.length > this.limits.chain) throw damaged('a chain of deltas does not end')
      const entry = this.findEntry(next) ?? (await this.load(next))
      const bytes = this.inflate(entry)
      const type = typeOfCode(entry.header.code)
      if (type === undefined) deltas.push({ offset: next, delta: bytes })
      else return this.applyAll(this.keep(next, { type, bytes }), deltas)
      next = this.baseOf(entry.header)
      object = this.objects.find(this.first + next)
    }
    return this.applyAll(object, deltas)
  }

  /** Applies deltas from the last, which is against `base`, to the first. */
  private applyAll(base: GitObject, deltas: readonly Delta[]): GitObject {
    return deltas.reduceRight(
      ({ type, bytes }, { offset, delta }) =>
        this.keep(offset, { type, bytes: applyDelta(bytes, delta, this.makeRoom) }),
      base,
    )
  }

  private readonly makeRoom = (size: number): Uint8Array => {
    checkObjectSize(size, this.limits)
    return new Uint8Array(size)
  }

  private keep(offset: number, object: GitObject): GitObject {
    this.objects.keep(this.first + offset, object, object.bytes.length)
    return object
  }

  private baseOf({ base, baseOffset }: EntryHeader): number {
    const offset = base === undefined ? baseOffset : this.index.find(base)
    if (offset === undefined) throw damaged('a delta has no base')
    return offset
  }

  /** The entry if it is at hand: most are, and waiting for each would cost as much as reading it. */
  private findEntry(offset: number): Entry | undefined {
    const place = this.order.locate(offset)
    const bytes = this.chunks.find(offset, place.end)
    return bytes && this.check(place, bytes)
  }

  private async load(offset: number): Promise<Entry> {
    const place = this.order.locate(offset)
    return this.check(place, await this.chunks.read(offset, place.end))
  }

  /** The index has a checksum of each entry's bytes. */
  private check({ offset, position }: EntryPlace, bytes: Uint8Array): Entry {
    if (crc32(bytes, 0, bytes.length) !== this.index.crcAt(position)) throw damaged('an object fails its checksum')
    return { bytes, header: this.decodeHeader(bytes, offset) }
  }

  private decodeHeader(bytes: Uint8Array, offset: number): EntryHeader {
    const header = decodeEntryHeader(bytes, 0, offset)
    checkObjectSize(header.size, this.limits)
    return header
  }

  private inflate({ header, bytes }: Entry): Uint8Array {
    const inflated = new Uint8Array(header.size)
    inflateInto(bytes, header.start, inflated)
    return inflated
  }

  /** Sorted when first needed: many packs are only ever asked what they do not have. */
  private get order(): PackOrder {
    return (this.knownOrder ??= new PackOrder(this.index, this.end))
  }
}
