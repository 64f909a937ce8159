/**
 * The engine as the tabs see it: types only.
 *
 * Every value crosses a structured clone; every failure arrives as a `WikiError`; every long call can be aborted and
 * reports progress. A call names the wiki it means, so a tab may look at several.
 */
import type { ErrorMessage } from '../errors'
import type { Person } from '../git'
import type { Oid, PagePath, RefName, RefUpdate, WikiId } from '../names'
import type { LineCounts } from '../page'
import type { Credentials, Extent, Progress, RemoteSettings, RemoteStatus } from '../remotes'
import type {
  Blame,
  CommitChanges,
  Comparison,
  Conflict,
  DeletedPage,
  Draft,
  Edit,
  FileList,
  NewFile,
  Page,
  Published,
  Revision,
  Slice,
} from '../wiki'

/** A wiki on this device. `created` in milliseconds since 1970. */
export type Wiki = { readonly id: WikiId; readonly title: string; readonly created: number; readonly branch: RefName }

/** Options of a long call. */
export type Call = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void }

/** How safe a wiki is: what exists only in this browser. */
export type Safety = {
  /** Commits that no remote and no exported bundle has. */
  readonly unsaved: number
  readonly drafts: number
  /** Milliseconds since 1970 of the last push or exported bundle; null: there is no copy elsewhere. */
  readonly lastCopy: number | null
  readonly remote: string | null
}

export interface WikisApi {
  listWikis(): Promise<readonly Wiki[]>
  /** A new wiki with a first page. */
  createWiki(title: string): Promise<Wiki>
  renameWiki(wiki: WikiId, title: string): Promise<Wiki>
  deleteWiki(wiki: WikiId): Promise<void>
  readSafety(wiki: WikiId): Promise<Safety>
  /** The author of commits made here; null until somebody has said. */
  readAuthor(): Promise<Person | null>
  writeAuthor(author: Person): Promise<void>
}

export interface PagesApi {
  /** The commit the wiki's branch points to; null while it has none. */
  readHead(wiki: WikiId): Promise<Oid | null>
  listFiles(wiki: WikiId, at?: Oid): Promise<FileList>
  /** `not-found` when there is no such page at that commit (default: the head). */
  readPage(wiki: WikiId, path: PagePath, at?: Oid): Promise<Page>
  readFile(wiki: WikiId, path: PagePath, at?: Oid): Promise<Uint8Array>
  /** Saves a page's text; a page that moved under the editor is merged, or reported as conflicted. */
  savePage(wiki: WikiId, path: PagePath, text: string, edit: Edit): Promise<Published>
  renamePage(wiki: WikiId, from: PagePath, to: PagePath, edit: Edit): Promise<Published>
  deletePage(wiki: WikiId, path: PagePath, edit: Edit): Promise<Published>
  /** Makes the page what it was at `revision` again, as a new commit; also brings back a deleted page. */
  restorePage(wiki: WikiId, path: PagePath, revision: Oid, edit: Edit): Promise<Published>
  /** Puts the files in as one commit; one that is there already is replaced, and is in the history. */
  importFiles(wiki: WikiId, files: readonly NewFile[], edit: Edit, call?: Call): Promise<Published>
  listDrafts(wiki: WikiId): Promise<readonly Draft[]>
  readDraft(wiki: WikiId, path: PagePath): Promise<Draft | null>
  writeDraft(wiki: WikiId, draft: Draft): Promise<void>
  discardDraft(wiki: WikiId, path: PagePath): Promise<void>
}

/** A revision of a page: the commit, and the page's path after it. */
export type RevisionName = Pick<Revision, 'path'> & { readonly commit: Oid }

export interface HistoryApi {
  /**
   * The page's revisions, newest first and through its renames, from the head or from `after` (a `next` of before) on.
   * Lines that nobody has counted yet are not counted for this: ask `countRevisions` once the list is shown.
   */
  listRevisions(wiki: WikiId, path: PagePath, after?: Oid, call?: Call): Promise<Slice<Revision>>
  /** The lines each of these commits added and removed in the page; counted once, then kept. */
  countRevisions(wiki: WikiId, revisions: readonly RevisionName[], call?: Call): Promise<readonly (LineCounts | null)[]>
  /** Who last changed each line of a page. */
  readBlame(wiki: WikiId, path: PagePath, at?: Oid, call?: Call): Promise<Blame>
  /** The commit the branch stood at, at that moment (milliseconds since 1970); null when it had none. */
  findCommitAt(wiki: WikiId, time: number): Promise<Oid | null>
  /** The page as it was at that moment, under the name it had then; null when it was not there. */
  findPageAt(wiki: WikiId, path: PagePath, time: number): Promise<Page | null>
  /** The wiki's commits with what each changed, newest first. */
  listChanges(wiki: WikiId, after?: Oid, call?: Call): Promise<Slice<CommitChanges>>
  readChanges(wiki: WikiId, commit: Oid): Promise<CommitChanges>
  /** The page at two commits; null stands for "before it existed". */
  compare(wiki: WikiId, path: PagePath, before: Oid | null, after: Oid | null): Promise<Comparison>
  /** Compares what one commit did to a page: its first parent against itself. */
  compareWithParent(wiki: WikiId, path: PagePath, commit: Oid): Promise<Comparison>
  /** The draft or any text against the page at a commit. */
  compareText(wiki: WikiId, path: PagePath, before: Oid | null, text: string): Promise<Comparison>
  listDeletedPages(wiki: WikiId, call?: Call): Promise<readonly DeletedPage[]>
}

/** How to settle a conflicted file: which side's file to keep. */
export type Resolutions = Readonly<Record<string, 'ours' | 'theirs'>>

/** How a sync or merge ended. In every case both sides' commits are kept. */
export type Synced =
  | { readonly kind: 'synced'; readonly fetched: number; readonly pushed: number; readonly merge: Oid | null }
  | {
      readonly kind: 'conflicted'
      readonly conflicts: readonly Conflict[]
      readonly base: Oid | null
      readonly ours: Oid
      readonly theirs: Oid
    }
  | { readonly kind: 'rejected'; readonly reason: string }

/** Where a clone comes from, and how much of it: `extent` is `everything` unless told. */
export type CloneSource = {
  readonly settings: RemoteSettings
  readonly credentials: Credentials | null
  /** Whether the credentials are stored encrypted on this device, or end with the session. */
  readonly keep: boolean
  readonly extent?: Extent
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
  /** Fetches, then fast-forwards or merges; `resolutions` settle the conflicts of an attempt before. */
  pull(wiki: WikiId, resolutions?: Resolutions, call?: Call): Promise<Synced>
  push(wiki: WikiId, call?: Call): Promise<Synced>
  /** fetch + merge + push, again while somebody else pushes between (five times at most). */
  sync(wiki: WikiId, resolutions?: Resolutions, call?: Call): Promise<Synced>
}

export interface TransferApi {
  /** Every file at the head as a zip archive. */
  exportZip(wiki: WikiId, call?: Call): Promise<Blob>
  /** The whole repository, all branches and tags, as a git bundle. */
  exportBundle(wiki: WikiId, call?: Call): Promise<Blob>
  /** A new wiki from a git bundle. */
  importBundle(title: string, bundle: Blob, call?: Call): Promise<Wiki>
}

/** Bytes of a wiki on this device. `packs` and `loose` are the repository; `derived` can be made anew at any time. */
export type StorageUse = {
  readonly packs: number
  readonly loose: number
  readonly looseObjects: number
  readonly drafts: number
  readonly derived: number
  /** What all wikis of this browser take and may take; null where the browser does not say. */
  readonly usage: number | null
  readonly quota: number | null
  /** Whether the browser has promised not to clear it by itself. */
  readonly persisted: boolean
}

/** One thing that is wrong in a repository. `path` is where a page would be missing, when that is known. */
export type Fault = {
  readonly kind: 'missing' | 'damaged' | 'malformed'
  readonly oid: Oid
  readonly type: 'blob' | 'tree' | 'commit' | 'tag' | null
  readonly path: PagePath | null
  /** A sentence for people. */
  readonly sentence: string
}

/** What `checkRepository` found. `absent` counts contents left at the remote on purpose, which is no fault. */
export type CheckReport = {
  readonly objects: number
  readonly commits: number
  readonly absent: number
  readonly faults: readonly Fault[]
  /** How many more faults there are than the list names. */
  readonly more: number
}

/** What a repair mended, and what is left because no remote has it either. */
export type RepairReport = { readonly mended: number; readonly left: CheckReport }

/** What tidying did: loose objects folded into packs, packs joined, unreachable objects dropped, bytes given back. */
export type Tidied = {
  readonly folded: number
  readonly joined: number
  readonly dropped: number
  readonly freed: number
}

export interface MaintenanceApi {
  readStorageUse(wiki: WikiId): Promise<StorageUse>
  /** Tidies up now, all of it; by itself the engine does so in small steps while nobody waits for it. */
  tidy(wiki: WikiId, call?: Call): Promise<Tidied>
  /** Whether every object the refs reach is there, hashes to its name, and is well formed. */
  checkRepository(wiki: WikiId, call?: Call): Promise<CheckReport>
  /** Brings what is damaged or missing anew from the remote. Throws `not-found` when the wiki has none. */
  repairRepository(wiki: WikiId, call?: Call): Promise<RepairReport>
}

export interface WikiApi extends WikisApi, PagesApi, HistoryApi, RemoteApi, TransferApi, MaintenanceApi {}

/** What the engine tells its tabs unasked, whichever tab caused it. */
export type EngineEvent =
  | { readonly kind: 'branch-moved'; readonly wiki: WikiId; readonly update: RefUpdate }
  | { readonly kind: 'wikis-changed' }
  | { readonly kind: 'remote-changed'; readonly wiki: WikiId }
  | { readonly kind: 'drafts-changed'; readonly wiki: WikiId; readonly path: PagePath }

/** The engine, seen from a tab. */
export interface Engine {
  readonly api: WikiApi
  /** Calls back on every event until the returned function is called. */
  subscribe(listener: (event: EngineEvent) => void): () => void
  /** Calls back when the engine itself has died and could not be restarted. */
  onFailure(listener: (error: ErrorMessage) => void): void
}

/** A page's Markdown as HTML that is NOT yet safe to insert: the page room's sanitizer comes between. */
export type Renderer = { render(text: string): Promise<Rendered> }
export type Rendered =
  | { readonly kind: 'rendered'; readonly html: string; readonly headings: readonly Heading[] }
  /** The renderer did not come back in time and was stopped; show the source. */
  | { readonly kind: 'too-slow' }
export type Heading = { readonly level: number; readonly text: string; readonly id: string }

// The face may come in by this door only, so the values the calls speak of are handed on here.
export type * from '../wiki'
export type { Commit, Person, Signature } from '../git'
export type { Credentials, Extent, Progress, RemoteSettings, RemoteStatus } from '../remotes'
