/** Branches: which there are, and making, showing, renaming and deleting them. Each of these is one transaction. */
import { throwIfAborted, WikiError } from '../../errors'
import {
  countAheadBehind,
  countNewCommits,
  isCommit,
  listRefs,
  peelTag,
  readCommit,
  relyOnBranch,
  relyOnRef,
  trackingRef,
  transact,
  writeBranch,
  type Repository,
} from '../../git'
import { branchName, isRefName, type Oid, type RefName, type RefUpdate } from '../../names'
import { countDrafts } from '../drafts'
import { readHead } from '../read'
import type { OpenWiki } from '../wiki'
import { noteAction, type BesideUpdate, type NewAction } from './actions'
import { keptByTexts, moveBeside, removeBeside } from './beside'
import { findThere, markRename, putMark, remove } from './marks'
import type { Branch, DeletedBranch, Where } from './model'
import { folderOf, parseName, refuseTaken } from './names'
import { mostApart, standThere, type Listing } from './there'

const folder = folderOf('branch')
const mostCounted = 1000

/** The current one first, then those touched last. */
export async function listBranches(
  wiki: OpenWiki,
  { signal, followed = null }: Listing = {},
): Promise<readonly Branch[]> {
  const [refs, drafts] = await Promise.all([listRefs(wiki.repository, folder), countDrafts(wiki)])
  const head = refs.get(wiki.branch)
  const branches: Branch[] = []
  for (const [ref, oid] of refs) {
    throwIfAborted(signal)
    if (!(await isCommit(wiki.repository, oid))) continue
    const apart = head ? await countAheadBehind(wiki.repository, [oid, head], mostApart) : { ahead: 0, behind: 0 }
    const commit = await readCommit(wiki.repository, oid)
    const isCurrent = ref === wiki.branch
    const there = await standThere(wiki.repository, ref, followed)
    branches.push({ name: branchName(ref), ref, commit, isCurrent, ...apart, drafts: drafts.get(ref) ?? 0, there })
  }
  return branches.sort(byUse)
}

const byUse = (a: Branch, b: Branch): number =>
  Number(b.isCurrent) - Number(a.isCurrent) ||
  b.commit.committer.time - a.commit.committer.time ||
  (a.name < b.name ? -1 : 1)

/** The ref of a branch that is there, and its commit, for a transaction that goes in only while it is. Throws `not-found`. */
async function requireBranch(
  repository: Repository,
  name: string,
): Promise<{ readonly ref: RefName; readonly commit: Oid }> {
  const ref = folder + name
  const commit = isRefName(ref) ? await relyOnRef(repository, ref) : null
  if (isRefName(ref) && commit !== null) return { ref, commit }
  throw new WikiError('not-found', `No branch “${name}”.`, { reason: 'branch-gone', name })
}

/** The commit somebody means to name: the head unless told. Throws `not-found` when there is none. */
export async function requireCommit(wiki: OpenWiki, at: Oid | undefined): Promise<Oid> {
  const commit = at ?? (await readHead(wiki))
  if (commit !== null && (await isCommit(wiki.repository, commit))) return commit
  const reason = commit ? 'commit-missing' : 'nothing-saved'
  throw new WikiError('not-found', reason, { reason })
}

export const timeOf = ({ now }: OpenWiki): number => now().time * 1000

/** A new branch at a commit, the head unless told. */
export async function createBranch(wiki: OpenWiki, name: string, at?: Oid): Promise<void> {
  const ref = parseName('branch', name)
  await transact(wiki.repository, async (staged) => {
    const to = await requireCommit({ ...wiki, repository: staged }, at)
    refuseTaken(await listRefs(staged, folder), ref, 'branch')
    const updates = [{ ref, from: null, to }]
    // It may have been deleted here before, and wait to be deleted there.
    const beside = await putMark(staged, ref, null)
    await noteAction(staged, { kind: 'create-branch', subject: name, time: timeOf(wiki), updates, ...noted(beside) })
    return updates
  })
}

/** Makes HEAD name the branch; who shows the wiki follows. Nothing happens when it does so already. */
export async function switchBranch(wiki: OpenWiki, name: string): Promise<void> {
  await transact(wiki.repository, async (staged) => {
    const { ref } = await requireBranch(staged, name)
    const shown = await relyOnBranch(staged)
    if (shown === ref) return null
    await writeBranch(staged, ref)
    await noteAction(staged, { kind: 'switch-branch', subject: name, time: timeOf(wiki), updates: [], shown })
    return []
  })
}

/** Drafts and a merge that waits move along; when it is shown, so does HEAD. */
export const renameBranch = (wiki: OpenWiki, from: string, to: string): Promise<void> =>
  rename(wiki, { from, to, where: 'here' })

/** The same, and with the next sync the remote has it under the new name alone, if it has the branch. */
export const renameBranchThere = (wiki: OpenWiki, from: string, to: string): Promise<void> =>
  rename(wiki, { from, to, where: 'there-too' })

type Renaming = { readonly from: string; readonly to: string; readonly where: Where }

async function rename(wiki: OpenWiki, { from, to, where }: Renaming): Promise<void> {
  const ref = parseName('branch', to)
  if (from === to) return
  await transact(wiki.repository, async (staged) => {
    const renamed = await requireBranch(staged, from)
    const updates = await moveBranch(staged, renamed, ref)
    const beside = await markRename(staged, { from: renamed.ref, to: ref, where })
    await noteAction(staged, { kind: 'rename-branch', subject: to, time: timeOf(wiki), updates, ...noted(beside) })
    return updates
  })
}

/** Moves a branch to another name, as part of a transaction; it is noted by whoever asks for it. */
export async function moveBranch(
  staged: Repository,
  { ref, commit }: { readonly ref: RefName; readonly commit: Oid },
  to: RefName,
): Promise<readonly RefUpdate[]> {
  const others = new Map([...(await listRefs(staged, folder))].filter(([other]) => other !== ref))
  refuseTaken(others, to, 'branch')
  if ((await relyOnBranch(staged)) === ref) await writeBranch(staged, to)
  await moveBeside(staged, ref, to)
  return [
    { ref, from: commit, to: null },
    { ref: to, from: null, to: commit },
  ]
}

export type Deleting = { readonly how: 'if-merged' | 'anyway'; readonly where?: Where | undefined }

/** Never the branch that is shown. `if-merged` deletes only what another branch, a tag or the remote has as well. */
export async function deleteBranch(
  wiki: OpenWiki,
  name: string,
  { how, where = 'here' }: Deleting,
): Promise<DeletedBranch> {
  let deleted: DeletedBranch = { kind: 'unmerged', commits: 0 }
  await transact(wiki.repository, async (staged) => {
    const { ref, commit } = await requireBranch(staged, name)
    await refuseShown(staged, ref)
    const there = where === 'here' ? null : await findThere(staged, ref)
    const commits = how === 'anyway' ? 0 : await countOnlyOn(staged, there ? [ref, trackingRef(name)] : [ref])
    deleted = commits > 0 ? { kind: 'unmerged', commits } : { kind: 'deleted', commit }
    if (commits > 0) return null
    const beside = [...(await removeBeside(staged, ref)), ...(await putMark(staged, ref, there && remove(there)))]
    const updates = [{ ref, from: commit, to: null }]
    await noteAction(staged, { kind: 'delete-branch', subject: name, time: timeOf(wiki), updates, ...noted(beside) })
    return updates
  })
  return deleted
}

const noted = (beside: readonly BesideUpdate[]): Pick<NewAction, 'beside' | 'keeps'> => ({
  beside,
  keeps: keptByTexts(beside),
})

async function refuseShown(staged: Repository, ref: RefName): Promise<void> {
  if ((await relyOnBranch(staged)) !== ref) return
  const name = branchName(ref)
  throw new WikiError('unsupported', `“${name}” is shown.`, { reason: 'branch-shown', name })
}

/** How many commits these refs reach, and no other. */
async function countOnlyOn(repository: Repository, doomed: readonly RefName[]): Promise<number> {
  const refs = [...(await listRefs(repository))]
  const [tips, others] = [
    refs.filter(([ref]) => doomed.includes(ref)).map(([, oid]) => oid),
    refs.filter(([ref]) => !doomed.includes(ref)),
  ]
  const ends = await Promise.all(others.map(([, oid]) => peelTag(repository, oid)))
  const hidden = ends.map(({ oid }) => oid)
  let count = 0
  for (const tip of tips) {
    count += await countNewCommits(repository, tip, { hidden, limit: mostCounted })
    hidden.push(tip)
  }
  return count
}
