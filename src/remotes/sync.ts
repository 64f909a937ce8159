/** The only loop that fetches, merges and pushes. It moves our branch forward and never back, and drops no commit of either side. */
import { throwIfAborted, WikiError } from '../errors'
import {
  findMergeBases,
  listNewCommits,
  mergeCommits,
  readShallow,
  resolveRef,
  transact,
  type CommitMergeOptions,
  type Repository,
  type TreeConflict,
} from '../git'
import type { Oid, RefName } from '../names'
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
  for (let attempt = 0; attempt < attempts; attempt++) {
    throwIfAborted(options.signal)
    const pulled = await tryMerge(repository, { remote, fetched }, options)
    if (pulled !== 'stale') return pulled
  }
  throw new WikiError(
    'storage-failed',
    'This wiki keeps changing while it is merged. Nothing is lost; sync again in a moment.',
  )
}

async function tryMerge(
  repository: Repository,
  { remote, fetched }: { readonly remote: Remote; readonly fetched: Fetched },
  options: SyncOptions,
): Promise<Pulled | 'stale'> {
  const { branch, merge, onProgress } = options
  const ours = await resolveRef(repository, branch)
  const theirs = fetched.commit
  if (theirs === null || theirs === ours) return { kind: 'pulled', fetched, received: 0, merge: null }
  if (ours && (await isMeetingCutOff(repository, ours, theirs))) await remote.fetchHistory(repository, options)
  onProgress?.({ phase: 'merging' })
  const received = (await listNewCommits(repository, [theirs], ours ? [ours] : [])).length
  let pulled: Pulled = { kind: 'pulled', fetched, received, merge: null }
  const written = await transact(repository, async (staged) => {
    if (ours === null) return [{ ref: branch, from: null, to: theirs }]
    const outcome = await mergeCommits(staged, { ours, theirs }, merge)
    if (outcome.kind === 'conflicted') {
      pulled = { ...outcome, ours, theirs }
      return []
    }
    if (!outcome.fastForward) pulled = { kind: 'pulled', fetched, received, merge: outcome.commit }
    return outcome.commit === ours ? [] : [{ ref: branch, from: ours, to: outcome.commit }]
  })
  return written === 'stale' ? 'stale' : pulled
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
