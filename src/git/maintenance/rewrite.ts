/** Makes one pack of several, or of a part of one, without unpacking what can stay as it is. */
import type { Oid } from '../../names'
import type { Batch, Expected, Storage, Upload, Written } from '../../storage'
import { packFolder } from '../keys'
import type { GitObject } from '../model'
import { damagedObject } from '../objects/loose'
import { findStored } from '../objects/read'
import { writePack, type Outgoing, type Pack } from '../pack'
import type { Pace } from '../pack/pace'
import type { Repository } from '../repository'
import { listInOrder } from './pack-order'
import { whereSoundLater } from './sound'

/** A pack that is uploaded and under no key yet. */
export type Rewritten = { readonly name: string; readonly idx: Uint8Array; readonly upload: Upload }

/** Packs by their keys without ending, as they were when they were chosen. Objects that `keep` does not want are left out. */
export type Rewriting = {
  readonly packs: ReadonlyMap<string, Pack>
  readonly keep?: (oid: Oid) => boolean
  readonly pace: Pace
}

/** Null when nothing is left. Throws `damaged` when an object is sound nowhere; on failure nothing is left behind. */
export function rewritePacks(
  repository: Repository,
  { packs, keep = () => true, pace }: Rewriting,
): Promise<Rewritten | null> {
  const sources = new Map<Oid, Pack>()
  for (const pack of packs.values()) addSources(sources, pack, keep)
  return copyObjects(repository.storage, { sources, pace, readWhole: (oid) => findStored(repository, oid) })
}

/**
 * Adds what is wanted of a pack, bases before their deltas. An object is taken from the first pack that has it; so a
 * delta's base is taken from that pack or one before, and no two are each other's base.
 */
export function addSources(sources: Map<Oid, Pack>, pack: Pack, wants: (oid: Oid) => boolean): void {
  for (const oid of listInOrder(pack)) if (wants(oid) && !sources.has(oid)) sources.set(oid, pack)
}

export type Copying = {
  /** Where each object is taken from. */
  readonly sources: ReadonlyMap<Oid, Pack>
  /** The object, for those whose base does not go along. */
  readonly readWhole: (oid: Oid) => Promise<GitObject | undefined>
  readonly pace: Pace
}

export async function copyObjects(storage: Storage, copying: Copying): Promise<Rewritten | null> {
  if (copying.sources.size === 0) return null
  const upload = await storage.upload()
  try {
    return { ...(await writePack(readEntries(copying), copying.sources.size, upload)), upload }
  } catch (error) {
    await upload.discard()
    throw error
  }
}

async function* readEntries({ sources, readWhole, pace }: Copying): AsyncGenerator<Outgoing> {
  for (const [oid, pack] of sources) {
    if (pace.isDue) await pace.rest()
    const raw = await whereSoundLater(() => pack.readRaw(oid))
    const entry = raw && (raw.base === undefined || sources.has(raw.base)) ? raw : await readWhole(oid)
    if (entry === undefined) throw damagedObject(oid)
    yield { oid, entry }
  }
}

export type Replacing = {
  readonly names: readonly string[]
  readonly rewritten: Rewritten | null
  readonly more?: Batch
  readonly expected?: Expected
}

/**
 * Puts what was rewritten where the packs are that it was made of, together with `more`, in one batch. `stale` changed
 * nothing, and then what was rewritten is gone too.
 */
export async function replacePacks(
  { storage, packs }: Repository,
  { names, rewritten, more = new Map(), expected }: Replacing,
): Promise<Written> {
  const marks = (await storage.list(packFolder)).filter((key) => key.endsWith('.promisor'))
  const isPromisor = names.some((name) => marks.includes(`${name}.promisor`))
  const old = names.flatMap((name) => endings.map((ending) => [`${name}.${ending}`, null] as const))
  try {
    const written = await storage.write(new Map([...more, ...old, ...keysOf(rewritten, isPromisor)]), expected)
    if (written === 'written') for (const name of names) packs.delete(name)
    return written
  } finally {
    await rewritten?.upload.discard()
  }
}

const endings = ['pack', 'idx', 'promisor'] as const

function keysOf(rewritten: Rewritten | null, isPromisor: boolean): readonly (readonly [string, Uint8Array | Upload])[] {
  if (rewritten === null) return []
  const name = `${packFolder}${rewritten.name}`
  const mark = [`${name}.promisor`, new Uint8Array()] as const
  return [[`${name}.pack`, rewritten.upload], [`${name}.idx`, rewritten.idx], ...(isPromisor ? [mark] : [])]
}
