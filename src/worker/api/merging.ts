/** Bringing two sides together, and settling what a machine must not. */
import type { Oid, PagePath, RefName, WikiId } from '../../names'
import type { MergeRules } from '../../page'
import type {
  Conflict,
  Draft,
  DraftConflict,
  Edit,
  MergeDecision,
  Merged,
  OpenConflictTexts,
  OpenMerge,
  Resolution,
} from '../../wiki'
import type { Call } from './call'

export interface MergingApi {
  /** The merge that waits on the wiki's branch, as things stand now; null when none does. */
  readMerge(wiki: WikiId): Promise<OpenMerge | null>
  /** The texts of one of its conflicts. `not-found` when there is none at that path (any more). */
  readConflict(wiki: WikiId, path: PagePath): Promise<OpenConflictTexts>
  /**
   * Notes what settles a conflict, or null that it is open again; kept until the merge is finished or aborted. It counts
   * for the conflict as it was read: when a side of that file has moved since, it is still open in the merge that comes
   * back. `already-exists` when theirs shall go to a path that is taken, `not-found` when no merge waits. `branch` is that
   * of the merge, here and below: the wiki may show another one by now; absent, the one it shows.
   */
  resolveConflict(wiki: WikiId, conflict: Conflict, resolution: Resolution | null, branch?: RefName): Promise<OpenMerge>
  /**
   * Makes one commit of the merge, with both parents (a revert has one). `conflicted` when something is not settled, which
   * may have come up since: read the merge again.
   */
  finishMerge(wiki: WikiId, edit: Pick<Edit, 'message' | 'author' | 'branch'>, call?: Call): Promise<Merged>
  /** Forgets the merge; everything is as it was before. */
  abortMerge(wiki: WikiId, branch?: RefName): Promise<void>
  /**
   * Merges a branch of this wiki into the current one. `conflicted` leaves a merge that waits. While another merge waits,
   * only one that has no conflicts goes in; else `already-exists`, and nothing is done.
   */
  mergeBranch(wiki: WikiId, branch: string, edit: Pick<Edit, 'message' | 'author'>, call?: Call): Promise<Merged>
  /** Takes back what a commit changed, by a new one; of a merge, what it brought to its first parent. */
  revertCommit(wiki: WikiId, commit: Oid, edit: Pick<Edit, 'message' | 'author'>, call?: Call): Promise<Merged>
  /** What was typed, as ours, against the page as it is now on the branch it was typed on; stored as a draft or not. */
  readDraftConflict(wiki: WikiId, draft: Omit<Draft, 'time'>): Promise<DraftConflict>
  /** How a merge commit came by the files that both sides had changed; found out anew from its parents. */
  explainMerge(wiki: WikiId, commit: Oid, call?: Call): Promise<readonly MergeDecision[]>
  /** Which rules merge by meaning, on this device. */
  readMergeRules(): Promise<MergeRules>
  writeMergeRules(rules: MergeRules): Promise<void>
}
