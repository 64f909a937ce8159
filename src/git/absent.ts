/** Which contents are absent: the blobs that trees of ours name and no pack has yet. */
import { throwIfAborted } from '../errors'
import type { Oid } from '../names'
import type { Storage } from '../storage'
import { listCommits } from './history/walk'
import { packFolder } from './keys'
import { listLoose } from './objects/loose'
import { isPacked, refreshPacks } from './objects/packs'
import { readTree } from './objects/read'
import { decodeOid, encodeOid } from './pack'
import { isPartial } from './promisor'
import { listRefs } from './refs'
import type { Repository } from './repository'
import { isTree, kindOf } from './trees/tree'

/** The blobs that were absent when history came in, 20 bytes each, those of the newest commits first. Can be made anew. */
const leftKey = 'derived/absent'

/** Notes, with the pack that left them out, which blobs are not here. */
export async function noteLeft({ storage }: Repository, oids: readonly Oid[]): Promise<void> {
  if (oids.length === 0) return
  const known = decodeOids((await storage.read(leftKey)) ?? new Uint8Array())
  await storage.write(new Map([[leftKey, encodeOids([...new Set([...oids, ...known])])]]))
}

/** The blobs that are still at the remote, those of the newest commits first. */
export async function listAbsent(repository: Repository, signal?: AbortSignal): Promise<readonly Oid[]> {
  if (!(await isPartial(repository))) return []
  const left = (await repository.storage.read(leftKey)) ?? (await findLeft(repository, signal))
  return leaveOutPresent(repository, decodeOids(left))
}

/** How many they are. Counted anew when there are other packs: contents come in no other way. */
export async function countAbsent(repository: Repository): Promise<number> {
  if (!(await isPartial(repository))) return 0
  await refreshPacks(repository)
  const packs = [...repository.packs.keys()].join()
  const known = counts.get(repository.packs)
  if (known?.packs === packs) return known.count
  const count = (await listAbsent(repository)).length
  counts.set(repository.packs, { packs, count })
  return count
}

/** The last count of a handle, by its list of packs. */
const counts = new WeakMap<Repository['packs'], { readonly packs: string; readonly count: number }>()

/** Those of the blobs that are not stored here. */
export async function leaveOutPresent(repository: Repository, oids: readonly Oid[]): Promise<readonly Oid[]> {
  await refreshPacks(repository)
  const missing = oids.filter((oid) => !isPacked(repository, oid))
  if (missing.length === 0) return []
  const loose = new Set(await listLoose(repository.storage))
  return missing.filter((oid) => !loose.has(oid))
}

/** Has all that is absent among the objects brought in; for who is about to read them all. */
export async function bringBlobs(repository: Repository, oids: readonly Oid[], signal?: AbortSignal): Promise<void> {
  if (!(await isPartial(repository))) return
  const absent = await leaveOutPresent(repository, oids)
  for (let start = 0; start < absent.length; start += mostAtOnce) {
    throwIfAborted(signal)
    await Promise.all(absent.slice(start, start + mostAtOnce).map(repository.promisor))
  }
}

/** Blobs that are asked for at once: few enough that an abort costs little, many enough that deltas find their bases. */
export const mostAtOnce = 1000

/** A repository in which nothing is absent any more is an ordinary one from now on. */
export async function settlePartial({ storage }: { readonly storage: Storage }): Promise<void> {
  const marks = (await storage.list(packFolder)).filter((key) => key.endsWith('.promisor'))
  await storage.write(new Map([...marks, leftKey].map((key) => [key, null])))
}

/** Looks through every tree that the refs reach, and keeps what it found. */
async function findLeft(repository: Repository, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const seen = new Set<Oid>()
  const blobs = new Set<Oid>()
  const visit = async (tree: Oid): Promise<void> => {
    if (seen.has(tree)) return
    seen.add(tree)
    for (const entry of await readTree(repository, tree)) {
      if (isTree(entry)) await visit(entry.oid)
      else if (kindOf(entry) !== 'submodule') blobs.add(entry.oid)
    }
  }
  const tips = [...(await listRefs(repository))].filter(([ref]) => !ref.startsWith('refs/tags/')).map(([, oid]) => oid)
  for await (const { tree } of listCommits(repository, tips, signal)) await visit(tree)
  const left = encodeOids(await leaveOutPresent(repository, [...blobs]))
  await repository.storage.write(new Map([[leftKey, left]]))
  return left
}

function encodeOids(oids: readonly Oid[]): Uint8Array {
  const bytes = new Uint8Array(oids.length * 20)
  for (const [i, oid] of oids.entries()) bytes.set(encodeOid(oid), i * 20)
  return bytes
}

const decodeOids = (bytes: Uint8Array): readonly Oid[] =>
  Array.from({ length: bytes.length / 20 }, (_, i) => decodeOid(bytes, i * 20))
