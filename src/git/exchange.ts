/** Packs coming in, checked before anything names them, and packs going out. */
import { throwIfAborted, WikiError } from '../errors'
import type { Oid } from '../names'
import { damagedObject } from './objects/loose'
import { findObject, findRaw, hasObject } from './objects/read'
import { encodePack, findMissing, indexPack, type PackEntry } from './pack'
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
  { pack, tips }: { readonly pack: Uint8Array; readonly tips: readonly Oid[] },
  call: ExchangeCall = {},
): Promise<void> {
  const indexed = await indexPack(pack, { readBase: (oid) => findObject(repository, oid), ...call })
  const missing = await findMissing(indexed, tips, (oid) => hasObject(repository, oid))
  if (missing)
    throw new WikiError('damaged', 'The pack that came in is incomplete. Nothing was changed; try again.', { missing })
  const name = `${packFolder}${indexed.name}`
  await repository.storage.write(
    new Map([
      [`${name}.pack`, indexed.pack],
      [`${name}.idx`, indexed.idx],
    ]),
  )
}

/** A pack of what `tips` reach and whoever has `hidden` may lack; null when that is nothing. */
export async function sendPack(
  repository: Repository,
  range: Range,
  call: ExchangeCall = {},
): Promise<Uint8Array | null> {
  const oids = await listMissing(repository, range, call.signal)
  if (oids.length === 0) return null
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
