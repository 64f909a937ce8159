/** Where history is cut: commits whose parents were left at the remote (gitrepository-layout(5), “shallow”). */
import { isOid, type Oid } from '../names'
import { gitdir } from './keys'
import type { Repository } from './repository'

export const shallowKey = `${gitdir}/shallow`

/** What a handle knows of the cut; undefined until it has looked. */
export type KnownCut = { oids: ReadonlySet<Oid> | undefined }

type Place = Pick<Repository, 'storage' | 'shallow'>

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The commits that stand without their parents; empty where history is whole. */
export const readShallow = async ({ storage, shallow }: Place): Promise<ReadonlySet<Oid>> =>
  (shallow.oids ??= parse(await storage.read(shallowKey)))

const parse = (bytes: Uint8Array | undefined): ReadonlySet<Oid> =>
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

/** How a fetch moves the cut. */
export type Cut = { readonly shallow: readonly Oid[]; readonly unshallow: readonly Oid[] }

/** Stages the move; what another tab did to the cut meanwhile makes the transaction stale. */
export async function moveCut(staged: Place, { shallow, unshallow }: Cut): Promise<void> {
  for (;;) {
    const before = await staged.storage.read(shallowKey)
    const old = parse(before)
    const oids = new Set([...old, ...shallow].filter((oid) => !unshallow.includes(oid)))
    if (oids.size === old.size && [...oids].every((oid) => old.has(oid))) return
    const after = oids.size === 0 ? null : encoder.encode([...oids].map((oid) => `${oid}\n`).join(''))
    const written = await staged.storage.write(new Map([[shallowKey, after]]), new Map([[shallowKey, before ?? null]]))
    if (written === 'stale') continue
    staged.shallow.oids = oids
    return
  }
}
