/**
 * New objects, named and deflated here: isomorphic-git deflates through CompressionStream, which takes a millisecond or
 * more each, and asks the storage about every object before it writes it.
 */
import { zlibSync } from 'fflate'
import type { Oid } from '../../names'
import { looseKey } from '../keys'
import type { Commit, GitObject } from '../model'
import { hashObject } from '../pack'
import { concat } from '../pack/format/bytes'
import type { Repository } from '../repository'
import { encodeTree, type TreeEntry } from '../trees/tree'
import { encodeCommit } from './commit'

const encoder = new TextEncoder()

async function writeObject({ storage }: Repository, object: GitObject): Promise<Oid> {
  const oid = hashObject(object)
  await storage.write(new Map([[looseKey(oid), encodeLoose(object)]]))
  return oid
}

/** Trees are mostly oids, which do not deflate; until they are folded into a pack, time counts for more than room. */
const encodeLoose = ({ type, bytes }: GitObject): Uint8Array =>
  zlibSync(concat([encoder.encode(`${type} ${bytes.length}\0`), bytes]), { level: type === 'blob' ? 6 : 0 })

export const writeBlob = (repository: Repository, bytes: Uint8Array): Promise<Oid> =>
  writeObject(repository, { type: 'blob', bytes })

/** Writes the entries as they are: names need not be UTF-8, nor modes today's. */
export const writeTree = (repository: Repository, entries: readonly TreeEntry[]): Promise<Oid> =>
  writeObject(repository, { type: 'tree', bytes: encodeTree(entries) })

export type NewCommit = Omit<Commit, 'oid'>

export const writeCommit = (repository: Repository, commit: NewCommit): Promise<Oid> =>
  writeObject(repository, { type: 'commit', bytes: encodeCommit(commit) })
