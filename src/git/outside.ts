/** What a pack that came in points to outside itself, and what of that may be missing. */
import type { Oid } from '../names'
import { leaveOutPresent } from './absent'
import { decodeCommit } from './objects/commit'
import { findObject } from './objects/read'
import type { Repository } from './repository'
import { readShallow } from './shallow'

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
