/** How pages came to be. */
import type { Commit } from '../../git'
import type { Oid, PagePath, WikiId } from '../../names'
import type { LineCounts } from '../../page'
import type { Blame, CommitChanges, Comparison, DeletedPage, Page, Revision, Slice, Stretch } from '../../wiki'
import type { Call } from './call'

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
  /**
   * The commit that made a file what it is at `at`; null when `since` has it as well, or nobody made it. `absent` where older
   * commits were left at the remote.
   */
  findLastChange(wiki: WikiId, path: PagePath, stretch: Stretch, call?: Call): Promise<Commit | null>
  /** Who last changed each line of a page. */
  readBlame(wiki: WikiId, path: PagePath, at?: Oid, call?: Call): Promise<Blame>
  /** The commit the branch stood at, at that moment (milliseconds since 1970); null when it had none. */
  findCommitAt(wiki: WikiId, time: number): Promise<Oid | null>
  /** The page that is at `path` now as it was at a commit, under the name it had then; null when it was not there. */
  findPageAt(wiki: WikiId, path: PagePath, at: Oid, call?: Call): Promise<Page | null>
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
