/** Objects by their oid: read from packs and loose files, and checked against their name. */
import { hasCode, WikiError } from '../../errors'
import { isOid, type Oid } from '../../names'
import { looseKey } from '../keys'
import type { Commit, GitObject, ObjectType } from '../model'
import { hashObject, type RawEntry } from '../pack'
import { isPartial } from '../promisor'
import type { Repository } from '../repository'
import { readShallow } from '../shallow'
import { decodeTree, type TreeEntry } from '../trees/tree'
import { decodeCommit } from './commit'
import { damagedObject, findLoose } from './loose'
import { isPacked, packsWith, refreshPacks } from './packs'

const decoder = new TextDecoder()

/**
 * The object, or undefined when the repository does not have it. Every copy of it is tried until one hashes to its name;
 * throws `damaged` when there are copies and none does.
 */
export async function findObject(repository: Repository, oid: Oid): Promise<GitObject | undefined> {
  const cached = repository.pending?.get(oid) ?? repository.cache.find(oid)
  if (cached) return cached
  const object = await findStored(repository, oid)
  if (object) repository.cache.keep(oid, object)
  return object
}

/** Other tabs may join packs as fast as we look for what was in them; who meets that so often has met damage. */
const looks = 3

/** The same from the storage itself. */
export async function findStored(repository: Repository, oid: Oid): Promise<GitObject | undefined> {
  for (let look = 1; ; look++) {
    const damages: WikiError[] = []
    const object = await lookFor(repository, oid, (damage) => damages.push(damage))
    if (object !== undefined || damages[0] === undefined) return object
    if (look === looks) throw damagedObject(oid, damages[0])
  }
}

/**
 * What a pack does wrong counts once the list of packs was read anew: another tab may have put its objects into a new
 * one, and deleted it.
 */
async function lookFor(repository: Repository, oid: Oid, onDamage: OnDamage): Promise<GitObject | undefined> {
  const check = sound(oid, onDamage)
  return (
    (await findPacked(repository, oid, sound(oid))) ??
    (await check(() => findLoose(repository.storage, oid))) ??
    findInNewPacks(repository, oid, check)
  )
}

type OnDamage = (damage: WikiError) => unknown
type Read = () => Promise<GitObject | undefined>

/** Lets through what hashes to its name, and makes undefined of what is damaged. */
const sound =
  (oid: Oid, onDamage: OnDamage = () => undefined) =>
  async (read: Read): Promise<GitObject | undefined> => {
    try {
      const object = await read()
      if (object === undefined || hashObject(object) === oid) return object
      onDamage(damagedObject(oid))
    } catch (error) {
      if (!hasCode(error, 'damaged')) throw error
      onDamage(error)
    }
    return undefined
  }

type Check = ReturnType<typeof sound>

async function findPacked(repository: Repository, oid: Oid, check: Check): Promise<GitObject | undefined> {
  for (const pack of packsWith(repository, oid)) {
    const object = await check(() => pack.read(oid))
    if (object) return object
  }
  return undefined
}

async function findInNewPacks(repository: Repository, oid: Oid, check: Check): Promise<GitObject | undefined> {
  await refreshPacks(repository)
  return findPacked(repository, oid, check)
}

export async function readObject(repository: Repository, oid: Oid, type: ObjectType): Promise<Uint8Array> {
  const object = (await findObject(repository, oid)) ?? (type === 'blob' ? await findLeft(repository, oid) : undefined)
  if (object === undefined)
    throw new WikiError('damaged', `No ${type} ${oid.slice(0, 7)}.`, {
      oid,
      ...(type === 'commit' && { reason: 'commit-missing' }),
    })
  if (object.type !== type)
    throw new WikiError('damaged', `${oid.slice(0, 7)} is a ${object.type}, not a ${type}.`, { oid })
  return object.bytes
}

/** A blob that was left at the remote; it is brought in. */
async function findLeft(repository: Repository, oid: Oid): Promise<GitObject | undefined> {
  if (!(await isPartial(repository))) return undefined
  await repository.promisor(oid)
  return findObject(repository, oid)
}

export const readBlob = (repository: Repository, oid: Oid): Promise<Uint8Array> => readObject(repository, oid, 'blob')

export const readTree = async (repository: Repository, oid: Oid): Promise<readonly TreeEntry[]> =>
  decodeTree(await readObject(repository, oid, 'tree'))

/** The commit; one whose parents were left at the remote has none. */
export async function readCommit(repository: Repository, oid: Oid): Promise<Commit> {
  const commit = decodeCommit(oid, await readObject(repository, oid, 'commit'))
  const cut = repository.shallow.oids ?? (await readShallow(repository))
  return cut.has(oid) ? { ...commit, parents: [] } : commit
}

/** The tag objects on the way from a ref, and the object at their end; `type` is undefined for one that is missing, or a tag of nothing. */
export type Peeled = { readonly tags: readonly Oid[]; readonly oid: Oid; readonly type: ObjectType | undefined }

export async function peelTag(repository: Repository, oid: Oid): Promise<Peeled> {
  const tags: Oid[] = []
  let [at, object] = [oid, await findObject(repository, oid)]
  while (object?.type === 'tag') {
    const next = /^object ([0-9a-f]{40})$/m.exec(decoder.decode(object.bytes))?.[1]
    if (next === undefined || !isOid(next)) return { tags, oid: at, type: undefined }
    tags.push(at)
    at = next
    object = await findObject(repository, at)
  }
  return { tags, oid: at, type: object?.type }
}

/** Whether the object is stored, without reading it. */
export async function hasObject(repository: Repository, oid: Oid): Promise<boolean> {
  if (repository.pending?.has(oid) || isPacked(repository, oid)) return true
  if ((await repository.storage.size(looseKey(oid))) !== undefined) return true
  await refreshPacks(repository)
  return isPacked(repository, oid)
}

/** Whether the object is there and a commit. */
export const isCommit = async (repository: Repository, oid: Oid): Promise<boolean> =>
  (await findObject(repository, oid))?.type === 'commit'

/**
 * The object as it lies in a pack, deflated and perhaps a delta; undefined when it is in none that is sound. Only its
 * checksum is looked at, not whether it hashes to its name.
 */
export async function findRaw(repository: Repository, oid: Oid): Promise<RawEntry | undefined> {
  for (const pack of packsWith(repository, oid)) {
    try {
      return await pack.readRaw(oid)
    } catch (error) {
      if (!hasCode(error, 'damaged')) throw error
    }
  }
  return undefined
}
