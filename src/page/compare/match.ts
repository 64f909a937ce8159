/** The lines two texts have in common. */
import { diffArrays } from 'diff'

/** `length` lines from `before` on are, one by one, the lines from `after` on. */
export type Run = { readonly before: number; readonly after: number; readonly length: number }

/** Runs in order, none touching the next on both sides. `exact`: no longer common subsequence exists. */
export type Matching = { readonly runs: readonly Run[]; readonly exact: boolean }

type Pair = readonly [before: number, after: number]
type Lines = readonly string[]

function countCommonStart(before: Lines, after: Lines): number {
  const end = Math.min(before.length, after.length)
  let at = 0
  while (at < end && before[at] === after[at]) at++
  return at
}

function countCommonEnd(before: Lines, after: Lines, start: number): number {
  const end = Math.min(before.length, after.length) - start
  let count = 0
  while (count < end && before.at(-1 - count) === after.at(-1 - count)) count++
  return count
}

/** The positions in [start, end) of lines that are also in `others`. */
function sharedPositions(lines: Lines, start: number, end: number, others: ReadonlySet<string>): number[] {
  const positions: number[] = []
  for (let at = start; at < end; at++) if (others.has(lines[at] ?? '')) positions.push(at)
  return positions
}

/** Pairs equal lines by Myers' algorithm; undefined when that takes longer than `timeout` milliseconds. */
function pairLines(before: Lines, after: Lines, timeout: number): Pair[] | undefined {
  const components = diffArrays([...before], [...after], { timeout })
  if (!components) return undefined
  const pairs: Pair[] = []
  let [left, right] = [0, 0]
  for (const { added, removed, count } of components) {
    if (!added && !removed) for (let at = 0; at < count; at++) pairs.push([left + at, right + at])
    if (!added) left += count
    if (!removed) right += count
  }
  return pairs
}

/** Where each line stands that occurs once. */
function positionsOfUnique(lines: Lines): Map<string, number> {
  const positions = new Map<string, number>()
  const repeated = new Set<string>()
  for (const [at, line] of lines.entries()) {
    if (positions.has(line)) repeated.add(line)
    positions.set(line, at)
  }
  for (const line of repeated) positions.delete(line)
  return positions
}

/** Pairs lines that occur once on each side and follow each other on both: quick, and often nearly the best. */
function pairUniqueLines(before: Lines, after: Lines): Pair[] {
  const right = positionsOfUnique(after)
  const tails: { readonly pair: Pair; readonly previous: number }[] = []
  const piles: number[] = []
  for (const [line, left] of positionsOfUnique(before)) {
    const found = right.get(line)
    if (found === undefined) continue
    const pile = lowerBound(piles, (index) => (tails[index]?.pair[1] ?? 0) < found)
    tails.push({ pair: [left, found], previous: piles[pile - 1] ?? -1 })
    piles[pile] = tails.length - 1
  }
  const pairs: Pair[] = []
  for (let at = piles.at(-1) ?? -1; at >= 0; at = tails[at]?.previous ?? -1) {
    const tail = tails[at]
    if (tail) pairs.push(tail.pair)
  }
  return pairs.reverse()
}

/** The first index whose item is not `before`; the items that are come first. */
function lowerBound<Item>(items: readonly Item[], before: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = items[middle]
    if (item !== undefined && before(item)) low = middle + 1
    else high = middle
  }
  return low
}

function joinPairs(pairs: Iterable<Pair>): Run[] {
  const runs: { before: number; after: number; length: number }[] = []
  for (const [before, after] of pairs) {
    const last = runs.at(-1)
    if (last && last.before + last.length === before && last.after + last.length === after) last.length++
    else runs.push({ before, after, length: 1 })
  }
  return runs
}

const range = (length: number, before: number, after: number): Pair[] =>
  Array.from({ length }, (_, at) => [before + at, after + at])

/**
 * Matches lines. What both begin and end with is set aside, and lines only one side has cannot match, so Myers'
 * algorithm, whose cost grows with the differences, sees no more than the lines that were moved or repeated.
 */
export function matchLines(before: Lines, after: Lines, timeout: number): Matching {
  const start = countCommonStart(before, after)
  const end = countCommonEnd(before, after, start)
  const left = sharedPositions(before, start, before.length - end, new Set(after.slice(start, after.length - end)))
  const right = sharedPositions(after, start, after.length - end, new Set(before.slice(start, before.length - end)))
  const leftLines = left.map((at) => before[at] ?? '')
  const rightLines = right.map((at) => after[at] ?? '')
  const pairs = pairLines(leftLines, rightLines, timeout)
  const inner = (pairs ?? pairUniqueLines(leftLines, rightLines)).map(([a, b]): Pair => [left[a] ?? 0, right[b] ?? 0])
  const outer = range(end, before.length - end, after.length - end)
  return { runs: joinPairs([...range(start, 0, 0), ...inner, ...outer]), exact: pairs !== undefined }
}

/** A stretch where the texts differ: lines [before, beforeEnd) became lines [after, afterEnd). */
export type Gap = {
  readonly before: number
  readonly beforeEnd: number
  readonly after: number
  readonly afterEnd: number
}

/** What lies between the runs of two texts of the given lengths. */
export function listGaps(runs: readonly Run[], beforeLength: number, afterLength: number): Gap[] {
  const gaps: Gap[] = []
  let [before, after] = [0, 0]
  for (const run of [...runs, { before: beforeLength, after: afterLength, length: 0 }]) {
    if (run.before > before || run.after > after) {
      gaps.push({ before, beforeEnd: run.before, after, afterEnd: run.after })
    }
    before = run.before + run.length
    after = run.after + run.length
  }
  return gaps
}
