/** Makes one pack of several, or of a part of one, without unpacking what can stay as it is. */
import { hasCode } from '../../errors'
import type { Oid } from '../../names'
import type { Batch, Expected, Upload, Written } from '../../storage'
import { packFolder } from '../keys'
import { damagedObject } from '../objects/loose'
import { findStored } from '../objects/read'
import { writePack, type Outgoing, type Pack, type RawEntry } from '../pack'
import type { Pace } from '../pack/pace'
import type { Repository } from '../repository'

/** `names` are keys of packs without their ending. Objects that `keep` does not want are left out. */
export type Rewriting = {
  readonly names: readonly string[]
  readonly keep?: (oid: Oid) => boolean
  readonly pace: Pace
}

/** A pack that is uploaded and under no key yet. */
export type Rewritten = {
  readonly name: string
  readonly idx: Uint8Array
  readonly upload: Upload
  readonly count: number
}

/** Null when nothing is left. Throws `damaged` when an object is sound nowhere; on failure nothing is left behind. */
export async function rewritePacks(repository: Repository, rewriting: Rewriting): Promise<Rewritten | null> {
  const sources = collect(repository, rewriting)
  if (sources.size === 0) return null
  const upload = await repository.storage.upload()
  try {
    const written = await writePack(readEntries(repository, sources, rewriting.pace), sources.size, upload)
    return { ...written, upload, count: sources.size }
  } catch (error) {
    await upload.discard()
    throw error
  }
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
  let written: Written = 'stale'
  try {
    written = await storage.write(new Map([...more, ...old, ...keysOf(rewritten, isPromisor)]), expected)
  } finally {
    if (written === 'stale') await rewritten?.upload.discard()
  }
  if (written === 'written') for (const name of names) packs.delete(name)
  return written
}

export type Replacing = {
  readonly names: readonly string[]
  readonly rewritten: Rewritten | null
  readonly more?: Batch
  readonly expected?: Expected
}

const endings = ['pack', 'idx', 'promisor'] as const

function keysOf(rewritten: Rewritten | null, isPromisor: boolean): readonly (readonly [string, Uint8Array | Upload])[] {
  if (rewritten === null) return []
  const name = `${packFolder}${rewritten.name}`
  const mark = [`${name}.promisor`, new Uint8Array()] as const
  return [[`${name}.pack`, rewritten.upload], [`${name}.idx`, rewritten.idx], ...(isPromisor ? [mark] : [])]
}

/** Where each object is taken from: the first pack that has it. So a delta's base is taken from that pack or one before it. */
function collect({ packs }: Repository, { names, keep = () => true }: Rewriting): ReadonlyMap<Oid, Pack> {
  const sources = new Map<Oid, Pack>()
  for (const name of names) {
    const pack = packs.get(name)
    for (const oid of pack ? inOrder(pack) : []) if (pack && keep(oid) && !sources.has(oid)) sources.set(oid, pack)
  }
  return sources
}

/** The pack's objects as they lie in it, bases before their deltas. */
function inOrder({ index }: Pack): readonly Oid[] {
  const positions = Uint32Array.from({ length: index.count }, (_, i) => i)
  positions.sort((a, b) => index.offsetAt(a) - index.offsetAt(b))
  return Array.from(positions, (position) => index.oidAt(position))
}

async function* readEntries(
  repository: Repository,
  sources: ReadonlyMap<Oid, Pack>,
  pace: Pace,
): AsyncGenerator<Outgoing> {
  for (const [oid, pack] of sources) {
    if (pace.isDue) await pace.rest()
    const raw = await readRaw(pack, oid)
    const entry = raw && (raw.base === undefined || sources.has(raw.base)) ? raw : await findStored(repository, oid)
    if (entry === undefined) throw damagedObject(oid)
    yield { oid, entry }
  }
}

async function readRaw(pack: Pack, oid: Oid): Promise<RawEntry | undefined> {
  try {
    return await pack.readRaw(oid)
  } catch (error) {
    if (hasCode(error, 'damaged')) return undefined
    throw error
  }
}
