/** Completes a thin pack with the objects of ours that its deltas are against, as `git index-pack --fix-thin` does. */
import { zlibSync } from 'fflate'
import type { Oid } from '../../../names'
import type { GitObject } from '../../model'
import { concat, encodeOid, viewOf } from '../format/bytes'
import { crc32 } from '../format/checksums'
import { codeOfType, encodeEntryHeader } from '../format/entry'
import type { IndexedEntries } from '../format/idx'
import { Sha1 } from '../format/sha1'
import type { Pace } from '../pace'
import type { Entries } from './entries'
import type { Sink } from './incoming'

const trailerSize = 20
const readAtOnce = 1024 * 1024

/** What an index is made of: the entries of a pack, and its checksum. */
export type Complete = { readonly entries: IndexedEntries; readonly checksum: Uint8Array }

export class Completion {
  private readonly oids: Uint8Array[] = []
  private readonly crcs: number[] = []
  private readonly offsets: number[] = []
  /** Where the next entry goes: over the old checksum first. */
  private end: number

  constructor(private readonly sink: Sink) {
    this.end = sink.size - trailerSize
  }

  /** How many objects were added. */
  get count(): number {
    return this.oids.length
  }

  async add(oid: Oid, { type, bytes }: GitObject): Promise<void> {
    const entry = concat([encodeEntryHeader(codeOfType(type), bytes.length), zlibSync(bytes)])
    this.oids.push(encodeOid(oid))
    this.crcs.push(crc32(entry, 0, entry.length))
    this.offsets.push(this.end)
    await this.put(entry)
  }

  /** Makes the pack say what it has now. */
  async finish(entries: Entries, pace: Pace): Promise<Complete> {
    const count = new Uint8Array(4)
    viewOf(count).setUint32(0, entries.count + this.count)
    await this.sink.overwrite(8, count)
    const hash = new Sha1()
    for (let start = 0; start < this.end; start += readAtOnce) {
      hash.update(await this.sink.read({ start, end: Math.min(start + readAtOnce, this.end) }))
      if (pace.isDue) await pace.rest()
    }
    const checksum = hash.digest()
    await this.put(checksum)
    return { entries: this.entriesWith(entries), checksum }
  }

  private entriesWith({ count, oids, crcs, offsets }: Entries): IndexedEntries {
    return {
      count: count + this.count,
      oids: concat([oids, ...this.oids]),
      crcs: Uint32Array.from([...crcs, ...this.crcs]),
      offsets: Uint32Array.from([...offsets.subarray(0, count), ...this.offsets]),
    }
  }

  private async put(bytes: Uint8Array): Promise<void> {
    const over = Math.min(this.sink.size - this.end, bytes.length)
    if (over > 0) await this.sink.overwrite(this.end, bytes.subarray(0, over))
    if (over < bytes.length) await this.sink.append(bytes.subarray(over))
    this.end += bytes.length
  }
}
