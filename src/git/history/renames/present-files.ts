import { hasCode } from '../../../errors'
import type { Oid } from '../../../names'
import { isFile, type CommitGraph } from '../../graph'
import { hasObject, readBlob } from '../../objects/read'
import { isPartial } from '../../promisor'
import type { Repository } from '../../repository'

/** The bytes of a file by its content in the graph. */
export type ReadPresent = (content: number) => Promise<Uint8Array | undefined>

/**
 * Reads files for facts that can do without them: undefined is what is no file, what is damaged, and what was left at the
 * remote, for nothing is fetched to be compared or counted.
 */
export function presentFiles(repository: Repository, graph: CommitGraph): ReadPresent {
  const read = presentBlobs(repository)
  return async (content) => (isFile(content) ? read(graph.blobOidOf(content)) : undefined)
}

/** The same by the names of blobs. */
export function presentBlobs(repository: Repository): (oid: Oid) => Promise<Uint8Array | undefined> {
  let partial: Promise<boolean> | undefined
  return async (oid) => {
    partial ??= isPartial(repository)
    if ((await partial) && !(await hasObject(repository, oid))) return undefined
    try {
      return await readBlob(repository, oid)
    } catch (error) {
      if (hasCode(error, 'damaged') || hasCode(error, 'absent')) return undefined
      throw error
    }
  }
}
