/** Branches, tags, and taking back what was done. */
import type { Person } from '../../git'
import type { Oid, WikiId } from '../../names'
import type {
  Action,
  Branch,
  BranchComparison,
  DeletedBranch,
  Edit,
  FolderPath,
  Published,
  Tag,
  Undone,
} from '../../wiki'
import type { Call } from './call'
import type { Wiki } from './wikis'

export interface BranchesApi {
  /** The current one first, then those touched last. */
  listBranches(wiki: WikiId, call?: Call): Promise<readonly Branch[]>
  /** A new branch at a commit, the head unless told. Throws `invalid-name` and `already-exists`. */
  createBranch(wiki: WikiId, name: string, at?: Oid): Promise<void>
  /** Shows another branch from now on. Drafts stay with the branch they were typed on. */
  switchBranch(wiki: WikiId, name: string): Promise<Wiki>
  renameBranch(wiki: WikiId, from: string, to: string): Promise<void>
  /** Never the current branch. `unmerged` deletes only when it is asked for `anyway`. */
  deleteBranch(wiki: WikiId, name: string, how: 'if-merged' | 'anyway'): Promise<DeletedBranch>
  compareBranches(wiki: WikiId, before: string, after: string, call?: Call): Promise<BranchComparison>
  /** The newest first. */
  listTags(wiki: WikiId): Promise<readonly Tag[]>
  /** A tag of the whole wiki at a commit, the head unless told; with a message it tells who made it and why. */
  createTag(wiki: WikiId, name: string, tag: { at?: Oid; message: string; author: Person }): Promise<void>
  deleteTag(wiki: WikiId, name: string): Promise<void>
  /** Makes all files of a folder (the empty path: all files) what they were at a commit, by a new one. */
  restoreFolder(wiki: WikiId, folder: FolderPath, at: Oid, edit: Edit, call?: Call): Promise<Published>
  /** What was done besides saving, the newest first; kept for ninety days. */
  listActions(wiki: WikiId): Promise<readonly Action[]>
  undoAction(wiki: WikiId, id: string, edit: Pick<Edit, 'message' | 'author'>, call?: Call): Promise<Undone>
}
