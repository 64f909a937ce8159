/** Makes a pack: a header, entries, and the SHA-1 of it all. */
import { zlibSync } from 'fflate'
import { WikiError } from '../../errors'
import type { GitObject } from '../model'
import { concat, encodeOid, viewOf } from './format/bytes'
import { codeOfType, encodeEntryHeader, referenceDelta } from './format/entry'
import type { RawEntry } from './open-pack'
import { Sha1 } from './format/sha1'

/** An object to deflate, or one as another pack stores it; a delta's base must be in this pack or at the receiver. */
export type PackEntry = GitObject | RawEntry

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
  if (made !== count) throw new WikiError('internal', `A pack of ${count} objects was given ${made}.`)
  const hash = new Sha1()
  for (const part of parts) hash.update(part)
  return concat([...parts, hash.digest()])
}

function encodePackHeader(count: number): Uint8Array {
  const header = new Uint8Array(12)
  viewOf(header).setUint32(0, 0x5041434b)
  viewOf(header).setUint32(4, 2)
  viewOf(header).setUint32(8, count)
  return header
}

function encodeEntry(entry: PackEntry): readonly Uint8Array[] {
  if ('bytes' in entry) return [encodeEntryHeader(codeOfType(entry.type), entry.bytes.length), zlibSync(entry.bytes)]
  if (entry.type !== 'delta') return [encodeEntryHeader(codeOfType(entry.type), entry.size), entry.deflated]
  return [encodeEntryHeader(referenceDelta, entry.size), encodeOid(entry.base), entry.deflated]
}
