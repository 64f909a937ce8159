/**
 * Who we exchange commits with.
 *
 * A remote brings commits into the repository and takes ours; it never touches a branch of ours. Merging is `sync`'s.
 *
 * Laws, run by `test/contract/remote.ts` against every kind: fetching twice changes nothing; push then fetch changes
 * nothing; two empty clones of one remote get equal oids; a call that fails or is aborted leaves every ref as it was; what
 * was removed there does not come back, and what somebody else moved there is not removed.
 */
import type { Hindrance, Refusal, Repository } from '../git'
import type { Oid, RefName } from '../names'

export interface Remote {
  /**
   * Brings the branch's commits in and records where it stands; `commit` is null when the remote is still empty. How much
   * of them counts when the repository has none yet; later it takes what is new.
   */
  fetch(repository: Repository, call: FetchCall & { readonly extent?: Extent }): Promise<Fetched>
  /** Fetches, and brings in the commits that a first fetch of recent history left there. */
  fetchHistory(repository: Repository, call: FetchCall): Promise<Fetched>
  /** Brings in and stores contents of files that a first fetch left there. */
  fetchBlobs(repository: Repository, blobs: readonly Oid[], call: RemoteCall): Promise<void>
  /**
   * Makes there, or removes from there, what is marked so here, each by itself, and where it is as it was seen last; those
   * marks go. What is refused, or was moved meanwhile, keeps its mark, with the reason, and is not tried again by itself.
   */
  settle(repository: Repository, call: RemoteCall): Promise<Settled>
  /** Offers a commit as the new tip of a branch there, as a fast-forward only; and the tags that they have not. */
  push(repository: Repository, offer: Offer, call: RemoteCall): Promise<Pushed>
}

/** Without a commit, only the tags. */
export type Offer = { readonly commit: Oid | null; readonly branch: string }

export type RemoteCall = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }

/** `own` is a branch that they may not have yet, in the place of the one in the settings: then its commit is null. */
export type FetchCall = RemoteCall & { readonly own?: string }

/** Work under way. `total` is absent while it is unknown; `bytes` counts what came in or went out. */
export type Progress = {
  readonly phase:
    'connecting' | 'counting' | 'receiving' | 'indexing' | 'merging' | 'packing' | 'sending' | 'saving' | 'checking'
  readonly done?: number
  readonly total?: number
  readonly bytes?: number
}

/**
 * How much of a remote a first fetch takes: all of it; its latest commits only, with their files; or all commits and
 * folders, but of the files only those of the newest commit, the others when they are opened. A server that cannot leave
 * things out sends everything.
 */
export type Extent = 'everything' | 'recent' | 'on-demand'

export type Fetched = {
  readonly commit: Oid | null
  readonly branch: string
  /** They have not all of our tags. */
  readonly lacksTags?: true
}
export type Pushed = { readonly kind: 'pushed' } | { readonly kind: 'rejected'; readonly refusal: Refusal }

/** How many branches and tags were made or removed there, and what was not, though it was to be. */
export type Settled = {
  readonly done: number
  readonly hindered: readonly { readonly ref: RefName; readonly hindrance: Hindrance }[]
}

/** Where a remote is and how it is reached; nothing secret. `proxy` null: the browser asks the server directly. */
export type RemoteSettings = {
  readonly kind: 'smart-http'
  readonly url: string
  /** The branch's short name; null takes the one the remote calls its default. */
  readonly branch: string | null
  readonly proxy: string | null
}

/** A user name and a token or password. Lives in the engine only; never in settings, URLs, logs or errors. */
export type Credentials = { readonly username: string; readonly password: string }

/** Where a wiki stands against its remote, from what is known without asking it. */
export type RemoteStatus = {
  readonly settings: RemoteSettings
  /** The branch of the remote that ours is compared with. */
  readonly branch: string
  readonly commit: Oid | null
  readonly ahead: number
  readonly behind: number
  /** How many branches and tags the next sync shall make or delete there. */
  readonly errands: number
  /** Milliseconds since 1970 of the last exchange that succeeded. */
  readonly lastFetch: number | null
  readonly lastPush: number | null
  readonly credentials: 'none' | 'session' | 'stored'
  /** Whether older commits were left at the remote. */
  readonly isShallow: boolean
  /** How many contents of files were left at the remote until they are opened. */
  readonly absent: number
}
