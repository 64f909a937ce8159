/** Checks a repository as git-fsck(1) does: every byte that is stored, and everything that the refs reach. */
import type { Oid } from '../../../names'
import { Pace } from '../../pack/pace'
import { openRepository, type Repository } from '../../repository'
import { takeInventory, type Inventory } from './inventory'
import { brokenRoots, readRoots } from '../roots'
import { faultOfCopy, faultOfGap, faultOfMalformed, faultOfPack, faultOfRef, type Fault } from './faults'
import { survey, type Survey } from './survey'

/** `absent` counts contents left at the remote on purpose. `more` is how many more faults there are than are named. */
export type CheckReport = {
  readonly objects: number
  readonly commits: number
  readonly absent: number
  readonly faults: readonly Fault[]
  readonly more: number
}

export type CheckCall = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: { readonly phase: 'checking'; readonly done: number }) => void) | undefined
}

/** What was found, and in what. */
export type Examination = { readonly report: CheckReport; readonly inventory: Inventory; readonly survey: Survey }

export const checkRepository = async (repository: Repository, call: CheckCall = {}): Promise<CheckReport> =>
  (await examine(repository, call)).report

/**
 * With fresh eyes: what a handle has in its caches may be wrong in the storage. The refs are read first: all that they
 * reach is there from then on, whatever is saved or tidied up meanwhile.
 */
export async function examine({ storage }: Repository, { signal, onProgress }: CheckCall = {}): Promise<Examination> {
  const repository = openRepository(storage)
  let done = 0
  const pace = new Pace(signal, () => Promise.resolve(onProgress?.({ phase: 'checking', done })))
  const roots = await readRoots(storage)
  const inventory = await takeInventory(repository, { pace, onProgress: (objects) => (done = objects) })
  const surveyed = await survey(repository, { inventory, roots }, pace)
  const refs = brokenRoots(roots).map(({ key }) => key)
  return { report: reportOn(refs, inventory, surveyed), inventory, survey: surveyed }
}

const mostNamed = 200

/** Those faults only are made that are named. */
function reportOn(refs: readonly string[], inventory: Inventory, survey: Survey): CheckReport {
  const found: readonly (() => Fault)[] = [
    ...refs.map((key) => () => faultOfRef(key)),
    ...survey.gaps.map((gap) => () => faultOfGap(gap)),
    ...inventory.packs.map((finding) => () => faultOfPack(finding)),
    ...listStrays(inventory, survey).map((oid) => () => faultOfCopy(oid, inventory.good.has(oid))),
    ...inventory.malformed.map((malformed) => () => faultOfMalformed(malformed, survey.pathOf(malformed.oid))),
  ]
  const { objects, commits, absent } = survey
  const faults = found.slice(0, mostNamed).map((make) => make())
  return { objects, commits, absent, faults, more: found.length - faults.length }
}

/** Loose objects that are damaged where nothing is missing for it. */
const listStrays = ({ loose, good }: Inventory, survey: Survey): readonly Oid[] =>
  loose.filter((oid) => good.has(oid) || !survey.reaches(oid))
