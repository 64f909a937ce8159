/**
 * Takes a pack that comes from elsewhere: checks every byte of it, names every object in it, and makes its index, all of
 * it while the bytes arrive.
 *
 * Nothing of what comes out was believed: an object is what its bytes hash to. Besides the index and some 70 bytes an
 * object, what is held is bounded, however large the pack is: a window of the pack, the objects made last, the deltas
 * that could not be resolved at once, and what was read back for them.
 */
import { hasCode, WikiError } from '../../../errors'
import type { Oid } from '../../../names'
import type { GitObject } from '../../model'
import { decodeOid } from '../format/bytes'
import { encodeIndex, PackIndex } from '../format/idx'
import { defaultLimits, type Limits } from '../format/limits'
import { Pace } from '../pace'
import { Completion, type Complete } from './complete'
import { Entries } from './entries'
import { Growth } from './growth'
import { Incoming, type Pieces, type Sink } from './incoming'
import { OidSet } from '../oids'
import { collectLinks } from './links'
import { Naming } from './naming'
import { Resolver } from './resolve'
import { readPackHeader, readTrailer, scanPack, type ScanCall, type Scanned } from './scan'

export type IndexCall = {
  /** An object that we have already, for a delta against it; undefined when we do not. */
  readonly readBase: (oid: Oid) => Promise<GitObject | undefined>
  readonly limits?: Partial<Limits> | undefined
  readonly signal?: AbortSignal | undefined
  /** `done` of `total` objects have a name. Said from when the pack has come, and of its objects most are named by then. */
  readonly onProgress?: ((progress: IndexProgress) => void) | undefined
}

export type IndexProgress = { readonly phase: 'indexing'; readonly done: number; readonly total: number }

export type IndexedPack = {
  readonly idx: Uint8Array
  /** `pack-` and the pack's checksum, which is how git names the two files. */
  readonly name: string
  readonly index: PackIndex
  /** What objects of the pack point to and the pack does not have; every one must be in the repository. */
  readonly outside: readonly Oid[]
  /** More of the same: what trees name as files. Where contents were left at the remote, they may be missing. */
  readonly outsideFiles: readonly Oid[]
}

/**
 * Puts the pack into the empty sink: the very bytes that came, or completed ones when it was thin, against objects that
 * only we have. Throws `damaged`, `too-large` or `aborted`; then the sink holds nothing of worth. A pack that is returned
 * is sound, but see `outside`.
 */
export async function indexPack(pieces: Pieces, sink: Sink, call: IndexCall): Promise<IndexedPack> {
  const limits = { ...defaultLimits, ...call.limits }
  const incoming = new Incoming(pieces, sink, { most: limits.pack, signal: call.signal })
  try {
    return await takePack(incoming, sink, { ...call, limits })
  } finally {
    await incoming.close()
  }
}

type TakeCall = IndexCall & { readonly limits: Limits }

async function takePack(incoming: Incoming, sink: Sink, call: TakeCall): Promise<IndexedPack> {
  const { limits, signal } = call
  const entries = new Entries(await readPackHeader(incoming, limits).catch(blameSender), limits.chain)
  const links = { structure: new OidSet(), files: new OidSet() }
  const naming = new Naming(entries)
  const pace = new Pace(signal, () => naming.settle())
  const onObject = (entry: number, object: GitObject): void => {
    naming.name(entry, object)
    collectLinks(object, links)
  }
  const taking = { limits, growth: new Growth(limits, () => incoming.size), pace, onObject }
  await pace.rest()
  const deltas = await scanPack(incoming, entries, taking).catch(blameSender)
  const checksum = await readTrailer(incoming).catch(blameSender)
  const report = async (): Promise<void> => {
    await naming.settle()
    call.onProgress?.({ phase: 'indexing', done: naming.named, total: entries.count })
  }
  await report()
  const resolving = { ...taking, pace: new Pace(signal, report), readBase: call.readBase }
  const added = await resolveRest({ entries, deltas }, sink, resolving)
  await report()
  const complete = added.count > 0 ? await added.finish(entries, pace) : { entries, checksum }
  return finish(complete, {
    structure: links.structure.without(entries.oids),
    files: links.files.without(entries.oids),
  })
}

/** What is damaged on its way in is not ours to mend. */
const cameDamaged = (what: string, cause?: unknown): WikiError =>
  new WikiError('damaged', `What came in is damaged: ${what}.`, { what }, { cause })

function blameSender(error: unknown): never {
  throw hasCode(error, 'damaged') ? cameDamaged(String(error.data['what']), error) : error
}

/** Resolves the deltas that are left; those against objects of ours have them added to the pack. */
async function resolveRest(
  scanned: Scanned,
  sink: Sink,
  call: ScanCall & Pick<IndexCall, 'readBase'>,
): Promise<Completion> {
  const { waiting } = scanned.entries
  const resolver = new Resolver(scanned, sink, call)
  const completion = new Completion(sink)
  await resolver.resolveAll().catch(blameSender)
  for (const oid of [...waiting.keys()]) {
    // By now a base before it may have brought this one in.
    const base = waiting.has(oid) ? await call.readBase(oid) : undefined
    if (base === undefined) continue
    await completion.add(oid, base)
    await resolver.resolveFromBase(oid, base).catch(blameSender)
  }
  for (const oid of waiting.keys()) throw cameDamaged(`a delta is against ${oid.slice(0, 7)}, which is not there`)
  return completion
}

type Named = { readonly structure: readonly Oid[]; readonly files: readonly Oid[] }

/** Given what the objects of the pack point to, less those that came as its own. */
function finish({ entries, checksum }: Complete, { structure, files }: Named): IndexedPack {
  const idx = encodeIndex(entries, checksum)
  const index = new PackIndex(idx)
  const isOutside = (oid: Oid): boolean => index.find(oid) === undefined
  return {
    idx,
    index,
    name: `pack-${decodeOid(checksum)}`,
    outside: structure.filter(isOutside),
    outsideFiles: files.filter(isOutside),
  }
}
