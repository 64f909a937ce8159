/** Branches, tags, and taking back what was done. */
import type { Person } from '../../git'
import type { Oid, RefName, WikiId } from '../../names'
import type {
  Action,
  Branch,
  BranchComparison,
  DeletedBranch,
  Edit,
  FolderPath,
  Published,
  RemoteBranch,
  RemoteWish,
  RemovedTag,
  Tag,
  Undone,
  Where,
} from '../../wiki'
import type { Call } from './call'
import type { Wiki } from './wikis'

export interface BranchesApi {
  /** The current one first, then those touched last. */
  listBranches(wiki: WikiId, call?: Call): Promise<readonly Branch[]>
  /** The remote's branches, as they were seen last, that none of ours goes with; those touched last first. */
  listRemoteBranches(wiki: WikiId, call?: Call): Promise<readonly RemoteBranch[]>
  /** A new branch at a commit, the head unless told. Throws `invalid-name` and `already-exists`. */
  createBranch(wiki: WikiId, name: string, at?: Oid): Promise<void>
  /** Shows another branch from now on. Drafts stay with the branch they were typed on. */
  switchBranch(wiki: WikiId, name: string): Promise<Wiki>
  /** Only here unless told; `there-too` has the next sync make the new name on the remote and delete the old one. */
  renameBranch(wiki: WikiId, from: string, to: string, where?: Where): Promise<void>
  /**
   * Never the current branch. `unmerged` deletes only when it is asked for `anyway`. Only here unless told; `there-too` has
   * the next sync delete it on the remote, unless somebody has moved it there.
   */
  deleteBranch(wiki: WikiId, name: string, how: 'if-merged' | 'anyway', where?: Where): Promise<DeletedBranch>
  compareBranches(wiki: WikiId, before: string, after: string, call?: Call): Promise<BranchComparison>
  /** The newest first. */
  listTags(wiki: WikiId): Promise<readonly Tag[]>
  /** A tag of the whole wiki at a commit, the head unless told; with a message it tells who made it and why. */
  createTag(wiki: WikiId, name: string, tag: { at?: Oid; message: string; author: Person }): Promise<void>
  /** The next sync deletes it on the remote as well, if it has the same. */
  deleteTag(wiki: WikiId, name: string): Promise<void>
  /** The tags that were deleted here and are still to go from the remote. */
  listRemovedTags(wiki: WikiId): Promise<readonly RemovedTag[]>
  /** What the next sync shall do on the remote with a branch or tag: what was hindered is tried anew, or left. */
  askOfRemote(wiki: WikiId, ref: RefName, wish: RemoteWish): Promise<void>
  /** Makes all files of a folder (the empty path: all files) what they were at a commit, by a new one. */
  restoreFolder(wiki: WikiId, folder: FolderPath, at: Oid, edit: Edit, call?: Call): Promise<Published>
  /** What was done besides saving, the newest first; kept for ninety days. */
  listActions(wiki: WikiId): Promise<readonly Action[]>
  undoAction(wiki: WikiId, id: string, edit: Pick<Edit, 'message' | 'author'>, call?: Call): Promise<Undone>
}
