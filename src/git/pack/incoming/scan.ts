/**
 * The way through a pack as it comes: every entry is inflated as soon as it is there, an object stored whole is named,
 * and so is what a delta makes when its base is still at hand.
 */
import type { GitObject } from '../../model'
import { at, compareOid, viewOf } from '../format/bytes'
import { applyDelta, decodeDeltaHeader } from '../format/delta'
import { decodeEntryHeader, longestHeader } from '../format/entry'
import { damaged, tooLarge, type Limits } from '../format/limits'
import type { Pace } from '../pace'
import type { Entries } from './entries'
import type { Growth } from './growth'
import type { Incoming } from './incoming'
import { Kept } from './kept'
import { Ring } from './ring'
import { Scratch } from './scratch'

const magic = 0x5041434b
const headerSize = 12
const trailerSize = 20

export type ScanCall = {
  readonly limits: Limits
  readonly growth: Growth
  readonly pace: Pace
  /** Called with every object, once. Its bytes are lent: they change after the call. */
  readonly onObject: (entry: number, object: GitObject) => void
}

/** The number of objects a pack says it has. Throws `damaged` or `too-large` unless it begins as one of a size we take. */
export async function readPackHeader(incoming: Incoming, limits: Limits): Promise<number> {
  await incoming.fill(headerSize)
  if (incoming.atHand < headerSize) throw damaged('it is cut off')
  const view = viewOf(incoming.bytes)
  if (view.getUint32(0) !== magic) throw damaged('it does not begin like one')
  if (view.getUint32(4) !== 2 && view.getUint32(4) !== 3) throw damaged('it is of an unknown version')
  const count = view.getUint32(8)
  if (count > limits.objects) throw tooLarge('The number of objects', limits.objects)
  incoming.pass(headerSize)
  return count
}

/** Reads the SHA-1 that ends the pack, and with it the stream, and checks it. */
export async function readTrailer(incoming: Incoming): Promise<Uint8Array> {
  await incoming.fill(trailerSize + 1)
  if (incoming.atHand > trailerSize) throw damaged('it has more bytes than objects')
  const checksum = incoming.bytes.slice(incoming.start, incoming.end)
  if (checksum.length < trailerSize) throw damaged('it is cut off')
  if (compareOid(incoming.digest(), checksum, 0) !== 0) throw damaged('it fails its checksum')
  return checksum
}

/** A pack whose bytes have come: its entries, and of the deltas that could not be resolved yet those that were kept. */
export type Scanned = { readonly entries: Entries; readonly deltas: Kept }

/** Takes the entries of a pack as they come, and returns the deltas that could not be resolved yet. */
export async function scanPack(incoming: Incoming, entries: Entries, call: ScanCall): Promise<Kept> {
  const scanner = new Scanner(entries, call)
  for (let i = 0; i < entries.count; i++) {
    if (incoming.atHand < longestHeader) await incoming.fill(longestHeader)
    const [skip, bytes] = scanner.begin(i, incoming)
    let size = incoming.inflate(skip, bytes)
    while (size === undefined) {
      await incoming.double(bytes.length * 2 + spare)
      size = incoming.inflate(skip, bytes)
    }
    scanner.end(i, bytes, incoming.checksum(size))
    incoming.pass(size)
    if (call.pace.isDue) await call.pace.rest()
  }
  entries.offsets[entries.count] = incoming.position
  return scanner.deltas
}

/** A deflated object is hardly larger than itself; what goes on for longer holds nothing. */
const spare = 64 * 1024

class Scanner {
  readonly deltas: Kept
  private readonly ring: Ring
  private readonly scratch = new Scratch()

  constructor(
    private readonly entries: Entries,
    private readonly call: ScanCall,
  ) {
    this.deltas = new Kept(entries.count)
    this.ring = new Ring(entries.count)
  }

  /** How long the header of the next entry is, and room for what follows it. */
  begin(i: number, { bytes, start, end, position }: Incoming): readonly [skip: number, room: Uint8Array] {
    const header = decodeEntryHeader(bytes, start, position - start)
    const skip = header.start - start
    if (header.start > end) throw damaged('it is cut off')
    this.call.growth.inflate(header.size)
    this.entries.enter(i, position, header)
    return [skip, this.entries.typeAt(i) ? this.ring.take(i, header.size) : this.scratch.take(header.size)]
  }

  end(i: number, bytes: Uint8Array, crc: number): void {
    this.entries.crcs[i] = crc
    const type = this.entries.typeAt(i)
    if (type) this.call.onObject(i, { type, bytes })
    else if (!this.resolve(i, bytes)) this.deltas.keep(i, bytes)
  }

  /** Makes the object of a delta if its base is at hand. */
  private resolve(i: number, delta: Uint8Array): boolean {
    const { entries, ring, call } = this
    const parent = entries.parents[i] ?? -1
    const type = entries.typeAt(parent)
    if (type === undefined) return false
    const size = decodeDeltaHeader(delta).result
    const base = ring.find(parent, size)
    if (base === undefined) return false
    call.growth.make(size)
    const bytes = applyDelta(base, delta, (size) => ring.take(i, size))
    entries.resolve(i, type, at(entries.depths, parent) + 1)
    call.onObject(i, { type, bytes })
    return true
  }
}
