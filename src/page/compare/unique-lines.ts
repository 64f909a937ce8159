/** Lines that occur once in each of two texts, as a quick way to find what the texts have in common. */

/** A line's place before and after. */
export type Pair = readonly [before: number, after: number]

/** Where each line stands that occurs once. */
function positionsOfUnique(lines: readonly string[]): Map<string, number> {
  const positions = new Map<string, number>()
  const repeated = new Set<string>()
  for (const [at, line] of lines.entries()) {
    if (positions.has(line)) repeated.add(line)
    positions.set(line, at)
  }
  for (const line of repeated) positions.delete(line)
  return positions
}

/** The last pair of the longest chain of a given length, with the chain it continues. */
type Chain = { readonly pair: Pair; readonly rest: Chain | undefined }

/** How many chains end before `after`; their ends are in ascending order. */
function countBefore(chains: readonly Chain[], after: number): number {
  let [low, high] = [0, chains.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((chains[middle]?.pair[1] ?? Infinity) < after) low = middle + 1
    else high = middle
  }
  return low
}

function pairsOf(chain: Chain | undefined): Pair[] {
  const pairs: Pair[] = []
  for (let link = chain; link; link = link.rest) pairs.push(link.pair)
  return pairs.reverse()
}

/** Pairs as many unique lines as follow each other on both sides (the longest increasing subsequence, by patience). */
export function pairUniqueLines(before: readonly string[], after: readonly string[]): Pair[] {
  const places = positionsOfUnique(after)
  const chains: Chain[] = []
  for (const [line, at] of positionsOfUnique(before)) {
    const place = places.get(line)
    if (place === undefined) continue
    const length = countBefore(chains, place)
    chains[length] = { pair: [at, place], rest: chains[length - 1] }
  }
  return pairsOf(chains.at(-1))
}
