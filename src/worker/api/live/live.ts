/** Databases in the wiki that people ask and change, each a folder of it: `handlers/live` says how they become commits. */
import type { ErrorMessage } from '../../../errors'
import type { Asked, Changed, DocumentEdit, DocumentQuery, FoundDocuments, Limits } from '../../../data/live'
import type { Person } from '../../../git'
import type { Oid, PagePath, RefName, WikiId } from '../../../names'
import type { Cell, DatabaseKind, TableForm } from '../../../page/rows'

/** A folder with a marker. */
export type LiveFolder = { readonly folder: PagePath; readonly kind: DatabaseKind }

/**
 * A database as it is on this device. It stands at `commit` of `branch`, and has been `changed` since or not. `conflicted`:
 * what was done here could not be merged; it is committed on `branch`, and the database goes on there until the merge that
 * waits is finished. `kept` says whether what is acknowledged is on the disk before it is a commit.
 */
export type LiveStanding = LiveFolder & {
  readonly branch: RefName
  readonly commit: Oid | null
  readonly changed: boolean
  readonly conflicted: boolean
  readonly kept: boolean
  readonly tables: readonly TableForm[]
}

/** Statements to be run as one, once: `id` is new for each change, and the same when it is sent again. */
export type LiveChange = {
  readonly id: string
  readonly sql: string
  readonly values?: readonly Cell[]
  readonly limits?: Limits
}

/** As of a commit; null, or none, is now. */
export type LivePast = { readonly at?: Oid | null }

/** Edits of documents; `id` as in `LiveChange`. */
export type DocumentsChange = { readonly id: string; readonly edits: readonly DocumentEdit[] }

/** The text of a dump; `id` as in `LiveChange`. */
export type LiveDump = { readonly id: string; readonly text: string }

/** What was brought in, and the statements that were not: they concern the server it came from, or cannot be kept. */
export type BroughtDump = {
  readonly changed: Changed
  readonly skipped: readonly { readonly line: number; readonly sql: string }[]
}

/** What a new database has in it from the start: what statements run as one make, or a dump of PostgreSQL. */
export type LiveFilling =
  | { readonly kind: 'statements'; readonly sql: string; readonly limits: Limits }
  | { readonly kind: 'dump'; readonly text: string }

/** The rows that are others than in the commit, and the tables they are in. */
export type LivePending = { readonly tables: number; readonly rows: number }

/** A message is made up of the tables and how many of their rows changed, unless one is given. */
export type LiveCommit = { readonly message?: string; readonly author?: Person }

/** What became of the changes of one database. */
export type LiveExported =
  | { readonly kind: 'unchanged'; readonly folder: PagePath }
  | { readonly kind: 'published'; readonly folder: PagePath; readonly commit: Oid; readonly merged: boolean }
  | { readonly kind: 'conflicted'; readonly folder: PagePath; readonly branch: RefName }

/** One of several that could neither be committed nor brought in, and is as it was; null where its name cannot be read. */
export type LiveFailed = { readonly kind: 'failed'; readonly folder: PagePath | null; readonly error: ErrorMessage }

/**
 * Answered by a worker of its own, in one of the tabs. A database is brought in when it is first asked for, and follows the
 * branch from then on; `damaged` says which file and line cannot be read. What changes it is committed before commits are
 * exchanged or another branch is shown, and when somebody says so.
 */
export interface LiveApi {
  /** The databases at the head. */
  listLive(wiki: WikiId): Promise<readonly LiveFolder[]>
  /**
   * Throws `not-found` when no such folder is a database (or was none then), `unsupported` for a kind that cannot be asked,
   * `too-large` for one of the past with more than 64 MB of files.
   */
  readLive(wiki: WikiId, folder: PagePath, past?: LivePast): Promise<LiveStanding>
  /** Rows a query has, or had then. It can change nothing, and is stopped when it takes too long. */
  askLive(
    wiki: WikiId,
    folder: PagePath,
    sql: string,
    values?: readonly Cell[],
    how?: Partial<Limits> & LivePast,
  ): Promise<Asked>
  changeLive(wiki: WikiId, folder: PagePath, change: LiveChange): Promise<Changed>
  /** Documents of a collection that a filter lets through, now or then; a filter that takes too long is stopped. */
  findDocuments(
    wiki: WikiId,
    folder: PagePath,
    collection: string,
    query?: DocumentQuery & LivePast,
  ): Promise<FoundDocuments>
  /** All of the edits, in their order, or none. A collection that is not there is made. */
  changeDocuments(wiki: WikiId, folder: PagePath, collection: string, change: DocumentsChange): Promise<Changed>
  /**
   * Makes an empty database of PostgreSQL what a plain dump of one says, `COPY` and `INSERT` alike; `refused` where there
   * is something. Throws `damaged` for a dump that cannot be read or does not fit.
   */
  importDump(wiki: WikiId, folder: PagePath, dump: LiveDump): Promise<BroughtDump>
  /** What is not committed yet; null for what is too large to be counted at once. */
  countLive(wiki: WikiId, folder: PagePath): Promise<LivePending | null>
  /**
   * Commits what was changed in one database, or in all (null). Of all, one that fails stops none of the others: it is in
   * the answer, and every tab is told.
   */
  exportLive(
    wiki: WikiId,
    folder: PagePath | null,
    commit?: LiveCommit,
  ): Promise<readonly (LiveExported | LiveFailed)[]>
  /**
   * Makes one table, or the whole database (null), what it was at a commit: as a new commit, and here. What was changed
   * and not committed is committed before. Throws `not-found` when there was no such table then.
   */
  restoreTable(
    wiki: WikiId,
    folder: PagePath,
    table: string | null,
    at: Oid,
    commit?: LiveCommit,
  ): Promise<LiveExported>
  /** A new empty database; `already-exists` where there is something. */
  createLive(wiki: WikiId, folder: PagePath, kind: DatabaseKind, commit?: LiveCommit): Promise<LiveStanding>
  /**
   * A new database with what is in it, as one commit; none where that does not fit, which `changed` then says. Throws
   * what `createLive` and `importDump` throw.
   */
  fillLive(wiki: WikiId, folder: PagePath, kind: DatabaseKind, filling: LiveFilling): Promise<BroughtDump>
}
