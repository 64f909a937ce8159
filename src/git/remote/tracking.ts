/** Where the branches of the remote were seen last: one ref of ours for each of theirs. */
import { parseRefName, type Oid, type RefName } from '../../names'
import { listRefs } from '../refs'
import type { Repository } from '../repository'

const folder = 'refs/remotes/origin/'

/** Under which ref the branch of the remote is remembered here. */
export const trackingRef = (branch: string): RefName => parseRefName(`${folder}${branch}`)

/** The remote's branches as they were seen last, by their short names. */
export async function listTracked(repository: Repository): Promise<ReadonlyMap<string, Oid>> {
  const refs = await listRefs(repository, folder)
  return new Map([...refs].map(([ref, oid]) => [ref.slice(folder.length), oid]))
}
