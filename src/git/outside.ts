/** What a pack that came in points to outside itself, and what of that may be missing: what lies below the cut. */
import type { Oid } from '../names'
import { leaveOutPresent } from './absent'
import { decodeCommit } from './objects/commit'
import { findObject, hasObject } from './objects/read'
import type { Repository } from './repository'
import { parseCut, readShallow, shallowKey } from './shallow'

/** Those of the objects that are not here and ought to be: all but the parents of commits at which history is cut. */
export async function listMissingObjects(repository: Repository, oids: readonly Oid[]): Promise<readonly Oid[]> {
  const missing = await leaveOutPresent(repository, oids)
  if (missing.length === 0) return []
  const excused = await parentsOfCut(repository)
  return missing.filter((oid) => !excused.has(oid))
}

async function parentsOfCut(repository: Repository): Promise<ReadonlySet<Oid>> {
  const parents = new Set<Oid>()
  for (const oid of await readShallow(repository)) {
    const commit = await findObject(repository, oid)
    if (commit?.type === 'commit') for (const parent of decodeCommit(oid, commit.bytes).parents) parents.add(parent)
  }
  return parents
}

const encoder = new TextEncoder()

/** How a fetch moves the cut. */
export type Cut = { readonly shallow: readonly Oid[]; readonly unshallow: readonly Oid[] }

/**
 * Stages the move, before the pack comes in; what another tab did to the cut meanwhile makes the transaction stale. A
 * commit that is here already is here with its parents: no server can cut those off.
 */
export async function moveCut(staged: Repository, { shallow, unshallow }: Cut): Promise<void> {
  const bottom = await leaveOutStored(staged, shallow)
  const ended = new Set(unshallow)
  for (;;) {
    const before = await staged.storage.read(shallowKey)
    const old = parseCut(before)
    const oids = new Set([...old, ...bottom].filter((oid) => !ended.has(oid)))
    if (oids.size === old.size && [...oids].every((oid) => old.has(oid))) return
    const after = oids.size === 0 ? null : encoder.encode([...oids].map((oid) => `${oid}\n`).join(''))
    const written = await staged.storage.write(new Map([[shallowKey, after]]), new Map([[shallowKey, before ?? null]]))
    if (written === 'stale') continue
    staged.shallow.oids = oids
    return
  }
}

async function leaveOutStored(repository: Repository, oids: readonly Oid[]): Promise<readonly Oid[]> {
  const isHere = await Promise.all(oids.map((oid) => hasObject(repository, oid)))
  return oids.filter((_, i) => !isHere[i])
}
