/** Objects by their oid: read from packs and loose files, and checked against their name. */
import { unzlibSync } from 'fflate'
import { WikiError } from '../../errors'
import { parseOid, type Oid } from '../../names'
import type { Storage } from '../../storage'
import { decodeCommit } from './commit'
import { looseKey, packFolder } from '../keys'
import type { Commit, GitObject, ObjectType } from '../model'
import { hashObject, openPack, type Pack, type RawEntry } from '../pack'
import type { Repository } from '../repository'
import { decodeTree, type TreeEntry } from '../trees/tree'

const decoder = new TextDecoder()

/** The object, or undefined when the repository does not have it. Throws `damaged` when its bytes are not its own. */
export async function findObject(repository: Repository, oid: Oid): Promise<GitObject | undefined> {
  const cached = repository.cache.find(oid)
  if (cached) return cached
  const object =
    (await findPacked(repository, oid)) ?? (await findLoose(repository, oid)) ?? (await findInNewPack(repository, oid))
  if (object === undefined) return undefined
  verify(oid, object)
  repository.cache.keep(oid, object)
  return object
}

export async function readObject(repository: Repository, oid: Oid, type: ObjectType): Promise<Uint8Array> {
  const object = await findObject(repository, oid)
  if (object === undefined)
    throw new WikiError('damaged', `The repository lacks the ${type} ${oid.slice(0, 7)}. ${remedy}`, { oid })
  if (object.type !== type)
    throw new WikiError('damaged', `${oid.slice(0, 7)} is a ${object.type}, not a ${type}.`, { oid })
  return object.bytes
}

export const readBlob = (repository: Repository, oid: Oid): Promise<Uint8Array> => readObject(repository, oid, 'blob')

export const readTree = async (repository: Repository, oid: Oid): Promise<readonly TreeEntry[]> =>
  decodeTree(await readObject(repository, oid, 'tree'))

export const readCommit = async (repository: Repository, oid: Oid): Promise<Commit> =>
  decodeCommit(oid, await readObject(repository, oid, 'commit'))

/** The tag objects on the way from a ref, and the object at their end. */
export type Peeled = { readonly tags: readonly Oid[]; readonly oid: Oid; readonly type: ObjectType | undefined }

export async function peelTag(repository: Repository, oid: Oid): Promise<Peeled> {
  const tags: Oid[] = []
  let [at, object] = [oid, await findObject(repository, oid)]
  while (object?.type === 'tag') {
    tags.push(at)
    at = parseOid(/^object (\S+)$/m.exec(decoder.decode(object.bytes))?.[1] ?? '')
    object = await findObject(repository, at)
  }
  return { tags, oid: at, type: object?.type }
}

/** Whether the object is stored, without reading it. */
export async function hasObject(repository: Repository, oid: Oid): Promise<boolean> {
  if (isPacked(repository, oid) || (await repository.storage.size(looseKey(oid))) !== undefined) return true
  await openNewPacks(repository)
  return isPacked(repository, oid)
}

const isPacked = ({ packs }: Repository, oid: Oid): boolean =>
  [...packs.values()].some((pack) => pack.find(oid) !== undefined)

/** Whether the object is there and a commit. */
export const isCommit = async (repository: Repository, oid: Oid): Promise<boolean> =>
  (await findObject(repository, oid))?.type === 'commit'

function verify(oid: Oid, object: GitObject): void {
  if (hashObject(object) !== oid) throw damagedObject(oid)
}

/** A fetch brings only what is new to us, so it cannot. */
const remedy = 'Clone the wiki anew from a remote, or import a bundle of it.'

export const damagedObject = (oid: Oid, cause?: unknown): WikiError =>
  new WikiError('damaged', `The stored object ${oid.slice(0, 7)} is damaged. ${remedy}`, { oid }, { cause })

async function findPacked({ packs }: Repository, oid: Oid): Promise<GitObject | undefined> {
  for (const pack of packs.values()) if (pack.find(oid) !== undefined) return pack.read(oid)
  return undefined
}

/** The object as it lies in a pack, deflated and perhaps a delta; undefined when it is in none. */
export async function findRaw({ packs }: Repository, oid: Oid): Promise<RawEntry | undefined> {
  for (const pack of packs.values()) if (pack.find(oid) !== undefined) return pack.readRaw(oid)
  return undefined
}

async function findInNewPack(repository: Repository, oid: Oid): Promise<GitObject | undefined> {
  await openNewPacks(repository)
  return findPacked(repository, oid)
}

/**
 * Opens the packs that another tab, or this one, stored since we looked last. Whoever waits for the same packs may open
 * them first, so that there is nothing new here and yet something to find.
 */
async function openNewPacks({ storage, packs }: Repository): Promise<void> {
  const names = (await storage.list(packFolder)).filter((key) => key.endsWith('.idx')).map((key) => key.slice(0, -4))
  const fresh = names.filter((name) => !packs.has(name))
  for (const name of fresh) packs.set(name, await openStoredPack(storage, name))
}

async function openStoredPack(storage: Storage, name: string): Promise<Pack> {
  const [idx, size] = await Promise.all([storage.read(`${name}.idx`), storage.size(`${name}.pack`)])
  if (idx === undefined || size === undefined) throw new WikiError('damaged', 'A stored pack is incomplete.', { name })
  const read = async (start: number, end: number): Promise<Uint8Array> =>
    (await storage.read(`${name}.pack`, { start, end })) ?? new Uint8Array()
  return openPack({ idx, size, read })
}

async function findLoose({ storage }: Repository, oid: Oid): Promise<GitObject | undefined> {
  const deflated = await storage.read(looseKey(oid))
  return deflated === undefined ? undefined : decodeLoose(oid, deflated)
}

/** `<type> <size>\0<bytes>`, deflated. */
function decodeLoose(oid: Oid, deflated: Uint8Array): GitObject {
  const whole = inflateLoose(oid, deflated)
  const nul = whole.indexOf(0)
  const type = decoder.decode(whole.subarray(0, nul)).split(' ')[0]
  if (type !== 'blob' && type !== 'tree' && type !== 'commit' && type !== 'tag') throw damagedObject(oid)
  return { type, bytes: whole.subarray(nul + 1) }
}

function inflateLoose(oid: Oid, deflated: Uint8Array): Uint8Array {
  try {
    return unzlibSync(deflated)
  } catch (cause) {
    throw damagedObject(oid, cause)
  }
}
