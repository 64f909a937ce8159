/** How often something occurs in blobs: each is read and counted once in a search. */
import type { Oid } from '../../../names'
import type { Pace } from '../../pack/pace'
import { presentBlobs } from '../renames/present-files'
import type { Repository } from '../../repository'

/**
 * What is searched for, and what was found so far; pass the same one when a search goes on. `count` says how often it is in
 * a file. `missing` are the blobs that nobody could look into: left at the remote (nothing is fetched to be searched), or
 * damaged. Nothing is said of the files that hold them.
 */
export type Tally = {
  readonly count: (bytes: Uint8Array) => number
  readonly counts: Map<Oid, number>
  readonly missing: Set<Oid>
}

export type TallyCall = { readonly tally: Tally; readonly pace: Pace }

/** Counts by blob; 0 where there is none, null for one that is missing. */
export function openTally(
  repository: Repository,
  { tally: { count, counts, missing }, pace }: TallyCall,
): (oid: Oid | null) => Promise<number | null> {
  const read = presentBlobs(repository)
  return async (oid) => {
    if (oid === null) return 0
    const known = counts.get(oid)
    if (known !== undefined) return known
    if (pace.isDue) await pace.rest()
    const bytes = await read(oid)
    if (bytes === undefined) {
      missing.add(oid)
      return null
    }
    missing.delete(oid)
    const found = count(bytes)
    counts.set(oid, found)
    return found
  }
}
