/**
 * Objects that were made and are not stored yet. A transaction holds them back and stores all at once: a few one by one,
 * many as one pack, for each value a storage takes costs more than the bytes of a page.
 */
import { zlibSync, type DeflateOptions } from 'fflate'
import { throwIfAborted } from '../../errors'
import type { Oid } from '../../names'
import type { Batch, Storage, Upload } from '../../storage'
import { looseKey, packFolder } from '../keys'
import type { GitObject, ObjectType } from '../model'
import { writePack, type Outgoing } from '../pack'
import { concat } from '../pack/format/bytes'
import { Pace } from '../pack/pace'
import { emptyObjectCache, type ObjectCache } from './object-cache'

/** In the order in which they were made; their bytes stay as they are. */
export type Pending = Map<Oid, GitObject>

export type WriteCall = {
  readonly signal?: AbortSignal | undefined
  /** How many objects are deflated, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/** A save makes a handful. Beyond that a pack is less work for the storage, and for whoever folds afterwards. */
const mostLoose = { objects: 64, bytes: 8 << 20 }

function isMuch(pending: Pending): boolean {
  let bytes = 0
  for (const object of pending.values()) bytes += object.bytes.length
  return pending.size > mostLoose.objects || bytes > mostLoose.bytes
}

/** Puts the objects into the storage, which is a stage: what it holds comes in with the refs that reach it, or not at all. */
export async function storePending(storage: Storage, pending: Pending, call: WriteCall = {}): Promise<void> {
  if (isMuch(pending)) await storePack(storage, pending, call)
  else await storage.write(new Map([...pending].map(([oid, object]) => [looseKey(oid), encodeLoose(object)])))
}

async function storePack(storage: Storage, pending: Pending, call: WriteCall): Promise<void> {
  const upload = await storage.upload()
  const { name, idx } = await writePack(deflated(pending, call), pending.size, upload)
  const batch: Batch = new Map<string, Upload | Uint8Array>([
    [`${packFolder}${name}.pack`, upload],
    [`${packFolder}${name}.idx`, idx],
  ])
  await storage.write(batch)
}

async function* deflated(pending: Pending, { signal, onProgress }: WriteCall): AsyncGenerator<Outgoing> {
  const pace = new Pace(signal, () => Promise.resolve())
  let done = 0
  for (const [oid, { type, bytes }] of pending) {
    throwIfAborted(signal)
    if (pace.isDue) await pace.rest()
    yield { oid, entry: { type, size: bytes.length, deflated: zlibSync(bytes, { level: levelFor(bytes) }) } }
    onProgress?.(++done, pending.size)
  }
}

const encoder = new TextEncoder()

/** A loose object: `<type> <size>\0<bytes>`, deflated. */
export const encodeLoose = ({ type, bytes }: GitObject): Uint8Array =>
  zlibSync(concat([encoder.encode(`${type} ${bytes.length}\0`), bytes]), { level: looseLevel(type, bytes) })

type Level = NonNullable<DeflateOptions['level']>

/** Trees are mostly oids, which do not deflate; until they are folded into a pack, time counts for more than room. */
const looseLevel = (type: ObjectType, bytes: Uint8Array): Level => (type === 'blob' ? levelFor(bytes) : 0)

/** On pages of a few kilobytes the higher levels take a third longer, and save nothing. */
const usual = 3

/** So many bytes in the middle tell whether the rest, such as a picture's, is worth the work. */
const sample = 8192

function levelFor(bytes: Uint8Array): Level {
  if (bytes.length < 4 * sample) return usual
  const middle = bytes.length >> 1
  return zlibSync(bytes.subarray(middle, middle + sample), { level: 1 }).length > sample * 0.95 ? 0 : usual
}

/**
 * A cache over another one. What a transaction reads may be what only it has staged, so nobody else hears of it until
 * that is stored.
 */
export type LayeredCache = ObjectCache & { settle(): void }

export function layerCache(base: ObjectCache): LayeredCache {
  const own = emptyObjectCache()
  return {
    find: (oid) => own.find(oid) ?? base.find(oid),
    keep: own.keep,
    list: own.list,
    clear() {
      own.clear()
      base.clear()
    },
    settle() {
      for (const [oid, object] of own.list()) base.keep(oid, object)
    },
  }
}
