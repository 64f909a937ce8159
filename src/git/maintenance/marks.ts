/** Since when objects are known to be unreachable: 20 bytes of oid and 4 of seconds since 1970 each. Can be begun anew. */
import type { Oid } from '../../names'
import { decodeOid, encodeOid } from '../pack'
import { viewOf } from '../pack/format/bytes'

export type Marks = ReadonlyMap<Oid, number>

const size = 24

export function encodeMarks(marks: Marks): Uint8Array {
  const bytes = new Uint8Array(marks.size * size)
  let place = 0
  for (const [oid, since] of marks) {
    bytes.set(encodeOid(oid), place)
    viewOf(bytes).setUint32(place + 20, since)
    place += size
  }
  return bytes
}

export const decodeMarks = (bytes: Uint8Array): Marks =>
  new Map(
    Array.from({ length: Math.floor(bytes.length / size) }, (_, i) => [
      decodeOid(bytes, i * size),
      viewOf(bytes).getUint32(i * size + 20),
    ]),
  )

/** The marks of what is unreachable now: who has one keeps it, who is reachable again has lost it. */
export const markAll = (unreachable: Iterable<Oid>, old: Marks, now: number): Marks =>
  new Map([...unreachable].map((oid) => [oid, Math.min(old.get(oid) ?? now, now)]))

/** Seconds for which what is unreachable is kept; git's own choice is two weeks as well (git-gc(1), `gc.pruneExpire`). */
export const grace = 14 * 24 * 60 * 60

export const isDue = (since: number, now: number): boolean => now - since >= grace
