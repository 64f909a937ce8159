/** Which line of a hunk took which line's place. */
import { bagOf, likeness, type WordBag } from './words'

/** Lines less alike than this are a line removed and a line added, not one line changed. */
const threshold = 0.4

/** Beyond this many combinations, lines are paired by their place alone. */
const maxCombinations = 10_000

type Bags = readonly WordBag[]

/** For each line before, the line after that took its place, or null. Pairs never cross. */
export function pairLines(before: readonly string[], after: readonly string[]): (number | null)[] {
  const [left, right] = [before.map(bagOf), after.map(bagOf)]
  return before.length * after.length > maxCombinations ? pairByPlace(left, right) : pairByLikeness(left, right)
}

const emptyBag: WordBag = { counts: new Map(), size: 0 }

const likenessAt = (left: Bags, right: Bags, i: number, j: number): number => {
  const found = likeness(left[i] ?? emptyBag, right[j] ?? emptyBag)
  return found < threshold ? 0 : found
}

const pairByPlace = (left: Bags, right: Bags): (number | null)[] =>
  left.map((_, at) => (at < right.length && likenessAt(left, right, at, at) > 0 ? at : null))

/** The pairing that is most alike in sum: the usual table of best sums for the rests of both, then a walk along it. */
function pairByLikeness(left: Bags, right: Bags): (number | null)[] {
  const width = right.length + 1
  const best = new Float64Array((left.length + 1) * width)
  const alike = new Float64Array(best.length)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * width + j
      alike[at] = likenessAt(left, right, i, j)
      best[at] = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0, (best[at + width + 1] ?? 0) + (alike[at] ?? 0))
    }
  }
  const pairs: (number | null)[] = left.map(() => null)
  for (let [i, j] = [0, 0]; i < left.length && j < right.length;) {
    const at = i * width + j
    if (alike[at] && best[at] === (best[at + width + 1] ?? 0) + alike[at]) pairs[i++] = j++
    else if (best[at] === best[at + width]) i++
    else j++
  }
  return pairs
}
