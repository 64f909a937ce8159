/** New objects, made by isomorphic-git. */
// By name, not as one object: what is not named here does not weigh on the engine.
import { writeBlob as makeBlob, writeCommit as makeCommit, writeObject as makeObject } from 'isomorphic-git'
import { parseOid, type Oid } from '../../names'
import { openFileSystem } from '../../storage'
import { gitdir } from '../keys'
import type { Commit, Signature } from '../model'
import type { Repository } from '../repository'
import { encodeTree, type TreeEntry } from '../trees/tree'
import { cleanPerson } from './commit'

/** Where isomorphic-git writes: the repository's storage, as the file system it knows. */
const place = ({ storage }: Repository) => ({ fs: openFileSystem(storage, gitdir), gitdir: '/' })

export const writeBlob = async (repository: Repository, blob: Uint8Array): Promise<Oid> =>
  parseOid(await makeBlob({ ...place(repository), blob }))

/** Writes the entries as they are: `git.writeTree` would take names for UTF-8 and modes for today's. */
export const writeTree = async (repository: Repository, entries: readonly TreeEntry[]): Promise<Oid> =>
  parseOid(await makeObject({ ...place(repository), type: 'tree', format: 'content', object: encodeTree(entries) }))

export type NewCommit = Omit<Commit, 'oid'>

export const writeCommit = async (
  repository: Repository,
  { tree, parents, message, author, committer }: NewCommit,
): Promise<Oid> =>
  parseOid(
    await makeCommit({
      ...place(repository),
      commit: {
        tree,
        parent: [...parents],
        message,
        author: formatSignature(author),
        committer: formatSignature(committer),
      },
    }),
  )

/** isomorphic-git counts the offset as JavaScript does, west of UTC. */
const formatSignature = ({ time, offset, ...person }: Signature) => ({
  ...cleanPerson(person),
  timestamp: time,
  timezoneOffset: offset === 0 ? 0 : -offset,
})
