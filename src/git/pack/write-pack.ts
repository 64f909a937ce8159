/** Writes a pack as its objects come, and the index from what was written. */
import type { Oid } from '../../names'
import { checkCount, encodeEntry, encodePackHeader, type NewDelta, type PackEntry } from './encode-pack'
import { concat, decodeOid, encodeOid } from './format/bytes'
import { crc32 } from './format/checksums'
import { encodeIndex } from './format/idx'
import { tooLarge } from './format/limits'
import { Sha1 } from './format/sha1'

/** An object on its way into a pack. The base of a delta must go in too, before it or after it. */
export type Outgoing = { readonly oid: Oid; readonly entry: PackEntry | NewDelta }

/** Where the pack's bytes go; an `Upload` is one. */
export type PackSink = { append(bytes: Uint8Array): Promise<void> }

export type WrittenPack = {
  /** `pack-` and the pack's checksum, which is how git names the two files. */
  readonly name: string
  readonly idx: Uint8Array
  /** Bytes of the pack. */
  readonly size: number
}

/** Bytes of a pack whose offsets the index holds in 32 bits. */
const largest = 2 ** 32 - 1

/** Bytes that are gathered before they go to the sink. */
const gathered = 128 * 1024

/**
 * Writes a pack of just `count` objects, each once, to the sink. Besides the entry under way it holds what the index is
 * made of: some 100 bytes an object.
 */
export async function writePack(
  objects: Iterable<Outgoing> | AsyncIterable<Outgoing>,
  count: number,
  sink: PackSink,
): Promise<WrittenPack> {
  const writer = new PackWriter(count, sink)
  for await (const object of objects) await writer.add(object)
  return writer.finish()
}

class PackWriter {
  private readonly hash = new Sha1()
  private readonly offsets = new Map<Oid, number>()
  private readonly crcs: Uint32Array
  private parts: Uint8Array[] = []
  private waiting = 0
  private size = 0

  constructor(
    private readonly count: number,
    private readonly sink: PackSink,
  ) {
    this.crcs = new Uint32Array(count)
    this.put(encodePackHeader(count))
  }

  async add({ oid, entry }: Outgoing): Promise<void> {
    const base = entry.type === 'delta' ? this.offsets.get(entry.base) : undefined
    const bytes = concat(encodeEntry(entry, base === undefined ? undefined : this.size - base))
    this.crcs[this.offsets.size] = crc32(bytes, 0, bytes.length)
    this.offsets.set(oid, this.size)
    if (this.size + bytes.length > largest) throw tooLarge('A pack', largest)
    this.put(bytes)
    if (this.waiting >= gathered) await this.flush()
  }

  async finish(): Promise<WrittenPack> {
    checkCount(this.count, this.offsets.size)
    const checksum = this.hash.digest()
    this.parts.push(checksum)
    await this.flush()
    const oids = concat([...this.offsets.keys()].map(encodeOid))
    const entries = { count: this.count, oids, crcs: this.crcs, offsets: Uint32Array.from(this.offsets.values()) }
    return { name: `pack-${decodeOid(checksum)}`, idx: encodeIndex(entries, checksum), size: this.size + 20 }
  }

  private put(bytes: Uint8Array): void {
    this.hash.update(bytes)
    this.parts.push(bytes)
    this.waiting += bytes.length
    this.size += bytes.length
  }

  private async flush(): Promise<void> {
    const bytes = concat(this.parts)
    this.parts = []
    this.waiting = 0
    await this.sink.append(bytes)
  }
}
