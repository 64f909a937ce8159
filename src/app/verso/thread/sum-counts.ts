import type { LineCounts } from '../../../page'

/** The lines of several files together; null when none of them is text. Pure. */
export function sumCounts(files: readonly { readonly counts: LineCounts | null }[]): LineCounts | null {
  const counted = files.flatMap(({ counts }) => (counts ? [counts] : []))
  if (counted.length === 0) return files.length === 0 ? { added: 0, removed: 0 } : null
  return counted.reduce((sum, counts) => ({
    added: sum.added + counts.added,
    removed: sum.removed + counts.removed,
  }))
}
