/** Where history is cut: commits whose parents were left at the remote (gitrepository-layout(5), “shallow”). */
import { isOid, type Oid } from '../names'
import { gitdir } from './keys'
import type { Repository } from './repository'

export const shallowKey = `${gitdir}/shallow`

/** What a handle knows of the cut; undefined until it has looked. */
export type KnownCut = { oids: ReadonlySet<Oid> | undefined }

type Place = Pick<Repository, 'storage' | 'shallow'>

const decoder = new TextDecoder()

/** The commits that stand without their parents; empty where history is whole. */
export const readShallow = async ({ storage, shallow }: Place): Promise<ReadonlySet<Oid>> =>
  (shallow.oids ??= parseCut(await storage.read(shallowKey)))

/** The commits named under the key of the cut. */
export const parseCut = (bytes: Uint8Array | undefined): ReadonlySet<Oid> =>
  new Set(decoder.decode(bytes).split('\n').filter(isOid))

/**
 * For where a long time may have passed: another tab may have fetched what was cut off. Whole history is never
 * cut later on, so only who knows of a cut looks again.
 */
export function recallShallow(place: Place): void {
  if (place.shallow.oids && place.shallow.oids.size > 0) forgetShallow(place)
}

/** For when the cut was moved and stored: in the transaction that is known already, outside of it not yet. */
export const forgetShallow = ({ shallow }: Place): void => void (shallow.oids = undefined)
