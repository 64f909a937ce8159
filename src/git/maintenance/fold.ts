/** Folding: objects that saves stored one by one become a pack, a bounded number at a time. */
import type { Oid } from '../../names'
import type { Batch } from '../../storage'
import { droppedKey, looseKey, packFolder } from '../keys'
import { listLoose } from '../objects/loose'
import { readDropped } from '../objects/packs'
import { writePack, type Outgoing, type WrittenPack } from '../pack'
import { concat } from '../pack/format/bytes'
import { Pace } from '../pack/pace'
import { listRefs } from '../refs'
import type { Repository } from '../repository'
import { Gathering, type Bounds } from './gather'

export type FoldCall = {
  readonly signal?: AbortSignal | undefined
  readonly bounds?: Bounds
  /** Of fewer loose objects none is folded. */
  readonly atLeast?: number
}

/** How many objects were folded, and how many are loose still. */
export type Folded = { readonly folded: number; readonly left: number }

/** A batch deletes what it folds, some 0.2 ms an object in IndexedDB; a save that comes meanwhile waits for it. */
const usual: Bounds = { objects: 1000, bytes: 16 << 20 }

/**
 * Folds as many loose objects as one step may take; call it again while that was some. The pack comes and the loose
 * objects go in one batch, so every reader finds each of them, here or there. What is damaged stays as it is.
 */
export async function foldLoose(
  repository: Repository,
  { signal, bounds = usual, atLeast = 1 }: FoldCall = {},
): Promise<Folded> {
  const dropped = await readDropped(repository)
  const loose = await listLoose(repository.storage)
  if (loose.length < atLeast) return { folded: 0, left: loose.length }
  const pace = new Pace(signal, () => Promise.resolve())
  const gathering = new Gathering(repository, new Set(loose), { bounds, pace })
  await gathering.gather([...new Set((await listRefs(repository)).values())])
  const { chosen } = gathering
  if (chosen.size === 0) return { folded: 0, left: loose.length }
  const batch = replaceLoose(await makePack([...chosen.values()], pace), [...chosen.keys()])
  const written = await repository.storage.write(batch, new Map([[droppedKey, dropped]]))
  const folded = written === 'written' ? chosen.size : 0
  return { folded, left: loose.length - folded }
}

/** A pack in memory: a step takes no more than fits there. */
type Made = WrittenPack & { readonly pack: Uint8Array }

const replaceLoose = ({ name, idx, pack }: Made, oids: readonly Oid[]): Batch =>
  new Map([
    [`${packFolder}${name}.pack`, pack],
    [`${packFolder}${name}.idx`, idx],
    ...oids.map((oid) => [looseKey(oid), null] as const),
  ])

async function makePack(objects: readonly Outgoing[], pace: Pace): Promise<Made> {
  const parts: Uint8Array[] = []
  const sink = { append: (bytes: Uint8Array) => Promise.resolve(void parts.push(bytes)) }
  const written = await writePack(restfully(inReadingOrder(objects), pace), objects.length, sink)
  return { ...written, pack: concat(parts) }
}

/** Commits lie together, for they are read one after the other; a base lies before what is made of it. */
const inReadingOrder = (objects: readonly Outgoing[]): readonly Outgoing[] => [
  ...objects.filter(({ entry }) => entry.type === 'commit'),
  ...objects.filter(({ entry }) => entry.type !== 'commit'),
]

async function* restfully(objects: readonly Outgoing[], pace: Pace): AsyncGenerator<Outgoing> {
  for (const object of objects) {
    if (pace.isDue) await pace.rest()
    yield object
  }
}
