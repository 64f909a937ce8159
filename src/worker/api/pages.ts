/** Reading and writing pages. */
import type { Oid, PagePath, RefName, WikiId } from '../../names'
import type { Draft, Edit, FileList, NewFile, Page, PageEdit, Published } from '../../wiki'
import type { Call } from './call'

export interface PagesApi {
  /** The commit the wiki's branch points to; null while it has none. */
  readHead(wiki: WikiId): Promise<Oid | null>
  listFiles(wiki: WikiId, at?: Oid): Promise<FileList>
  /** `not-found` when there is no such page at that commit (default: the head). */
  readPage(wiki: WikiId, path: PagePath, at?: Oid): Promise<Page>
  readFile(wiki: WikiId, path: PagePath, at?: Oid): Promise<Uint8Array>
  /** Saves a page's text; a page that moved under the editor is merged, or reported as conflicted. */
  savePage(wiki: WikiId, path: PagePath, text: string, edit: PageEdit): Promise<Published>
  /**
   * Stores a file that is to go in with a text, and returns its blob: a draft that names it keeps it. `too-large` says that no
   * commit would take it; `path` is for that sentence.
   */
  keepFile(wiki: WikiId, path: PagePath, bytes: Uint8Array): Promise<Oid>
  /** The bytes of a file that was kept. `damaged` when it was dropped since. */
  readKeptFile(wiki: WikiId, oid: Oid): Promise<Uint8Array>
  renamePage(wiki: WikiId, from: PagePath, to: PagePath, edit: Edit): Promise<Published>
  deletePage(wiki: WikiId, path: PagePath, edit: Edit): Promise<Published>
  /** Makes the page what it was at `revision` again, as a new commit; also brings back a deleted page. */
  restorePage(wiki: WikiId, path: PagePath, revision: Oid, edit: Edit): Promise<Published>
  /** Puts the files in as one commit; one that is there already is replaced, and is in the history. */
  importFiles(wiki: WikiId, files: readonly NewFile[], edit: Edit, call?: Call): Promise<Published>
  /** The drafts on the branch the wiki shows; a page has one on each branch. */
  listDrafts(wiki: WikiId): Promise<readonly Draft[]>
  /** The page's draft on that branch, the one the wiki shows unless told. */
  readDraft(wiki: WikiId, path: PagePath, branch?: RefName): Promise<Draft | null>
  /** To the branch that the draft names; to the one the wiki shows when that is gone, or it names none. */
  writeDraft(wiki: WikiId, draft: Draft): Promise<void>
  /** Text that is lost with it is kept with the actions, to be had back. */
  discardDraft(wiki: WikiId, path: PagePath, branch?: RefName): Promise<void>
}
