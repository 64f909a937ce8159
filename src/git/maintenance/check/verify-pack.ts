/** Looks at every byte of a stored pack: its checksum, its index, and every object in it. */
import type { Oid } from '../../../names'
import type { Storage } from '../../../storage'
import type { GitObject } from '../../model'
import { decodeOid, hashObject, openPack, Sha1, type Pack } from '../../pack'
import type { Pace } from '../../pack/pace'
import { listInOrder } from '../pack-order'
import { whereSoundLater } from '../sound'

export type PackFault = 'no-index' | 'bad-index' | 'no-contents' | 'checksum'

/** What a pack is found to be. */
export type PackFinding = {
  readonly name: string
  /** What is wrong with it as a whole, null when nothing is. */
  readonly fault: PackFault | null
  readonly good: number
  /** Objects of its index that cannot be read from it. */
  readonly bad: readonly Oid[]
}

export type VerifyCall = {
  readonly pace: Pace
  readonly onObject: (oid: Oid, object: GitObject) => void
}

export async function verifyPack(storage: Storage, name: string, call: VerifyCall): Promise<PackFinding> {
  const [idx, size] = await Promise.all([storage.read(`${name}.idx`), storage.size(`${name}.pack`)])
  if (idx === undefined) return { name, fault: 'no-index', good: 0, bad: [] }
  const pack = await openSound(storage, name, { idx, size: size ?? 0 })
  if (pack === undefined) return { name, fault: 'bad-index', good: 0, bad: [] }
  if (size === undefined) return { name, fault: 'no-contents', good: 0, bad: [...pack.index.oids()] }
  const fault = await faultOfChecksum(storage, name, { size, pace: call.pace, expected: pack.index.packChecksum() })
  return { name, fault, ...(await readAll(pack, call)) }
}

function openSound(
  storage: Storage,
  name: string,
  { idx, size }: { readonly idx: Uint8Array; readonly size: number },
): Promise<Pack | undefined> {
  const read = async (start: number, end: number): Promise<Uint8Array> =>
    (await storage.read(`${name}.pack`, { start, end })) ?? new Uint8Array()
  return whereSoundLater(() => openPack({ idx, size, read }))
}

const piece = 1 << 20

async function faultOfChecksum(
  storage: Storage,
  name: string,
  { size, pace, expected }: { readonly size: number; readonly pace: Pace; readonly expected: Oid },
): Promise<PackFault | null> {
  const hash = new Sha1()
  for (let start = 0; start < size - 20; start += piece) {
    if (pace.isDue) await pace.rest()
    hash.update(
      (await storage.read(`${name}.pack`, { start, end: Math.min(start + piece, size - 20) })) ?? new Uint8Array(),
    )
  }
  const trailer = (await storage.read(`${name}.pack`, { start: size - 20, end: size })) ?? new Uint8Array()
  const isSound = trailer.length === 20 && decodeOid(trailer) === expected && decodeOid(hash.digest()) === expected
  return isSound ? null : 'checksum'
}

/** In the order in which objects lie there: bases before their deltas. */
async function readAll(pack: Pack, { pace, onObject }: VerifyCall): Promise<Pick<PackFinding, 'good' | 'bad'>> {
  const bad: Oid[] = []
  for (const oid of listInOrder(pack)) {
    if (pace.isDue) await pace.rest()
    const object = await whereSoundLater(() => pack.read(oid))
    if (object && hashObject(object) === oid) onObject(oid, object)
    else bad.push(oid)
  }
  return { good: pack.index.count - bad.length, bad }
}
