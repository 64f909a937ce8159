/** Tables that two sides changed, as values. */
import type { MergeHunk, Sides } from '../model'

/**
 * A row both sides changed. Each side is the row's line, or null where that side has no such row; `columns` are those that
 * both changed, differently: none where a side took the row out, or both added it.
 */
export type RowConflict = Sides<string | null> & { readonly columns: readonly string[] }

/** `hunks` is the whole table, a conflict for each row in conflict: the text is whole again once each is one side's line. */
export type RowMerge =
  | { readonly kind: 'merged'; readonly text: string }
  | {
      readonly kind: 'conflicted'
      readonly hunks: readonly MergeHunk[]
      readonly conflicts: readonly RowConflict[]
    }
