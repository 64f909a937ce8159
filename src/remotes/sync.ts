/** The only loop that fetches, merges and pushes. It moves our branch forward and never back, and drops no commit of either side. */
import { throwIfAborted } from '../errors'
import {
  findMergeBases,
  listNewCommits,
  mergeCommits,
  readShallow,
  resolveRef,
  transact,
  type CommitMergeOptions,
  type Make,
  type Repository,
  type TreeConflict,
} from '../git'
import type { Oid, RefName, RefUpdate } from '../names'
import type { Fetched, Remote, RemoteCall } from './remote'

/** Another push can come between our fetch and ours; after this many times somebody else may sort it out. */
const attempts = 5

export type SyncOptions = RemoteCall & {
  readonly branch: RefName
  readonly merge: CommitMergeOptions
}

export type Pulled =
  | { readonly kind: 'pulled'; readonly fetched: Fetched; readonly received: number; readonly merge: Oid | null }
  | {
      readonly kind: 'conflicted'
      readonly conflicts: readonly TreeConflict[]
      readonly base: Oid | null
      readonly ours: Oid
      readonly theirs: Oid
    }

/**
 * Fetches, then fast-forwards or merges our branch. `received` counts the commits our branch gained from theirs, `merge`
 * is the new merge commit, if it took one.
 */
export async function pull(repository: Repository, remote: Remote, options: SyncOptions): Promise<Pulled> {
  const fetched = await remote.fetch(repository, options)
  const { branch, signal } = options
  const [ours, theirs] = [await resolveRef(repository, branch), fetched.commit]
  if (ours && theirs && (await isMeetingCutOff(repository, ours, theirs)))
    await remote.fetchHistory(repository, options)
  let pulled: Pulled = { kind: 'pulled', fetched, received: 0, merge: null }
  const make: Make = async (staged) => {
    throwIfAborted(signal)
    const merged = await mergeFetched(staged, fetched, options)
    pulled = merged.pulled
    return merged.update && [merged.update]
  }
  await transact(repository, make, { signal })
  return pulled
}

type Merged = { readonly pulled: Pulled; readonly update: RefUpdate | null }

async function mergeFetched(
  staged: Repository,
  fetched: Fetched,
  { branch, merge, onProgress }: SyncOptions,
): Promise<Merged> {
  const [ours, theirs] = [await resolveRef(staged, branch), fetched.commit]
  const pulled = { kind: 'pulled', fetched, received: 0, merge: null } as const
  if (theirs === null || theirs === ours) return { pulled, update: null }
  onProgress?.({ phase: 'merging' })
  const received = (await listNewCommits(staged, [theirs], ours ? [ours] : [])).length
  if (ours === null) return { pulled: { ...pulled, received }, update: { ref: branch, from: null, to: theirs } }
  const outcome = await mergeCommits(staged, { ours, theirs }, merge)
  if (outcome.kind === 'conflicted') return { pulled: { ...outcome, ours, theirs }, update: null }
  return {
    pulled: { ...pulled, received, merge: outcome.fastForward ? null : outcome.commit },
    update: outcome.commit === ours ? null : { ref: branch, from: ours, to: outcome.commit },
  }
}

/** Whether the two would seem unrelated only because history is cut above where they meet. */
async function isMeetingCutOff(repository: Repository, ours: Oid, theirs: Oid): Promise<boolean> {
  if ((await readShallow(repository)).size === 0) return false
  return (await findMergeBases(repository, ours, theirs)).length === 0
}

export type SyncOutcome =
  | { readonly kind: 'synced'; readonly fetched: number; readonly pushed: number; readonly merge: Oid | null }
  | Extract<Pulled, { kind: 'conflicted' }>
  | { readonly kind: 'rejected'; readonly reason: string }

/** fetch + merge + push, anew while somebody else's push comes between. */
export async function sync(repository: Repository, remote: Remote, options: SyncOptions): Promise<SyncOutcome> {
  let [reason, fetched] = ['', 0]
  for (let attempt = 0; attempt < attempts; attempt++) {
    const pulled = await pull(repository, remote, options)
    if (pulled.kind === 'conflicted') return pulled
    fetched += pulled.received
    const theirs = pulled.fetched
    const ours = await resolveRef(repository, options.branch)
    const sent: Sent =
      ours === null || ours === theirs.commit
        ? { kind: 'pushed', count: 0 }
        : await pushCommit(repository, remote, { ...options, commit: ours, theirs })
    if (sent.kind === 'pushed') return { kind: 'synced', fetched, pushed: sent.count, merge: pulled.merge }
    reason = sent.reason
    // Refused although their branch is where it was: another round would be refused too.
    if ((await remote.fetch(repository, options)).commit === theirs.commit) break
  }
  return { kind: 'rejected', reason }
}

export type PushOptions = RemoteCall & { readonly commit: Oid; readonly theirs: Fetched }

type Sent = { readonly kind: 'pushed'; readonly count: number } | { readonly kind: 'rejected'; readonly reason: string }

/** Offers a commit to a remote that was last seen at `theirs`, and counts the commits it had not. */
export async function pushCommit(
  repository: Repository,
  remote: Remote,
  { commit, theirs, ...call }: PushOptions,
): Promise<Sent> {
  const count = (await listNewCommits(repository, [commit], theirs.commit ? [theirs.commit] : [])).length
  const pushed = await remote.push(repository, { commit, branch: theirs.branch }, call)
  return pushed.kind === 'pushed' ? { kind: 'pushed', count } : pushed
}
