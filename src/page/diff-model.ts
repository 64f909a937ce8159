/** What a comparison of two texts is, as values a view can draw without knowing how it was made. */

/** A run of text inside a line; `changed` marks the words that differ within a changed line. */
export type Span = { readonly text: string; readonly changed: boolean }

/** A line with its number in its own text, from 1. The line break is not part of it. */
export type DiffLine = { readonly number: number; readonly spans: readonly Span[] }

/**
 * Two texts cut into runs, in order: lines both have, or lines one side has in place of the other's.
 * In `same`, `before[i]` and `after[i]` are the same line and differ in number only.
 */
export type Hunk =
  | { readonly kind: 'same'; readonly before: readonly DiffLine[]; readonly after: readonly DiffLine[] }
  | { readonly kind: 'changed'; readonly before: readonly DiffLine[]; readonly after: readonly DiffLine[] }

export type LineCounts = { readonly added: number; readonly removed: number }

/** `exact: false` says that the time limit cut the search for a smallest difference short; it is still true. */
export type TextDiff = { readonly hunks: readonly Hunk[]; readonly counts: LineCounts; readonly exact: boolean }
