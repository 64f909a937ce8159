/** How long the little bars of added and removed lines are beside each other. Pure. */
import type { LineCounts } from '../../../page'

/** Lengths as fractions of a full bar. */
export type Bar = { readonly added: number; readonly removed: number }

/** Lines of a change; null where they are no lines, undefined while nobody has counted. */
type Counted = LineCounts | null | undefined

const size = (counts: Counted): number => (counts ? counts.added + counts.removed : 0)

/** Any change shows, however small beside the largest. */
const shortest = 0.04
/** Lines that a full bar stands for at least: a list of small changes looks like one. */
const leastFull = 12

/** One bar per revision; the largest change in the list fills it. Scaled by the square root, so that one line beside a thousand is still a bar. */
export function scaleBars(all: readonly Counted[]): readonly Bar[] {
  const most = Math.max(leastFull, ...all.map(size))
  return all.map((counts) => {
    const total = size(counts)
    if (!counts || total === 0) return { added: 0, removed: 0 }
    const length = Math.max(shortest, Math.sqrt(total / most))
    return { added: (length * counts.added) / total, removed: (length * counts.removed) / total }
  })
}
