/** Commits by the names people have for them. */
import { WikiError } from '../../errors'
import { findCommitAt, findObject, peelTag, resolveRef, treeOf, type Repository } from '../../git'
import { isOid, isRefName, type Oid } from '../../names'
import type { View } from './shelves/shelf'

/** A commit or tree by its oid, a tag or branch by its name (`v1`, `main`, `origin/main`), or what there was at a time. */
export type At = string | Date

const folders = ['', 'refs/tags/', 'refs/heads/', 'refs/remotes/']

/** Where a tag or branch points to, tags first as git has it; null when there is none of that name. */
async function findNamed(repository: Repository, name: string): Promise<Oid | null> {
  for (const folder of folders) {
    const ref = folder + name
    const oid = isRefName(ref) ? await resolveRef(repository, ref) : null
    if (oid !== null) return oid
  }
  return null
}

async function findOid(repository: Repository, at: At, tip: Oid | null): Promise<Oid | null> {
  if (typeof at === 'string') return isOid(at) ? at : findNamed(repository, at)
  return tip && findCommitAt(repository, { tip, time: Math.floor(at.getTime() / 1000) })
}

/** The commit. `tip` is where a time is looked for from. Throws `not-found`. */
export async function readCommitOid(repository: Repository, at: At, tip: Oid | null): Promise<Oid> {
  const oid = await findOid(repository, at, tip)
  const end = oid && (await peelTag(repository, oid))
  if (end?.type === 'commit') return end.oid
  throw new WikiError('not-found', `No commit “${nameOf(at)}”.`, { reason: 'commit-missing', name: nameOf(at) })
}

/** Its tree, as something to read. */
export async function viewOf(repository: Repository, at: At, tip: Oid | null): Promise<View> {
  if (typeof at === 'string' && isOid(at) && (await findObject(repository, at))?.type === 'tree')
    return { repository, tree: at }
  return { repository, tree: await treeOf(repository, await readCommitOid(repository, at, tip)) }
}

const nameOf = (at: At): string => {
  if (typeof at === 'string') return at
  return Number.isNaN(at.getTime()) ? 'no time' : at.toISOString()
}
