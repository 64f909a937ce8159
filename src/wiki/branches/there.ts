/** Branches and tags as the remote was seen to have them, and what is to be done with them there. */
import { throwIfAborted, WikiError } from '../../errors'
import {
  countAheadBehind,
  findMark,
  isCommit,
  isErrand,
  listMarks,
  listRefs,
  listTracked,
  readCommit,
  resolveRef,
  transact,
  writeMark,
  type Repository,
} from '../../git'
import { branchName, branchRef, type RefName } from '../../names'
import type { OpenWiki } from '../wiki'
import { findThere, make, remove } from './marks'
import type { BranchThere, Followed, RemoteBranch, RemoteWish, RemovedTag } from './model'
import { folderOf, nameOf } from './names'

export type Listing = { readonly signal?: AbortSignal | undefined; readonly followed?: Followed | null | undefined }

/** What the remote's branch is called that a branch of ours goes with. */
const nameThere = (ref: RefName, followed: Followed | null): string =>
  followed?.ref === ref ? followed.name : branchName(ref)

export async function standThere(
  repository: Repository,
  ref: RefName,
  followed: Followed | null,
): Promise<BranchThere> {
  const [name, mark] = [nameThere(ref, followed), await findMark(repository, ref)]
  if (mark?.kind === 'make') return { kind: 'to-make', hindrance: mark.hindrance }
  if ((await findThere(repository, branchRef(name))) !== null) return { kind: 'there', name }
  return { kind: mark?.kind === 'gone' ? 'gone' : 'not-yet' }
}

/** Counting ends where two branches have that many commits each which the other has not: a stranger may have thousands of such. */
export const mostApart = 10_000

/** Those that no branch here goes with, the one touched last first. */
export async function listRemoteBranches(
  { repository, branch }: OpenWiki,
  { signal, followed = null }: Listing = {},
): Promise<readonly RemoteBranch[]> {
  const ours = await listRefs(repository, folderOf('branch'))
  const taken = new Set([...ours.keys()].map((ref) => nameThere(ref, followed)))
  const head = ours.get(branch)
  const branches: RemoteBranch[] = []
  for (const [name, oid] of await listTracked(repository)) {
    throwIfAborted(signal)
    if (taken.has(name) || !(await isCommit(repository, oid))) continue
    const apart = head ? await countAheadBehind(repository, [oid, head], mostApart) : { ahead: 0, behind: 0 }
    const [ref, commit] = [branchRef(name), await readCommit(repository, oid)]
    const mark = await findMark(repository, ref)
    branches.push({ name, ref, commit, ...apart, errand: isErrand(mark) ? mark : null })
  }
  return branches.sort((a, b) => b.commit.committer.time - a.commit.committer.time || (a.name < b.name ? -1 : 1))
}

/** By their names. */
export async function listRemovedTags({ repository }: OpenWiki): Promise<readonly RemovedTag[]> {
  const marks = [...(await listMarks(repository))].filter(([ref]) => ref.startsWith(folderOf('tag')))
  return marks.flatMap(([ref, mark]) => (mark.kind === 'remove' ? [{ name: nameOf(ref), ref, errand: mark }] : []))
}

/**
 * What the next sync shall do on the remote with a branch or tag, as it is there now: `remove` also tries anew what was
 * hindered. Throws `not-found` for what is not there to be removed, or not here to be made.
 */
export async function askOfRemote({ repository }: OpenWiki, ref: RefName, wish: RemoteWish): Promise<void> {
  await transact(repository, async (staged) => {
    const oid = wish === 'remove' ? await findThere(staged, ref) : await resolveRef(staged, ref)
    if (oid === null && wish !== 'leave') throw notThere(ref, wish)
    await writeMark(staged, ref, oid === null || wish === 'leave' ? null : wish === 'remove' ? remove(oid) : make)
    return []
  })
}

const notThere = (ref: RefName, wish: 'remove' | 'make'): WikiError => {
  const name = nameOf(ref)
  const reason = wish === 'remove' ? 'gone-there' : 'branch-gone'
  return new WikiError('not-found', `${reason}: “${name}”`, { reason, name })
}

/** What hindered before is tried again, as after other credentials were given. */
export async function askAgain(repository: Repository): Promise<void> {
  await transact(repository, async (staged) => {
    for (const [ref, mark] of await listMarks(staged))
      if (isErrand(mark) && mark.hindrance?.kind === 'refused')
        await writeMark(staged, ref, { ...mark, hindrance: null })
    return []
  })
}
