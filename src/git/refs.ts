/** Refs: the only mutable cells. They move through `transact` alone, with the value they are expected to have. */
import { isRefName, parseOid, type Oid, type RefName, type RefUpdate } from '../names'
import { relyOn, type Batch, type Expected } from '../storage'
import { gitdir, headKey, newRefKey, refKey, refOfKey } from './keys'
import type { Repository } from './repository'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The commit a ref points to; null when there is no such ref. */
export async function resolveRef({ storage }: Pick<Repository, 'storage'>, ref: RefName): Promise<Oid | null> {
  return oidIn(await storage.read(refKey(ref)))
}

/** The same for a transaction that goes in only while the ref is there still. */
export const relyOnRef = async ({ storage }: Pick<Repository, 'storage'>, ref: RefName): Promise<Oid | null> =>
  oidIn(await relyOn(storage, refKey(ref)))

const oidIn = (bytes: Uint8Array | undefined): Oid | null =>
  bytes === undefined ? null : parseOid(decoder.decode(bytes).trim())

/** The refs that begin with `prefix` (such as `refs/heads/`), ordered by name. */
export async function listRefs({ storage }: Repository, prefix = 'refs/'): Promise<ReadonlyMap<RefName, Oid>> {
  const keys = await storage.list(`${gitdir}/${prefix}`)
  const refs = keys.map(refOfKey).filter(isRefName)
  const oids = await Promise.all(refs.map((ref) => resolveRef({ storage }, ref)))
  return new Map(refs.flatMap((ref, i) => (oids[i] ? [[ref, oids[i]] as const] : [])))
}

/** Makes HEAD name the branch, as a new repository needs it. */
export const writeBranch = async ({ storage }: Repository, branch: RefName): Promise<void> =>
  void (await storage.write(new Map([[headKey, encoder.encode(`ref: ${branch}\n`)]])))

/** The branch HEAD names; null where it names none. */
export const readBranch = async ({ storage }: Pick<Repository, 'storage'>): Promise<RefName | null> =>
  branchIn(await storage.read(headKey))

/** The same for a transaction that goes in only while HEAD names it still. */
export const relyOnBranch = async ({ storage }: Pick<Repository, 'storage'>): Promise<RefName | null> =>
  branchIn(await relyOn(storage, headKey))

function branchIn(head: Uint8Array | undefined): RefName | null {
  const name = head && /^ref: (\S+)\s*$/.exec(decoder.decode(head))?.[1]
  return name && isRefName(name) ? name : null
}

const bytesOfRef = (oid: Oid | null): Uint8Array | null => (oid === null ? null : encoder.encode(`${oid}\n`))

/** Whoever deletes what no ref reaches must hear of refs that were not there when it looked. */
const newRefs = (updates: readonly RefUpdate[]): readonly (readonly [string, Uint8Array])[] =>
  updates.some(({ from, to }) => from === null && to !== null) ? [[newRefKey, encoder.encode('new')]] : []

/** The updates as a storage batch, and what it expects to find. */
export const formatUpdates = (
  updates: readonly RefUpdate[],
): { readonly batch: Batch; readonly expected: Expected } => ({
  batch: new Map([...updates.map(({ ref, to }) => [refKey(ref), bytesOfRef(to)] as const), ...newRefs(updates)]),
  expected: new Map(updates.map(({ ref, from }) => [refKey(ref), bytesOfRef(from)])),
})
