/** The only loop that fetches, merges and pushes. It moves our branch forward and never back, and drops no commit of either side. */
import { findMergeBases, listNewCommits, listRefs, readShallow, resolveRef, type Repository } from '../git'
import type { Oid, RefName } from '../names'
import type { Fetched, Remote, RemoteCall } from './remote'

/** Another push can come between our fetch and ours; after this many times somebody else may sort it out. */
const attempts = 5

export type SyncOptions = RemoteCall & {
  readonly branch: RefName
  /** Brings what was fetched into our branch, or moves nothing; how, this room does not know. */
  readonly merge: (fetched: FetchedCommit) => Promise<Met>
}

/** What a remote has, when it has anything. */
export type FetchedCommit = Fetched & { readonly commit: Oid }

/** How our branch and theirs met. `merge` is the new merge commit, if it took one. */
export type Met =
  { readonly kind: 'merged'; readonly merge: Oid | null } | { readonly kind: 'conflicted'; readonly conflicts: number }

export type Pulled =
  | { readonly kind: 'pulled'; readonly fetched: Fetched; readonly received: number; readonly merge: Oid | null }
  | Extract<Met, { kind: 'conflicted' }>

/** Fetches, then merges. `received` counts the commits our branch gained from theirs. */
export async function pull(repository: Repository, remote: Remote, options: SyncOptions): Promise<Pulled> {
  const fetched = await remote.fetch(repository, options)
  const [ours, theirs] = [await resolveRef(repository, options.branch), fetched.commit]
  if (theirs === null || theirs === ours) return { kind: 'pulled', fetched, received: 0, merge: null }
  if (ours && (await isMeetingCutOff(repository, ours, theirs))) await remote.fetchHistory(repository, options)
  options.onProgress?.({ phase: 'merging' })
  const received = (await listNewCommits(repository, [theirs], ours ? [ours] : [])).length
  const met = await options.merge({ ...fetched, commit: theirs })
  return met.kind === 'conflicted' ? met : { kind: 'pulled', fetched, received, merge: met.merge }
}

/** Whether the two would seem unrelated only because history is cut above where they meet. */
async function isMeetingCutOff(repository: Repository, ours: Oid, theirs: Oid): Promise<boolean> {
  if ((await readShallow(repository)).size === 0) return false
  return (await findMergeBases(repository, ours, theirs)).length === 0
}

export type SyncOutcome =
  | { readonly kind: 'synced'; readonly fetched: number; readonly pushed: number; readonly merge: Oid | null }
  | Extract<Met, { kind: 'conflicted' }>
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
      ours === null || (ours === theirs.commit && !theirs.lacksTags)
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

/** Offers a commit to a remote that was last seen at `theirs`, and counts the commits that no branch there had. */
export async function pushCommit(
  repository: Repository,
  remote: Remote,
  { commit, theirs, ...call }: PushOptions,
): Promise<Sent> {
  const there = [...(await listRefs(repository, 'refs/remotes/')).values(), ...(theirs.commit ? [theirs.commit] : [])]
  const count = (await listNewCommits(repository, [commit], there)).length
  const pushed = await remote.push(repository, { commit, branch: theirs.branch }, call)
  return pushed.kind === 'pushed' ? { kind: 'pushed', count } : pushed
}
