/** Where keys lead on a board: up and down a column, and over to the others. */

/** A card by its column and its place in it. */
export type Spot = { readonly column: number; readonly card: number }

/** The nearest column with cards, that way. */
function across(counts: readonly number[], from: Spot, by: 1 | -1): Spot | undefined {
  for (let column = from.column + by; column >= 0 && column < counts.length; column += by) {
    const count = counts[column] ?? 0
    if (count > 0) return { column, card: Math.min(from.card, count - 1) }
  }
  return undefined
}

/** `way` is −1 where lines run from right to left. Undefined where a key does not lead anywhere. */
export function walk(
  key: string,
  from: Spot,
  { counts, way }: { counts: readonly number[]; way: 1 | -1 },
): Spot | undefined {
  const last = (counts[from.column] ?? 0) - 1
  switch (key) {
    case 'ArrowDown':
      return from.card < last ? { ...from, card: from.card + 1 } : undefined
    case 'ArrowUp':
      return from.card > 0 ? { ...from, card: from.card - 1 } : undefined
    case 'Home':
      return { ...from, card: 0 }
    case 'End':
      return { ...from, card: Math.max(0, last) }
    case 'ArrowRight':
      return across(counts, from, way)
    case 'ArrowLeft':
      return across(counts, from, way === 1 ? -1 : 1)
    default:
      return undefined
  }
}
