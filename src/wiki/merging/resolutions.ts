/** What people settled, as what the merge of trees takes. */
import { hasObject, readBlob, type Repository, type TreeConflict, type TreeResolution } from '../../git'
import { newTextFormat, readText, writeText } from '../../page'
import { findSettled, type Settled, type Waiting } from './waiting'

type Resolve = (conflict: TreeConflict) => TreeResolution | undefined

/** Settles the conflicts that somebody has settled. */
export async function openResolve(repository: Repository, waiting: Waiting): Promise<Resolve> {
  const pairs = waiting.settled.map(async (settled) => [settled, await formatSettled(repository, settled)] as const)
  const resolutions = new Map(await Promise.all(pairs))
  return (conflict) => {
    const settled = findSettled(waiting, conflict)
    return settled && resolutions.get(settled)
  }
}

async function formatSettled(repository: Repository, settled: Settled): Promise<TreeResolution> {
  const { resolution } = settled
  if (resolution.kind !== 'text') return resolution
  return { kind: 'bytes', bytes: writeText(resolution.text, await formatOf(repository, settled)) }
}

/** A text put together has the line breaks of our file, else of theirs. */
async function formatOf(repository: Repository, { ours, theirs }: Settled) {
  const oid = ours ?? theirs
  // What was settled of older sides stays; their files may be gone.
  if (oid === null || !(await hasObject(repository, oid))) return newTextFormat
  return readText(await readBlob(repository, oid))?.format ?? newTextFormat
}
