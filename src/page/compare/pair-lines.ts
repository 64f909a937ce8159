/** Which line of a hunk took which line's place. */
import { bagOf, likeness } from './words'

/** Lines less alike than this are a line removed and a line added, not one line changed. */
const threshold = 0.4

/** Beyond this many combinations, lines are paired by their place alone. */
const maxCombinations = 10_000

/** How alike line i before and line j after are; 0 when they are no pair. */
type Likeness = (i: number, j: number) => number

/** How many lines there are before and after. */
type Size = { readonly before: number; readonly after: number }

/** For each line before, the line after that took its place, or null. Pairs never cross. */
export function pairLines(before: readonly string[], after: readonly string[]): (number | null)[] {
  const size = { before: before.length, after: after.length }
  const [left, right] = [before.map(bagOf), after.map(bagOf)]
  const alike: Likeness = (i, j) => {
    const [a, b] = [left[i], right[j]]
    const found = a && b ? likeness(a, b) : 0
    return found < threshold ? 0 : found
  }
  return size.before * size.after > maxCombinations ? pairByPlace(size, alike) : pairByLikeness(size, alike)
}

const pairByPlace = ({ before }: Size, alike: Likeness): (number | null)[] =>
  Array.from({ length: before }, (_, at) => (alike(at, at) > 0 ? at : null))

type Table = { readonly width: number; readonly best: Float64Array; readonly alike: Float64Array }

/** For every i and j the most likeness that pairs of lines from i and from j on can have in sum. */
function sumLikeness({ before, after }: Size, alike: Likeness): Table {
  const width = after + 1
  const table = { width, best: new Float64Array((before + 1) * width), alike: new Float64Array((before + 1) * width) }
  const best = (at: number): number => table.best[at] ?? 0
  for (let i = before - 1; i >= 0; i--) {
    for (let j = after - 1; j >= 0; j--) {
      const at = i * width + j
      const found = (table.alike[at] = alike(i, j))
      table.best[at] = Math.max(best(at + width), best(at + 1), best(at + width + 1) + found)
    }
  }
  return table
}

/** The pairing that is most alike in sum: along the table, pair where that loses nothing, else skip what costs nothing. */
function pairByLikeness(size: Size, likenessOf: Likeness): (number | null)[] {
  const { width, best, alike } = sumLikeness(size, likenessOf)
  const pairs: (number | null)[] = Array.from({ length: size.before }, () => null)
  let [i, j] = [0, 0]
  while (i < size.before && j < size.after) {
    const at = i * width + j
    const found = alike[at] ?? 0
    if (found > 0 && best[at] === (best[at + width + 1] ?? 0) + found) pairs[i++] = j++
    else if (best[at] === best[at + width]) i++
    else j++
  }
  return pairs
}
