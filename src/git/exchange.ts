/** Packs coming in, checked before anything names them, and packs going out. */
import { throwIfAborted, WikiError } from '../errors'
import type { Oid } from '../names'
import { damagedObject } from './objects/loose'
import { findObject, findRaw } from './objects/read'
import { encodePack, indexPack, type IndexedPack, type PackEntry, type Pieces } from './pack'
import { listMissingObjects } from './outside'
import { bringBlobs, leaveOutPresent, noteLeft } from './absent'
import { packFolder } from './keys'
import { listMissing, type Range } from './history/reach'
import type { Repository } from './repository'
import type { Upload } from '../storage'

type ExchangeProgress = { readonly phase: 'indexing' | 'packing'; readonly done: number; readonly total: number }

export type ExchangeCall = { readonly signal?: AbortSignal; readonly onProgress?: (progress: ExchangeProgress) => void }

/** A pack on its way in. */
export type Delivery = {
  readonly pack: Pieces
  readonly tips: readonly Oid[]
  /** Whether contents of files may have been left out; they are noted as absent then. */
  readonly partial?: boolean
}

/**
 * Stores a pack that makes `tips` whole, as it comes: every object hashed, every delta resolved, everything the tips
 * reach at hand. Throws `damaged` or `too-large` otherwise; in a staged repository nothing is stored then.
 */
export async function receivePack(
  repository: Repository,
  { pack, tips, partial = false }: Delivery,
  call: ExchangeCall = {},
): Promise<void> {
  const upload = await repository.storage.upload()
  try {
    const indexed = await indexPack(pack, upload, { readBase: (oid) => findObject(repository, oid), ...call })
    if (indexed.index.count > 0) await storePack(repository, upload, { ...indexed, partial })
    await checkWhole(repository, { ...indexed, tips, partial })
  } finally {
    // A batch that has taken it keeps it.
    await upload.discard()
  }
}

type Arrived = IndexedPack & Pick<Delivery, 'partial'>

const storePack = ({ storage }: Repository, upload: Upload, { name, idx, partial }: Arrived): Promise<unknown> =>
  storage.write(
    new Map<string, Uint8Array | Upload>([
      [`${packFolder}${name}.pack`, upload],
      [`${packFolder}${name}.idx`, idx],
      ...(partial ? [[`${packFolder}${name}.promisor`, new Uint8Array()] as const] : []),
    ]),
  )

/** Asked once the pack is there, since it may hold the commits at which history is cut. */
async function checkWhole(
  repository: Repository,
  { index, outside, outsideFiles, tips, partial }: Arrived & Pick<Delivery, 'tips'>,
): Promise<void> {
  const needed = [...tips.filter((tip) => index.find(tip) === undefined), ...outside, ...(partial ? [] : outsideFiles)]
  const [missing] = await listMissingObjects(repository, needed)
  if (missing) throw new WikiError('damaged', 'The pack that came in is incomplete.', { missing })
  if (partial) await noteLeft(repository, await leaveOutPresent(repository, outsideFiles))
}

/** A pack of what `tips` reach and whoever has `hidden` may lack; null when that is nothing. */
export async function sendPack(
  repository: Repository,
  range: Range,
  call: ExchangeCall = {},
): Promise<Uint8Array | null> {
  const oids = await listMissing(repository, range, call.signal)
  if (oids.length === 0) return null
  await bringBlobs(repository, oids, call.signal)
  return encodePack(readEntries(repository, oids, call), oids.length)
}

/** What goes along with refs that are to be made there of what is there already. */
export const emptyPack = (): Promise<Uint8Array> => encodePack([], 0)

/** Each object as it is stored where that is a pack whose base goes along too, else whole. */
async function* readEntries(
  repository: Repository,
  oids: readonly Oid[],
  { signal, onProgress }: ExchangeCall,
): AsyncGenerator<PackEntry> {
  const going = new Set(oids)
  for (const [i, oid] of oids.entries()) {
    throwIfAborted(signal)
    onProgress?.({ phase: 'packing', done: i, total: oids.length })
    yield await readEntry(repository, oid, going)
  }
}

async function readEntry(repository: Repository, oid: Oid, going: ReadonlySet<Oid>): Promise<PackEntry> {
  const raw = await findRaw(repository, oid)
  if (raw && (raw.base === undefined || going.has(raw.base))) return raw
  const object = await findObject(repository, oid)
  if (object === undefined) throw damagedObject(oid)
  return object
}
