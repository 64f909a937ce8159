/** New objects. They are named here, and stored by the transaction in which they are made. */
import type { Oid } from '../../names'
import { looseKey } from '../keys'
import type { Commit, GitObject } from '../model'
import { decodeOid, hashObject } from '../pack'
import { hashLargeObject } from '../pack/format/sha1'
import type { Repository } from '../repository'
import { encodeTree, type TreeEntry } from '../trees/tree'
import { encodeCommit } from './commit'
import { encodeLoose } from './pending'
import { encodeTag, type NewTag } from './tag'

/** From here on the way to WebCrypto and back is the shorter one. */
const large = 1 << 15

const nameObject = async (object: GitObject): Promise<Oid> =>
  object.bytes.length < large ? hashObject(object) : decodeOid(await hashLargeObject(object))

/** The object's oid. Its bytes are not copied, so they stay as they are from now on. */
export async function writeObject({ storage, pending }: Repository, object: GitObject): Promise<Oid> {
  const oid = await nameObject(object)
  if (pending) pending.set(oid, object)
  else await storage.write(new Map([[looseKey(oid), encodeLoose(object)]]))
  return oid
}

export const writeBlob = (repository: Repository, bytes: Uint8Array): Promise<Oid> =>
  writeObject(repository, { type: 'blob', bytes })

/** Writes the entries as they are: names need not be UTF-8, nor modes today's. */
export const writeTree = (repository: Repository, entries: readonly TreeEntry[]): Promise<Oid> =>
  writeObject(repository, { type: 'tree', bytes: encodeTree(entries) })

export type NewCommit = Omit<Commit, 'oid'>

export const writeCommit = (repository: Repository, commit: NewCommit): Promise<Oid> =>
  writeObject(repository, { type: 'commit', bytes: encodeCommit(commit) })

export const writeTag = (repository: Repository, tag: NewTag): Promise<Oid> =>
  writeObject(repository, { type: 'tag', bytes: encodeTag(tag) })
