/** Exchanging commits. */
import type { Refusal } from '../../git'
import type { FirstWords } from '../../wiki'
import type { Oid, WikiId } from '../../names'
import type { Credentials, Extent, RemoteSettings, RemoteStatus, Settled } from '../../remotes'
import type { Call } from './call'
import type { Wiki } from './wikis'

/**
 * How a sync or merge ended. `conflicted`: the merge waits under `readMerge`, and both sides' commits are kept. `settled`
 * tells of branches and tags made or deleted on the remote, where it was asked for that.
 */
export type Synced =
  | {
      readonly kind: 'synced'
      readonly fetched: number
      readonly pushed: number
      readonly merge: Oid | null
      readonly settled?: Settled
    }
  | { readonly kind: 'conflicted'; readonly conflicts: number }
  | { readonly kind: 'rejected'; readonly refusal: Refusal }

/** Where a clone comes from, and how much of it: `extent` is `everything` unless told. */
export type CloneSource = {
  readonly settings: RemoteSettings
  readonly credentials: Credentials | null
  /** Whether the credentials are stored encrypted on this device, or end with the session. */
  readonly keep: boolean
  readonly extent?: Extent
  /** What the wiki begins with where the remote is empty. */
  readonly first?: FirstWords
}

export interface RemoteApi {
  readRemote(wiki: WikiId): Promise<RemoteStatus | null>
  /**
   * Fetches from the remote and, once it has answered, remembers it in place of the one before; on failure or abort that
   * one stays, with its credentials. `keep` stores the credentials encrypted on this device, else they end with the
   * session; null takes those known for this address.
   */
  connectRemote(
    wiki: WikiId,
    settings: RemoteSettings,
    credentials: Credentials | null,
    keep: boolean,
    call?: Call,
  ): Promise<RemoteStatus>
  /** Forgets the remote and its credentials; commits stay. */
  disconnectRemote(wiki: WikiId): Promise<void>
  forgetCredentials(wiki: WikiId): Promise<void>
  /** A new wiki from a remote; on failure or abort nothing of it is left. */
  cloneWiki(title: string, source: CloneSource, call?: Call): Promise<Wiki>
  /** Fetches the history that a clone of recent history left out. */
  fetchWholeHistory(wiki: WikiId, call?: Call): Promise<RemoteStatus>
  /** Fetches all contents that were left at the remote until they are opened. */
  fetchAllContents(wiki: WikiId, call?: Call): Promise<RemoteStatus>
  /** Learns what the remote has, and moves no branch of ours. */
  fetch(wiki: WikiId, call?: Call): Promise<RemoteStatus>
  /** Fetches, then fast-forwards or merges. */
  pull(wiki: WikiId, call?: Call): Promise<Synced>
  push(wiki: WikiId, call?: Call): Promise<Synced>
  /** fetch + merge + push, again while somebody else pushes between (five times at most). */
  sync(wiki: WikiId, call?: Call): Promise<Synced>
}
