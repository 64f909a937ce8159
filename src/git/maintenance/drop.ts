/**
 * Dropping: what no ref has reached for two weeks is deleted.
 *
 * Whoever writes expects that nothing was dropped since it began (`droppedKey`), and whoever drops expects that the roots
 * are where it saw them and that no ref was added (`newRefKey`); so of a writer that relies on an object being there and
 * a dropper that deletes it only one succeeds.
 */
import type { Oid } from '../../names'
import type { Batch } from '../../storage'
import { droppedKey, looseKey, newRefKey, unreachableKey } from '../keys'
import { listLoose } from '../objects/loose'
import { hearOfDrops, refreshPacks, unlessDropped } from '../objects/packs'
import type { Pack } from '../pack'
import { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { decodeMarks, encodeMarks, isDue, markAll, type Marks } from './marks'
import { Reach } from './reach'
import { replacePacks, rewritePacks } from './rewrite'
import { cutOf, expectRoots, readRoots, type Root } from './roots'

export type DropCall = {
  /** Seconds since 1970. */
  readonly now: number
  /** What is to be kept besides all that refs reach. */
  readonly also?: readonly Oid[]
  readonly signal?: AbortSignal | undefined
  /** Holds what a walk found that was stopped; given again, it is gone on with. */
  readonly walk?: DropWalk
}

export type DropWalk = { reach?: Reach | undefined }

/** How many objects were deleted, and how many wait for their time. */
export type Dropped = { readonly dropped: number; readonly waiting: number }

/**
 * Notes what is unreachable, and deletes what has been so for two weeks: all of it that is loose, and that of one pack. Call
 * it again while that was some. Throws `damaged` when something reachable is missing or damaged: then nothing is deleted.
 */
export async function dropUnreachable(repository: Repository, call: DropCall): Promise<Dropped> {
  const found = await unlessDropped(repository, () => dropOnce(repository, call))
  return found ?? { dropped: 0, waiting: (await readMarks(repository)).size }
}

async function dropOnce(repository: Repository, call: DropCall): Promise<Dropped> {
  const { storage } = repository
  const pace = new Pace(call.signal, () => Promise.resolve())
  const mark = encoder.encode(crypto.randomUUID())
  await storage.write(new Map([[newRefKey, mark]]))
  const roots = await readRoots(storage)
  const reach = await reachFrom(repository, roots, { ...call, pace })
  const stored = await listStored(repository)
  const marks = markAll(
    [...stored.oids].filter((oid) => !reach.has(oid)),
    await readMarks(repository),
    call.now,
  )
  const due = await listDue(repository, marks, { now: call.now, pace })
  const dropped = await drop(repository, { roots, mark, stored, marks, due, pace, now: call.now })
  return { dropped, waiting: marks.size - dropped }
}

type Paced = { readonly pace: Pace }

/** All that the roots reach. A walk that was stopped is gone on with, unless history is cut elsewhere since. */
async function reachFrom(
  repository: Repository,
  roots: readonly Root[],
  { also = [], walk = {}, pace }: DropCall & Paced,
): Promise<Reach> {
  const cut = cutOf(roots)
  const known = walk.reach
  const isSame = known?.cut.size === cut.size && [...cut].every((oid) => known.cut.has(oid))
  const reach = isSame ? known : new Reach(repository, cut)
  walk.reach = reach.add([...roots.flatMap(({ oids }) => oids), ...also])
  await reach.finish(pace)
  walk.reach = undefined
  return reach
}

type Stored = {
  readonly loose: ReadonlySet<Oid>
  readonly packs: ReadonlyMap<string, Pack>
  readonly oids: ReadonlySet<Oid>
}

async function listStored(repository: Repository): Promise<Stored> {
  const loose = new Set(await listLoose(repository.storage))
  await refreshPacks(repository)
  const packs = new Map(repository.packs)
  const oids = new Set(loose)
  for (const pack of packs.values()) for (const oid of pack.index.oids()) oids.add(oid)
  return { loose, packs, oids }
}

const readMarks = async ({ storage }: Repository): Promise<Marks> =>
  decodeMarks((await storage.read(unreachableKey)) ?? new Uint8Array())

/** What waits still keeps all it points to: whoever makes a ref of it one day finds it whole. */
async function listDue(
  repository: Repository,
  marks: Marks,
  { now, pace }: Paced & { readonly now: number },
): Promise<ReadonlySet<Oid>> {
  const due = [...marks].filter(([, since]) => isDue(since, now)).map(([oid]) => oid)
  if (due.length === 0) return new Set()
  const young = new Reach(repository, new Set(), () => undefined)
  await young.add([...marks].filter(([, since]) => !isDue(since, now)).map(([oid]) => oid)).finish(pace)
  return new Set(due.filter((oid) => !young.has(oid)))
}

type Dropping = Paced & {
  readonly roots: readonly Root[]
  /** What this dropper wrote under `newRefKey`, before it read the roots. */
  readonly mark: Uint8Array
  readonly stored: Stored
  readonly marks: Marks
  readonly due: ReadonlySet<Oid>
  readonly now: number
}

/** Returns how many objects were deleted; none when somebody moved a ref, or dropped them, meanwhile. */
async function drop(repository: Repository, dropping: Dropping): Promise<number> {
  const { roots, mark, stored, marks, due, pace, now } = dropping
  const { gone, packs } = await choose(repository, { stored, due, pace })
  const left = new Map([...marks].filter(([oid]) => !gone.has(oid)))
  if (gone.size === 0) return noteMarks(repository, left)
  const rewritten = await rewritePacks(repository, { packs, keep: (oid) => !gone.has(oid), pace })
  const event = encoder.encode(`${now} ${[...gone].slice(0, 1).join('')} and ${gone.size - 1} more`)
  const loose = [...gone].filter((oid) => stored.loose.has(oid))
  const more: Batch = new Map([
    ...loose.map((oid) => [looseKey(oid), null] as const),
    [unreachableKey, encodeMarks(left)],
    [droppedKey, event],
  ])
  const expected = new Map([...expectRoots(roots), [newRefKey, mark] as const])
  const written = await replacePacks(repository, { names: [...packs.keys()], rewritten, more, expected })
  if (written === 'stale') return 0
  hearOfDrops(repository, event)
  return gone.size
}

const encoder = new TextEncoder()

async function noteMarks({ storage }: Repository, marks: Marks): Promise<0> {
  const before = await storage.read(unreachableKey)
  const after = marks.size > 0 ? encodeMarks(marks) : null
  if (before?.join() !== after?.join()) await storage.write(new Map([[unreachableKey, after]]))
  return 0
}

/** A pack is written anew for the sake of an eighth of its objects, or when it is small. */
const share = 8
const small = 2000

type Choice = { readonly gone: ReadonlySet<Oid>; readonly packs: ReadonlyMap<string, Pack> }

/** Of what is due, that which can go at once: all that is loose, and that of the first pack which makes it some. */
async function choose(
  repository: Repository,
  { stored, due, pace }: Pick<Dropping, 'stored' | 'due' | 'pace'>,
): Promise<Choice> {
  for (const entry of [...listWorth(stored.packs, due), undefined]) {
    const packs = new Map(entry ? [entry] : [])
    const others = [...stored.packs].flatMap(([name, pack]) => (packs.has(name) ? [] : pack))
    const gone = await leaveOutNeeded(repository, { due, others, pace })
    if (gone.size > 0) return { gone, packs }
  }
  return { gone: new Set(), packs: new Map() }
}

const listWorth = (packs: ReadonlyMap<string, Pack>, due: ReadonlySet<Oid>): readonly (readonly [string, Pack])[] =>
  [...packs].filter(([, pack]) => {
    const count = [...due].filter((oid) => pack.find(oid) !== undefined).length
    return count > 0 && (count * share >= pack.index.count || pack.index.count <= small)
  })

/** What stays in other packs keeps all it points to: a commit that is there is there with its folders and pages. */
async function leaveOutNeeded(
  repository: Repository,
  { due, others, pace }: Paced & { readonly due: ReadonlySet<Oid>; readonly others: readonly Pack[] },
): Promise<ReadonlySet<Oid>> {
  const staying = [...due].filter((oid) => others.some((pack) => pack.find(oid) !== undefined))
  const needed = new Reach(repository, new Set(), () => undefined)
  await needed.add(staying).finish(pace)
  return new Set([...due].filter((oid) => !needed.has(oid)))
}
