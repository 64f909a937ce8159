/**
 * Takes a pack that came from elsewhere: checks every byte of it, names every object in it, and makes its index.
 *
 * Nothing of what comes out was believed: an object is what its bytes hash to. A thin pack, whose deltas are against
 * objects that only we have, is completed with those, as `git index-pack --fix-thin` does.
 */
import { zlibSync } from 'fflate'
import { hasCode, WikiError } from '../../errors'
import type { Oid } from '../../names'
import type { GitObject } from '../model'
import { concat, decodeOid, encodeOid, viewOf } from './format/bytes'
import { crc32 } from './format/checksums'
import { codeOfType, encodeEntryHeader } from './format/entry'
import { encodeIndex, PackIndex, type IndexedEntries } from './format/idx'
import { defaultLimits, type Limits } from './format/limits'
import { collectLinks, OidSet } from './links'
import { Naming } from './naming'
import { Pace } from './pace'
import { Resolver } from './resolve'
import { Entries, readPackHeader, scanPack, verifyTrailer, type ScanCall } from './scan'
import { Sha1 } from './format/sha1'

export type IndexCall = {
  /** An object that we have already, for a delta against it; undefined when we do not. */
  readonly readBase: (oid: Oid) => Promise<GitObject | undefined>
  readonly limits?: Partial<Limits> | undefined
  readonly signal?: AbortSignal | undefined
  /** `done` of `total` objects have a name. */
  readonly onProgress?: ((progress: IndexProgress) => void) | undefined
}

export type IndexProgress = { readonly phase: 'indexing'; readonly done: number; readonly total: number }

export type IndexedPack = {
  /** The pack: the very bytes that were given, or completed ones when it was thin. */
  readonly pack: Uint8Array
  readonly idx: Uint8Array
  /** `pack-` and the pack's checksum, which is how git names the two files. */
  readonly name: string
  readonly index: PackIndex
  /** What objects of the pack point to and the pack does not have; every one must be in the repository. */
  readonly outside: readonly Oid[]
}

/** Throws `damaged`, `too-large` or `aborted`; a pack that is returned is sound, but see `findMissing`. */
export async function indexPack(pack: Uint8Array, call: IndexCall): Promise<IndexedPack> {
  const limits = { ...defaultLimits, ...call.limits }
  const entries = new Entries(await readPackHeader(pack, limits).catch(blameSender))
  const links = new OidSet()
  const naming = new Naming(entries)
  const report = async (): Promise<void> => {
    await naming.settle()
    call.onProgress?.({ phase: 'indexing', done: naming.named, total: entries.count })
  }
  const pace = new Pace(call.signal, report)
  const onObject = (entry: number, object: GitObject): void => {
    naming.name(entry, object)
    collectLinks(object, links)
  }
  await pace.rest()
  await verifyTrailer(pack, pace).catch(blameSender)
  await scanPack(pack, entries, { limits, pace, onObject }).catch(blameSender)
  await naming.settle()
  const bases = await resolveDeltas(pack, entries, { limits, pace, onObject, readBase: call.readBase })
  await report()
  return finish(bases.length > 0 ? appendBases(pack, entries, bases) : { pack, entries }, links)
}

/** What is damaged on its way in is not ours to mend. */
const cameDamaged = (what: string, cause?: unknown): WikiError =>
  new WikiError('damaged', `What came in is damaged: ${what}. Nothing was changed; try again.`, { what }, { cause })

function blameSender(error: unknown): never {
  throw hasCode(error, 'damaged') ? cameDamaged(String(error.data['what']), error) : error
}

type Base = { readonly oid: Oid; readonly object: GitObject }

/** Returns the objects of ours that deltas were against. */
async function resolveDeltas(
  pack: Uint8Array,
  entries: Entries,
  call: ScanCall & Pick<IndexCall, 'readBase'>,
): Promise<readonly Base[]> {
  const resolver = new Resolver(pack, entries, call)
  await resolver.resolveAll()
  const bases: Base[] = []
  for (const oid of [...entries.waiting.keys()]) {
    // By now a base before it may have brought this one in.
    const object = entries.waiting.has(oid) ? await call.readBase(oid) : undefined
    if (object === undefined) continue
    bases.push({ oid, object })
    await resolver.resolveFromBase(oid, object)
  }
  for (const oid of entries.waiting.keys())
    throw cameDamaged(`a delta is against ${oid.slice(0, 7)}, which is not there`)
  return bases
}

type Complete = { readonly pack: Uint8Array; readonly entries: IndexedEntries }

/** The pack with `bases` at its end, and so no longer thin. */
function appendBases(pack: Uint8Array, entries: Entries, bases: readonly Base[]): Complete {
  const added = bases.map(({ object: { type, bytes } }) =>
    concat([encodeEntryHeader(codeOfType(type), bytes.length), zlibSync(bytes)]),
  )
  const whole = concat([pack.subarray(0, -20), ...added, new Uint8Array(20)])
  const count = entries.count + bases.length
  viewOf(whole).setUint32(8, count)
  const hash = new Sha1().update(whole.subarray(0, -20))
  hash.digestInto(whole, whole.length - 20)
  let end = pack.length - 20
  const offsets = added.map((entry) => (end += entry.length) - entry.length)
  return {
    pack: whole,
    entries: {
      count,
      oids: concat([entries.oids, ...bases.map(({ oid }) => encodeOid(oid))]),
      crcs: Uint32Array.from([...entries.crcs, ...added.map((entry) => crc32(entry, 0, entry.length))]),
      offsets: Uint32Array.from([...entries.offsets.subarray(0, entries.count), ...offsets]),
    },
  }
}

function finish({ pack, entries }: Complete, links: OidSet): IndexedPack {
  const checksum = pack.subarray(-20)
  const idx = encodeIndex(entries, checksum)
  const index = new PackIndex(idx)
  const outside = links.toArray().filter((oid) => index.find(oid) === undefined)
  return { pack, idx, name: `pack-${decodeOid(checksum)}`, index, outside }
}

/**
 * The first object that would be missing if `tips` were made branches: a tip, or what an object of the pack points to,
 * that is neither in the pack nor known to `has`. Undefined when history is whole, provided that what `has` knows is.
 */
export async function findMissing(
  { index, outside }: Pick<IndexedPack, 'index' | 'outside'>,
  tips: readonly Oid[],
  has: (oid: Oid) => boolean | Promise<boolean>,
): Promise<Oid | undefined> {
  for (const oid of [...tips.filter((tip) => index.find(tip) === undefined), ...outside])
    if (!(await has(oid))) return oid
  return undefined
}
