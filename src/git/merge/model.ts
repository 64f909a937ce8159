/** The merge of trees, as values. */
import type { Oid, PagePath } from '../../names'
import type { FileEntry, Signature } from '../model'

/** Three of something; where a value says "not there" it is null. */
export type Sides<Value> = { readonly base: Value; readonly ours: Value; readonly theirs: Value }

/**
 * A file that both sides changed or added; `base` is null where it was not there. It goes to `path`. `beside` reads another
 * file of each side, by its path from the folder where that side has this one (`../schema.sql`).
 */
export type FileSides = {
  readonly path: PagePath
  readonly base: Uint8Array | null
  readonly ours: Uint8Array
  readonly theirs: Uint8Array
  readonly beside?: (path: string) => Promise<Sides<Uint8Array | null>>
}

/** `rules` are the words of whoever merged files, for decisions that are more than lines side by side. */
export type FileMerge =
  | { readonly kind: 'merged'; readonly bytes: Uint8Array; readonly rules: readonly string[] }
  | { readonly kind: 'conflicted'; readonly reason: 'lines' | 'rows' | 'not-text' }

/** Merges what is in a file. Pure: the same sides, and the same files beside it, give the same answer. */
export type MergeFile = (sides: FileSides) => FileMerge | Promise<FileMerge>

/**
 * Why a file could not be merged: both sides changed the same lines, or rows of a table; both added it; one side deleted what the other
 * changed; each renamed it to another name; something else came to where it should go; one side put it into a folder that the
 * other renamed; it is no text; or the sides made it different kinds of file.
 */
export type ConflictReason =
  'lines' | 'rows' | 'both-added' | 'deleted' | 'renamed-twice' | 'taken' | 'folder-renamed' | 'not-text' | 'kind'

/** A file that could not be merged. A side is null where it has no such file; each has it under its own path. */
export type TreeConflict = Sides<FileEntry | null> & {
  /** Where the file goes in the merge; no two conflicts of a merge have the same. */
  readonly path: PagePath
  readonly reason: ConflictReason
}

/**
 * What settles a conflict: the file of one side, other bytes, or both files, theirs at a path of its own. Of a file that each
 * side gave another name, a side's is the name, and what both wrote goes under it.
 */
export type TreeResolution =
  | { readonly kind: 'side'; readonly side: keyof Sides<unknown> }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'both'; readonly theirs: PagePath }

export type MergeOptions = {
  readonly mergeFile: MergeFile
  /** Settles a conflict; undefined leaves it one. */
  readonly resolve?: (conflict: TreeConflict) => TreeResolution | undefined
  /**
   * Puts what two ancestors made of a file into one, where they disagree, for a merge that is measured by both; nobody gets
   * to read it. Without it, or for null, the file before both of them counts.
   */
  readonly joinFiles?: (sides: FileSides) => Uint8Array | null
  /** The file with the lines of one side where both changed the same ones; without it, that side's file counts whole. */
  readonly mergeKeeping?: (side: 'ours' | 'theirs', sides: FileSides) => Uint8Array
  readonly signal?: AbortSignal | undefined
}

/** Something a merge decided by itself about a file that both sides had touched. */
export type TreeDecision = {
  readonly path: PagePath
  readonly kind: 'merged' | 'renamed'
  readonly rules: readonly string[]
}

/** How a merge commit came by a file that both its sides had touched: as the merge decides by itself, or by hand. */
export type TreeExplanation = Omit<TreeDecision, 'kind'> & { readonly kind: TreeDecision['kind'] | 'hand' }

/** `tree` is null for the empty one. With conflicts it has ours at their paths, and everything else merged. */
export type TreeMerge = {
  readonly tree: Oid | null
  readonly conflicts: readonly TreeConflict[]
  readonly decisions: readonly TreeDecision[]
}

/** How two commits came together; `merged` names a new commit, or one of the two when the other is its ancestor. */
export type Merge =
  | { readonly kind: 'merged'; readonly commit: Oid; readonly fastForward: boolean }
  | { readonly kind: 'conflicted'; readonly conflicts: readonly TreeConflict[]; readonly base: Oid | null }

export type CommitMergeOptions = MergeOptions & { readonly message: string; readonly signature: Signature }
