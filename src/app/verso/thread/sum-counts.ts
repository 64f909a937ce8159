/** Lines as a list shows them. Pure. */
import type { PagePath } from '../../../names'
import { isPage, type LineCounts } from '../../../page'

type Counted = { readonly path: PagePath; readonly counts: LineCounts | null | undefined }

/** The lines of one file; undefined where they are not known, as of a page that was left at the remote, null for no text. */
export const linesOf = ({ path, counts }: Counted): LineCounts | null | undefined =>
  counts === null && isPage(path) ? undefined : counts

/** The lines of several files together; null when none of them is text, undefined when those of one are not known. */
export function sumCounts(files: readonly Counted[]): LineCounts | null | undefined {
  const lines = files.map(linesOf)
  if (lines.includes(undefined)) return undefined
  const counted = lines.flatMap((counts) => (counts ? [counts] : []))
  if (counted.length === 0) return files.length === 0 ? { added: 0, removed: 0 } : null
  return counted.reduce((sum, counts) => ({
    added: sum.added + counts.added,
    removed: sum.removed + counts.removed,
  }))
}
