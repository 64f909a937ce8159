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
  resolveRef,
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
import type { Branch, DeletedBranch } from './model'
import { folderOf, parseName, refuseTaken } from './names'

const folder = folderOf('branch')
const mostCounted = 1000

/** The current one first, then those touched last. */
export async function listBranches(wiki: OpenWiki, signal?: AbortSignal): Promise<readonly Branch[]> {
  const [refs, drafts] = await Promise.all([listRefs(wiki.repository, folder), countDrafts(wiki)])
  const head = refs.get(wiki.branch)
  const branches: Branch[] = []
  for (const [ref, oid] of refs) {
    throwIfAborted(signal)
    if (!(await isCommit(wiki.repository, oid))) continue
    const apart = head ? await countAheadBehind(wiki.repository, oid, head) : { ahead: 0, behind: 0 }
    const commit = await readCommit(wiki.repository, oid)
    const isCurrent = ref === wiki.branch
    branches.push({ name: branchName(ref), ref, commit, isCurrent, ...apart, drafts: drafts.get(ref) ?? 0 })
  }
  return branches.sort(byUse)
}

const byUse = (a: Branch, b: Branch): number =>
  Number(b.isCurrent) - Number(a.isCurrent) ||
  b.commit.committer.time - a.commit.committer.time ||
  (a.name < b.name ? -1 : 1)

/** The ref of a branch that is there, and its commit. Throws `not-found`. */
export async function requireBranch(
  repository: Repository,
  name: string,
): Promise<{ readonly ref: RefName; readonly commit: Oid }> {
  const ref = folder + name
  const commit = isRefName(ref) ? await resolveRef(repository, ref) : null
  if (isRefName(ref) && commit !== null) return { ref, commit }
  throw new WikiError('not-found', `There is no branch “${name}” here (any more).`, { name })
}

/** The commit somebody means to name: the head unless told. Throws `not-found` when there is none. */
export async function requireCommit(wiki: OpenWiki, at: Oid | undefined): Promise<Oid> {
  const commit = at ?? (await readHead(wiki))
  if (commit !== null && (await isCommit(wiki.repository, commit))) return commit
  const reason = commit
    ? `There is no commit ${commit.slice(0, 7)} here.`
    : 'This wiki has no commits yet. Save a page first.'
  throw new WikiError('not-found', reason)
}

export const timeOf = ({ now }: OpenWiki): number => now().time * 1000

/** A new branch at a commit, the head unless told. */
export async function createBranch(wiki: OpenWiki, name: string, at?: Oid): Promise<void> {
  const ref = parseName('branch', name)
  await transact(wiki.repository, async (staged) => {
    const to = await requireCommit({ ...wiki, repository: staged }, at)
    refuseTaken(await listRefs(staged, folder), ref, 'branch')
    const updates = [{ ref, from: null, to }]
    await noteAction(staged, { kind: 'create-branch', subject: name, time: timeOf(wiki), updates })
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
export async function renameBranch(wiki: OpenWiki, from: string, to: string): Promise<void> {
  const ref = parseName('branch', to)
  if (from === to) return
  await transact(wiki.repository, async (staged) => {
    const renamed = await requireBranch(staged, from)
    const updates = await moveBranch(staged, renamed, ref)
    await noteAction(staged, { kind: 'rename-branch', subject: to, time: timeOf(wiki), updates })
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

/** Never the branch that is shown. `if-merged` deletes only what another branch, a tag or the remote has as well. */
export async function deleteBranch(wiki: OpenWiki, name: string, how: 'if-merged' | 'anyway'): Promise<DeletedBranch> {
  let deleted: DeletedBranch = { kind: 'unmerged', commits: 0 }
  await transact(wiki.repository, async (staged) => {
    const { ref, commit } = await requireBranch(staged, name)
    await refuseShown(staged, ref)
    const commits = how === 'anyway' ? 0 : await countOnlyThere(staged, ref, commit)
    deleted = commits > 0 ? { kind: 'unmerged', commits } : { kind: 'deleted', commit }
    if (commits > 0) return null
    const beside = await removeBeside(staged, ref)
    const updates = [{ ref, from: commit, to: null }]
    await noteAction(staged, { ...deletion(name, beside), time: timeOf(wiki), updates })
    return updates
  })
  return deleted
}

const deletion = (subject: string, beside: readonly BesideUpdate[]): Omit<NewAction, 'time' | 'updates'> => ({
  kind: 'delete-branch',
  subject,
  beside,
  keeps: keptByTexts(beside),
})

async function refuseShown(staged: Repository, ref: RefName): Promise<void> {
  if ((await relyOnBranch(staged)) !== ref) return
  const name = branchName(ref)
  throw new WikiError('unsupported', `“${name}” is the branch this wiki shows. Switch to another one first.`, { name })
}

/** How many commits no other ref reaches. */
async function countOnlyThere(repository: Repository, ref: RefName, commit: Oid): Promise<number> {
  const others = [...(await listRefs(repository))].filter(([other]) => other !== ref)
  const ends = await Promise.all(others.map(([, oid]) => peelTag(repository, oid)))
  return countNewCommits(repository, commit, { hidden: ends.map(({ oid }) => oid), limit: mostCounted })
}
