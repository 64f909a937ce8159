/**
 * A page as text, pure.
 *
 * Paths, titles, front matter, links, rendering, diff and merge: functions from values to values, without I/O, in any
 * realm. The room does not know where a page is kept or who looks at it. What needs a document (the sanitizer) has a
 * door of its own, `page/dom`.
 */
export type { DiffLine, Hunk, LineCounts, Span, TextDiff } from './diff-model'
