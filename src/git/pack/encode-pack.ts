/** Makes a pack: a header, entries, and the SHA-1 of it all. */
import { zlibSync } from 'fflate'
import { WikiError } from '../../errors'
import type { Oid } from '../../names'
import type { GitObject } from '../model'
import { concat, encodeOid, viewOf } from './format/bytes'
import { codeOfType, encodeEntryHeader, offsetDelta, referenceDelta } from './format/entry'
import type { RawEntry } from './open-pack'
import { Sha1 } from './format/sha1'

/** An object to deflate, or one as another pack stores it; a delta's base must be in this pack or at the receiver. */
export type PackEntry = GitObject | RawEntry

/** A delta that was just made, not deflated yet. */
export type NewDelta = { readonly type: 'delta'; readonly base: Oid; readonly bytes: Uint8Array }

/** A pack of just `count` entries in one array. */
export async function encodePack(
  entries: Iterable<PackEntry> | AsyncIterable<PackEntry>,
  count: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [encodePackHeader(count)]
  let made = 0
  for await (const entry of entries) {
    parts.push(...encodeEntry(entry))
    made++
  }
  checkCount(count, made)
  const hash = new Sha1()
  for (const part of parts) hash.update(part)
  return concat([...parts, hash.digest()])
}

export function checkCount(count: number, made: number): void {
  if (made !== count) throw new WikiError('internal', `A pack of ${count} objects was given ${made}.`)
}

export function encodePackHeader(count: number): Uint8Array {
  const header = new Uint8Array(12)
  viewOf(header).setUint32(0, 0x5041434b)
  viewOf(header).setUint32(4, 2)
  viewOf(header).setUint32(8, count)
  return header
}

/** An entry in parts. A delta says by `distance` how many bytes before it its base begins, else by oid which one it is. */
export function encodeEntry(entry: PackEntry | NewDelta, distance?: number): readonly Uint8Array[] {
  const [size, deflated] = 'bytes' in entry ? [entry.bytes.length, zlibSync(entry.bytes)] : [entry.size, entry.deflated]
  if (entry.type !== 'delta') return [encodeEntryHeader(codeOfType(entry.type), size), deflated]
  if (distance === undefined) return [encodeEntryHeader(referenceDelta, size), encodeOid(entry.base), deflated]
  return [encodeEntryHeader(offsetDelta, size), encodeDistance(distance), deflated]
}

/** In sevens of bits, the highest first, each but the last one less than it means (gitformat-pack(5), "ofs-delta"). */
function encodeDistance(distance: number): Uint8Array {
  const bytes = [distance % 128]
  for (let rest = Math.floor(distance / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift((--rest % 128) | 128)
  return Uint8Array.from(bytes)
}
