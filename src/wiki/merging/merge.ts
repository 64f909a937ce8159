/** Merges into the wiki's branch: begun, finished and aborted, each in one transaction. */
import { throwIfAborted, WikiError } from '../../errors'
import {
  cleanPerson,
  relyOnBranch,
  relyOnRef,
  resolveRef,
  transact,
  type CommitMergeOptions,
  type Make,
  type TreeConflict,
} from '../../git'
import { branchName, branchRef, parseRefName, type Oid, type RefUpdate } from '../../names'
import type { Edit } from '../model'
import type { OpenWiki } from '../wiki'
import { openMeans } from './merge-file'
import type { Merged } from './model'
import { noteAbort, noteMerge } from './note'
import { openResolve } from './resolutions'
import { bringTogether, readReverted, type Incoming } from './together'
import { nameSource, noMerge, relyOnWaiting, removeWaiting, writeWaiting, type Found } from './waiting'

export type Merging = Pick<Edit, 'message' | 'author'> & { readonly signal?: AbortSignal | undefined }

/**
 * How a merge ended, for whoever tells the views: the ref it moved, and whether a merge began to wait, changed, or waits
 * no more.
 */
export type MergeOutcome = {
  readonly merged: Merged
  readonly update: RefUpdate | null
  readonly waiting: 'as before' | 'changed'
}

/** Merges a branch of this wiki, or one as the remote had it (`origin/main`). Throws `not-found`, and what `mergeInto` throws. */
export async function mergeBranch(wiki: OpenWiki, name: string, merging: Merging): Promise<MergeOutcome> {
  const { repository } = wiki
  const seen = parseRefName(`refs/remotes/${name}`)
  const theirs = (await resolveRef(repository, branchRef(name))) ?? (await resolveRef(repository, seen))
  if (theirs === null) throw new WikiError('not-found', `No branch “${name}”.`, { reason: 'branch-gone', name })
  return mergeInto(wiki, { source: { kind: 'branch', name }, theirs }, merging)
}

/** Takes back what a commit changed against its first parent. */
export const revertCommit = async (wiki: OpenWiki, commit: Oid, merging: Merging): Promise<MergeOutcome> =>
  mergeInto(wiki, await readReverted(wiki.repository, commit), merging)

/**
 * Merges into the wiki's branch, or leaves a merge that waits and moves nothing. When it waits already, it is tried again
 * with what comes in now, and what was settled stays. `already-exists` when another merge waits and this one would have to.
 */
export async function mergeInto(wiki: OpenWiki, incoming: Incoming, merging: Merging): Promise<MergeOutcome> {
  const options = await optionsOf(wiki, merging)
  return perform(wiki, merging, async (staged) => {
    const found = await relyOnWaiting(staged)
    const isOwn = found && nameSource(found.waiting.source) === nameSource(incoming.source)
    const joining = { incoming, found: isOwn ? found : undefined, options }
    const joined = await join(staged, joining)
    if (joined.kind === 'merged') return joined.outcome
    if (found && !isOwn) refuseSecond(found)
    return wait(staged, joining, joined.conflicts.length)
  })
}

/** Makes the waiting merge's commit as it was settled. Throws `not-found` when none waits. */
export async function finishMerge(wiki: OpenWiki, merging: Merging): Promise<MergeOutcome> {
  const options = await optionsOf(wiki, merging)
  return perform(wiki, merging, async (staged) => {
    const found = await relyOnWaiting(staged)
    if (!found) throw noMerge()
    const resolve = await openResolve(staged.repository, found.waiting)
    const joined = await join(staged, { incoming: found.waiting, found, options: { ...options, resolve } })
    return joined.kind === 'merged' ? joined.outcome : asBefore(joined.conflicts.length)
  })
}

/** Forgets the merge that waits, if one does. Undoing that takes it up again. */
export async function abortMerge(wiki: OpenWiki): Promise<void> {
  await transact(wiki.repository, async (repository) => {
    const staged = { ...wiki, repository }
    const found = await relyOnWaiting(staged)
    if (!found) return null
    await removeWaiting(staged, found)
    await noteAbort(staged, found)
    return []
  })
}

const optionsOf = async (wiki: OpenWiki, { message, author, signal }: Merging): Promise<CommitMergeOptions> => ({
  ...(await openMeans(wiki)),
  message,
  signature: { ...cleanPerson(author), ...wiki.now() },
  signal,
})

type Step = (staged: OpenWiki) => Promise<MergeOutcome>

async function perform(wiki: OpenWiki, { signal }: Merging, step: Step): Promise<MergeOutcome> {
  let outcome: MergeOutcome = asBefore(0)
  const make: Make = async (repository) => {
    throwIfAborted(signal)
    outcome = await step({ ...wiki, repository })
    if (outcome.update) return [outcome.update]
    return outcome.waiting === 'changed' ? [] : null
  }
  await transact(wiki.repository, make, { signal })
  return outcome
}

const asBefore = (conflicts: number): MergeOutcome => ({
  merged: { kind: 'conflicted', conflicts },
  update: null,
  waiting: 'as before',
})

type Joining = { readonly incoming: Incoming; readonly found: Found | undefined; readonly options: CommitMergeOptions }

/** Where the branch is; null for the first of a wiki without commits. Throws `not-found` when it has gone meanwhile. */
async function relyOnHead({ repository, branch }: OpenWiki): Promise<Oid | null> {
  const head = await relyOnRef(repository, branch)
  if (head !== null || (await relyOnBranch(repository)) === branch) return head
  const name = branchName(branch)
  throw new WikiError('not-found', `No branch “${name}” any more.`, { reason: 'branch-gone', name })
}

type Joined =
  | { readonly kind: 'merged'; readonly outcome: MergeOutcome }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly TreeConflict[] }

/** Merges, and ends the merge that waited for it, or tells what is in the way. */
async function join(staged: OpenWiki, { incoming, found, options }: Joining): Promise<Joined> {
  const from = await relyOnHead(staged)
  const merge = await bringTogether(staged.repository, { ...incoming, ours: from }, options)
  if (merge.kind === 'conflicted') return merge
  const { commit, fastForward } = merge
  const update = commit === from ? null : { ref: staged.branch, from, to: commit }
  if (found) await removeWaiting(staged, found)
  if (found || update)
    await noteMerge(staged, { source: incoming.source, updates: update ? [update] : [], ended: found })
  const merged = { kind: 'merged', commit, merge: fastForward ? null : commit } as const
  return { kind: 'merged', outcome: { merged, update, waiting: found ? 'changed' : 'as before' } }
}

/** Leaves the merge to wait for somebody, with what was settled of it before. */
async function wait(staged: OpenWiki, { incoming, found }: Joining, conflicts: number): Promise<MergeOutcome> {
  if (found && found.waiting.theirs === incoming.theirs) return asBefore(conflicts)
  const { since, settled } = found?.waiting ?? { since: staged.now().time * 1000, settled: [] }
  await writeWaiting(staged, { ...incoming, since, settled }, found)
  return { ...asBefore(conflicts), waiting: 'changed' }
}

function refuseSecond({ waiting }: Found): never {
  throw new WikiError('already-exists', 'Another merge waits.', {
    reason: 'merge-waits',
    source: nameSource(waiting.source),
  })
}
