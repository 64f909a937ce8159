/** Two sides that come together, as values. */
import type { TreeConflict } from '../../git'
import type { MergeHunk, MergeRule } from '../../page'
import type { Oid, PagePath, RefName } from '../../names'

/** A file that two sides changed differently. A side is null where it has no such file; each has it under its own path. */
export type Conflict = TreeConflict

/**
 * What settles a conflict: the file of one side (nothing where that side has none), the text somebody put together, or
 * both files, theirs under another name. Of a file that each side gave another name, a side's is the name: under it goes what
 * both wrote, with that side's lines where both changed the same.
 */
export type Resolution =
  | { readonly kind: 'side'; readonly side: 'base' | 'ours' | 'theirs' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'both'; readonly theirs: PagePath }

export type OpenConflict = Conflict & { readonly resolution: Resolution | null }

/** What comes in: the remote's branch, a branch of this wiki, or the taking back of a commit. */
export type MergeSource =
  | { readonly kind: 'remote'; readonly name: string }
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'revert'; readonly commit: Oid }

/**
 * A merge that waits for somebody, kept beside the repository until it is finished or aborted; no ref has moved for it.
 * It is with the branch as it is now: when `ours` moves, the conflicts are found anew, and what was settled stays settled
 * wherever the sides of that file are the same.
 */
export type OpenMerge = {
  readonly source: MergeSource
  /** The branch it waits on. */
  readonly branch: RefName
  readonly ours: Oid
  /** Null for the taking back of a commit that has no parent. */
  readonly theirs: Oid | null
  readonly base: Oid | null
  readonly conflicts: readonly OpenConflict[]
  /** Milliseconds since 1970. */
  readonly since: number
}

/**
 * How a merge ended. `merge` is the new commit (of a revert, the one that takes back), null when the branch only went
 * forward or had everything. `conflicts` counts the files in conflict; where the merge was to be finished, those that are
 * not settled.
 */
export type Merged =
  | { readonly kind: 'merged'; readonly commit: Oid; readonly merge: Oid | null }
  | { readonly kind: 'conflicted'; readonly conflicts: number }

/**
 * The texts of a conflict and what could be merged of them, with `\n` for every line break. A text is null where that side
 * has no file, or none that is text; `hunks` is null where ours or theirs is, and then a side has to be chosen whole.
 */
export type ConflictTexts = {
  readonly path: PagePath
  readonly base: string | null
  readonly ours: string | null
  readonly theirs: string | null
  readonly hunks: readonly MergeHunk[] | null
}

/** The texts of a conflict of an open merge, and the conflict they are of: a resolution is given for just that one. */
export type OpenConflictTexts = ConflictTexts & { readonly conflict: OpenConflict }

/** A draft, as ours, against the page at `head`; what is made of both is saved with `head` as its base. */
export type DraftConflict = ConflictTexts & { readonly head: Oid | null }

/** How a merge commit came by a file that both its sides had changed: by lines alone, by the rules named, or by hand. */
export type MergeDecision = {
  readonly path: PagePath
  readonly kind: 'lines' | 'rules' | 'hand' | 'renamed'
  readonly rules: readonly MergeRule[]
}
