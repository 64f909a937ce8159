/**
 * Repairs a repository: what is damaged or missing is taken from a sound copy, here or at a remote.
 *
 * Everything good that lies in a damaged pack goes into a new one, with what was brought, before the damaged one is
 * deleted, in one batch; and it is deleted only when nothing that the refs reach would be lost with it.
 */
import type { Oid } from '../../names'
import type { Storage } from '../../storage'
import { forgetGraph } from '../graph'
import { gitdir, looseKey } from '../keys'
import type { GitObject } from '../model'
import { decodeLoose } from '../objects/loose'
import { findStored } from '../objects/read'
import { refreshPacks } from '../objects/packs'
import { hashObject, type Pack } from '../pack'
import { Pace } from '../pack/pace'
import { openRepository, type Repository } from '../repository'
import { aside } from './aside'
import { examine, type CheckCall, type CheckReport, type Examination } from './check/check'
import type { Inventory } from './check/inventory'
import { Reach } from './reach'
import { reindex } from './reindex'
import { addSources, copyObjects, replacePacks } from './rewrite'
import { brokenRoots, readRoots } from './roots'
import { whereSound } from './sound'

export type RepairCall = CheckCall & {
  /** Fetches everything a remote has into an empty repository. Throws when there is no way to it. */
  readonly bring: (empty: Repository) => Promise<void>
}

/** How many faults are gone, and what is left because nobody has it. */
export type RepairReport = { readonly mended: number; readonly left: CheckReport }

const countFaults = ({ faults, more }: CheckReport): number => faults.length + more

export async function repairRepository(repository: Repository, call: RepairCall): Promise<RepairReport> {
  const before = await examine(repository, call)
  if (countFaults(before.report) === 0) return { mended: 0, left: before.report }
  for (const { name, fault } of before.inventory.packs) if (fault) await reindex(repository.storage, name, call.signal)
  const healed = await mend(repository, { found: await examine(repository, call) }, call)
  const left = isLacking(healed) ? (await mendFromRemote(repository, healed, call)).report : healed.report
  return { mended: Math.max(0, countFaults(before.report) - countFaults(left)), left }
}

const isLacking = ({ survey }: Examination): boolean => survey.gaps.some(({ kind }) => kind !== 'malformed')

/** Where what a remote has is put until it is known what of it is needed. */
const shelfOf = ({ storage }: Repository): Storage => aside(storage, 'repair/')

/** Gives the room back that a repair took which was killed. */
export const clearShelf = (repository: Repository): Promise<void> => shelfOf(repository).wipe()

async function mendFromRemote(repository: Repository, found: Examination, call: RepairCall): Promise<Examination> {
  const place = shelfOf(repository)
  await place.wipe()
  try {
    const fetched = openRepository(place)
    await call.bring(fetched)
    return await mend(repository, { found, fetched }, call)
  } finally {
    await place.wipe()
  }
}

type Means = { readonly found: Examination; readonly fetched?: Repository }

/** Puts sound copies where damaged ones are, as far as there are any, and looks again. */
async function mend(repository: Repository, { found, fetched }: Means, call: CheckCall): Promise<Examination> {
  const pace = new Pace(call.signal, () => Promise.resolve())
  const { inventory, survey } = found
  const brought = fetched && (await listBrought(fetched, { ...found, pace }))
  const { names, keys } = await listDoomed(repository.storage, found, brought)
  const fresh = openRepository(repository.storage)
  await refreshPacks(fresh)
  const sources = salvage(fresh, inventory, names)
  for (const [oid, pack] of brought ?? []) if (!sources.has(oid)) sources.set(oid, pack)
  const readWhole = async (oid: Oid): Promise<GitObject | undefined> =>
    inventory.good.has(oid) ? findStored(fresh, oid) : fetched && findStored(fetched, oid)
  const rewritten = await copyObjects(repository.storage, { sources, readWhole, pace })
  const more = new Map([...keys.keys()].map((key) => [key, null]))
  if (survey.gaps.length + names.length + keys.size > 0)
    await replacePacks(repository, { names, rewritten, more, expected: keys })
  forget(repository)
  return examine(repository, call)
}

/** Keys of packs without their ending, and other keys with what is wrong under them. */
type Doomed = { readonly names: readonly string[]; readonly keys: ReadonlyMap<string, Uint8Array> }

/**
 * The packs and other keys that may go: those that are damaged, when what they have lost is sound elsewhere or nothing
 * uses it. While something is missing nobody knows what hangs on it.
 */
async function listDoomed(
  storage: Storage,
  { inventory, survey }: Examination,
  brought: ReadonlyMap<Oid, Pack> | undefined,
): Promise<Doomed> {
  const isHere = (oid: Oid): boolean => inventory.good.has(oid) || brought?.has(oid) === true
  const isSafe = (oid: Oid): boolean => isHere(oid) || !survey.reaches(oid)
  const tracking = (await readRoots(storage)).filter(({ key }) => key.startsWith(`${gitdir}/refs/remotes/`))
  const lost = [
    ...brokenRoots(tracking),
    ...tracking.filter(({ oids }) => brought !== undefined && !oids.every(isHere)),
  ]
  const excused = new Set(lost.flatMap(({ oids }) => oids))
  const isKnown = survey.gaps.every(({ oid }) => isHere(oid) || excused.has(oid))
  const packs = inventory.packs.filter(({ bad }) => isKnown && bad.every(isSafe))
  const loose = await listDamaged(
    storage,
    inventory.loose.filter((oid) => isKnown && isSafe(oid)),
  )
  // Where a branch of the remote was seen is learnt anew by the next fetch.
  return {
    names: packs.map(({ name }) => name),
    keys: new Map([...loose, ...lost.map(({ key, bytes }) => [key, bytes] as const)]),
  }
}

/** The loose objects that are damaged still: somebody may have saved the same contents again in the meantime. */
async function listDamaged(
  storage: Storage,
  oids: readonly Oid[],
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const damaged: (readonly [string, Uint8Array])[] = []
  for (const oid of oids) {
    const bytes = await storage.read(looseKey(oid))
    const object = bytes && whereSound(() => decodeLoose(oid, bytes))
    if (bytes && (!object || hashObject(object) !== oid)) damaged.push([looseKey(oid), bytes])
  }
  return damaged
}

/** What is good in packs that are to go. A pack that cannot be opened has nothing to give. */
function salvage({ packs }: Repository, inventory: Inventory, names: readonly string[]): Map<Oid, Pack> {
  const sources = new Map<Oid, Pack>()
  for (const { name, bad } of inventory.packs) {
    const pack = names.includes(name) ? packs.get(name) : undefined
    const lost = new Set(bad)
    if (pack) addSources(sources, pack, (oid) => !lost.has(oid))
  }
  return sources
}

type Lacking = Examination & { readonly pace: Pace }

/** What was fetched of what is lacking, and of all that is reached from there and not good here. */
async function listBrought(fetched: Repository, { survey, inventory, pace }: Lacking): Promise<Map<Oid, Pack>> {
  const reach = new Reach(fetched, new Set(), () => undefined)
  await reach.add(survey.gaps.map(({ oid }) => oid)).finish(pace)
  await refreshPacks(fetched)
  const brought = new Map<Oid, Pack>()
  for (const pack of fetched.packs.values())
    addSources(brought, pack, (oid) => reach.has(oid) && !inventory.good.has(oid))
  return brought
}

/** What the handle has in its caches may be what was damaged. */
function forget(repository: Repository): void {
  repository.cache.clear()
  repository.packs.clear()
  repository.broken.clear()
  forgetGraph(repository)
}
