/** The lines two texts have in common. */
import { diffArrays } from 'diff'
import { pairUniqueLines, type Pair } from './unique-lines'

/** `length` lines from `before` on are, one by one, the lines from `after` on. */
export type Run = { readonly before: number; readonly after: number; readonly length: number }

/** Runs in order, none touching the next on both sides. `exact`: no longer common subsequence exists. */
export type Matching = { readonly runs: readonly Run[]; readonly exact: boolean }

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

/** Lines picked out of a text, with their places in it. */
type Selection = { readonly lines: string[]; readonly places: readonly number[] }

function selectShared(lines: Lines, others: Lines): Selection {
  const wanted = new Set(others)
  const places = [...lines.keys()].filter((at) => wanted.has(lines[at] ?? ''))
  return { lines: places.map((at) => lines[at] ?? ''), places }
}

/** Pairs equal lines by Myers' algorithm; undefined when that takes longer than `timeout` milliseconds. */
function pairEqualLines(before: string[], after: string[], timeout: number): Pair[] | undefined {
  const components = diffArrays(before, after, { timeout })
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

const listPairs = ({ before, after, length }: Run): Pair[] =>
  Array.from({ length }, (_, at) => [before + at, after + at])

/**
 * Matches lines between the common start and end. Lines only one side has cannot match and are set aside, so that
 * Myers' algorithm, whose cost grows with the differences, sees no more than lines that were moved or repeated.
 */
function pairInner(before: Lines, after: Lines, timeout: number): { readonly pairs: Pair[]; readonly exact: boolean } {
  const [left, right] = [selectShared(before, after), selectShared(after, before)]
  const found = pairEqualLines(left.lines, right.lines, timeout)
  const pairs = found ?? pairUniqueLines(left.lines, right.lines)
  const placed = pairs.map(([a, b]): Pair => [left.places[a] ?? 0, right.places[b] ?? 0])
  return { pairs: placed, exact: found !== undefined }
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

/** Matches the lines of two texts, as many as can be found in `timeout` milliseconds. */
export function matchLines(before: Lines, after: Lines, timeout: number): Matching {
  const start = countCommonStart(before, after)
  const end = countCommonEnd(before, after, start)
  const [beforeEnd, afterEnd] = [before.length - end, after.length - end]
  const inner = pairInner(before.slice(start, beforeEnd), after.slice(start, afterEnd), timeout)
  const runs = joinPairs([
    ...listPairs({ before: 0, after: 0, length: start }),
    ...inner.pairs.map(([a, b]): Pair => [a + start, b + start]),
    ...listPairs({ before: beforeEnd, after: afterEnd, length: end }),
  ])
  return { runs, exact: inner.exact }
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
