/** The only loop that fetches, merges and pushes. It moves our branch forward and never back, and drops no commit of either side. */
import {
  findMark,
  findMergeBases,
  isAncestor,
  listNewCommits,
  listRefs,
  readShallow,
  refusal,
  resolveRef,
  type Refusal,
  type Repository,
} from '../git'
import type { Oid, RefName } from '../names'
import type { Fetched, Remote, RemoteCall, Settled } from './remote'

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
  | {
      readonly kind: 'synced'
      readonly fetched: number
      readonly pushed: number
      readonly merge: Oid | null
      readonly settled: Settled
    }
  | Extract<Met, { kind: 'conflicted' }>
  | { readonly kind: 'rejected'; readonly refusal: Refusal }

/** fetch + merge + push, anew while somebody else's push comes between; and what is marked to be done there, once. */
export async function sync(repository: Repository, remote: Remote, options: SyncOptions): Promise<SyncOutcome> {
  let [rejected, fetched]: [Refusal, number] = [refusal('moved'), 0]
  let settled: Settled | undefined
  for (let attempt = 0; attempt < attempts; attempt++) {
    const pulled = await pull(repository, remote, options)
    settled ??= await remote.settle(repository, options)
    if (pulled.kind === 'conflicted') return pulled
    fetched += pulled.received
    const theirs = pulled.fetched
    const sent = await send(repository, remote, { ...options, theirs, hasSettled: settled.done > 0 })
    if (sent.kind === 'pushed') return { kind: 'synced', fetched, pushed: sent.count, merge: pulled.merge, settled }
    rejected = sent.refusal
    // Refused although their branch is where it was: another round would be refused too.
    if ((await remote.fetch(repository, options)).commit === theirs.commit) break
  }
  return { kind: 'rejected', refusal: rejected }
}

type SendOptions = SyncOptions & { readonly theirs: Fetched; readonly hasSettled: boolean }

/** Pushes what they have not. A tag may have been in the way of another one of its name. */
async function send(repository: Repository, remote: Remote, options: SendOptions): Promise<Sent> {
  const { theirs, branch, hasSettled } = options
  const ours = await resolveRef(repository, branch)
  const commit = (await isDeletedThere(repository, branch, ours)) ? null : ours
  const isNews = commit !== null && commit !== theirs.commit
  if (ours === null || (!isNews && !theirs.lacksTags && !hasSettled)) return { kind: 'pushed', count: 0 }
  return pushCommit(repository, remote, { ...options, commit })
}

/** Whether somebody deleted the branch there, and nothing was done on ours since: then it is not made there again. */
async function isDeletedThere(repository: Repository, branch: RefName, ours: Oid | null): Promise<boolean> {
  const mark = await findMark(repository, branch)
  return ours !== null && mark?.kind === 'gone' && (await isAncestor(repository, ours, mark.from))
}

export type PushOptions = RemoteCall & { readonly commit: Oid | null; readonly theirs: Fetched }

type Sent =
  { readonly kind: 'pushed'; readonly count: number } | { readonly kind: 'rejected'; readonly refusal: Refusal }

/** Offers a commit, and tags, to a remote that was last seen at `theirs`, and counts the commits that no branch there had. */
export async function pushCommit(
  repository: Repository,
  remote: Remote,
  { commit, theirs, ...call }: PushOptions,
): Promise<Sent> {
  const there = [...(await listRefs(repository, 'refs/remotes/')).values(), ...(theirs.commit ? [theirs.commit] : [])]
  const count = (await listNewCommits(repository, commit ? [commit] : [], there)).length
  const pushed = await remote.push(repository, { commit, branch: theirs.branch }, call)
  return pushed.kind === 'pushed' ? { kind: 'pushed', count } : pushed
}
