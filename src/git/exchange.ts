/** Packs coming in, checked before anything names them, and packs going out. */
import { throwIfAborted, WikiError } from '../errors'
import type { Oid } from '../names'
import { damagedObject } from './objects/loose'
import { findObject, findRaw } from './objects/read'
import { encodePack, indexPack, type PackEntry } from './pack'
import { concat } from './pack/format/bytes'
import { listMissingObjects } from './outside'
import { noteLeft, bringBlobs } from './absent'
import { packFolder } from './keys'
import { listMissing, type Range } from './history/reach'
import type { Repository } from './repository'

type ExchangeProgress = { readonly phase: 'indexing' | 'packing'; readonly done: number; readonly total: number }

export type ExchangeCall = { readonly signal?: AbortSignal; readonly onProgress?: (progress: ExchangeProgress) => void }

/**
 * Stores a pack that makes `tips` whole: every object hashed, every delta resolved, everything the tips reach at hand.
 * Throws `damaged` or `too-large` otherwise; in a staged repository nothing is stored then.
 */
export async function receivePack(
  repository: Repository,
  { pack, tips, partial = false }: Delivery,
  call: ExchangeCall = {},
): Promise<void> {
  const indexed = await indexPack(await collect(pack), { readBase: (oid) => findObject(repository, oid), ...call })
  if (indexed.index.count === 0 && tips.length === 0) return
  const name = `${packFolder}${indexed.name}`
  await repository.storage.write(
    new Map([
      [`${name}.pack`, indexed.pack],
      [`${name}.idx`, indexed.idx],
      ...(partial ? [[`${name}.promisor`, new Uint8Array()] as const] : []),
    ]),
  )
  const needed = [...tips.filter((tip) => indexed.index.find(tip) === undefined), ...indexed.outside]
  const missing = await listMissingObjects(repository, needed)
  if (missing.length > 0 && partial) await noteLeft(repository, missing)
  else if (missing[0])
    throw new WikiError('damaged', 'The pack that came in is incomplete. Nothing was changed; try again.', {
      missing: missing[0],
    })
}

export type Delivery = {
  readonly pack: AsyncIterable<Uint8Array> | Uint8Array
  readonly tips: readonly Oid[]
  /** Whether contents of files may have been left out; they are noted as absent then. */
  readonly partial?: boolean
}

async function collect(pack: AsyncIterable<Uint8Array> | Uint8Array): Promise<Uint8Array> {
  if (pack instanceof Uint8Array) return pack
  const pieces: Uint8Array[] = []
  for await (const piece of pack) pieces.push(piece)
  return concat(pieces)
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
