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
  const [left, right] = [before.length - 1, after.length - 1]
  let count = 0
  while (count < end && before[left - count] === after[right - count]) count++
  return count
}

/** Lines picked out of a text, with their places in it. */
type Selection = { readonly lines: string[]; readonly places: number[] }

function selectShared(lines: Lines, others: Lines): Selection {
  const wanted = new Set(others)
  const shared: Selection = { lines: [], places: [] }
  for (const [at, line] of lines.entries()) {
    if (!wanted.has(line)) continue
    shared.lines.push(line)
    shared.places.push(at)
  }
  return shared
}

/** How long to look for the most that is in common: milliseconds, or lines that differ (then always the same is found). */
export type MatchLimit = { readonly timeout: number } | { readonly maxEditLength: number }

/** Pairs equal lines by Myers' algorithm; undefined when that takes more than `limit`. */
function pairEqualLines(before: string[], after: string[], limit: MatchLimit): Pair[] | undefined {
  const components = diffArrays(before, after, limit)
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

/**
 * Matches lines between the common start and end. Lines only one side has cannot match and are set aside, so that
 * Myers' algorithm, whose cost grows with the differences, sees no more than lines that were moved or repeated.
 */
function pairInner(
  before: Lines,
  after: Lines,
  limit: MatchLimit,
): { readonly pairs: Pair[]; readonly exact: boolean } {
  if (before.length === 0 || after.length === 0) return { pairs: [], exact: true }
  const [left, right] = [selectShared(before, after), selectShared(after, before)]
  const found = pairEqualLines(left.lines, right.lines, limit)
  const pairs = found ?? pairUniqueLines(left.lines, right.lines)
  const placed = pairs.map(([a, b]): Pair => [left.places[a] ?? 0, right.places[b] ?? 0])
  return { pairs: placed, exact: found !== undefined }
}

/** Matches the lines of two texts, as many as can be found in `timeout` milliseconds. */
export const matchLines = (before: Lines, after: Lines, timeout: number): Matching =>
  matchWithin(before, after, { timeout })

/** Matches the lines of two texts, as many as can be found within the limit. */
export function matchWithin(before: Lines, after: Lines, limit: MatchLimit): Matching {
  const start = countCommonStart(before, after)
  const end = countCommonEnd(before, after, start)
  const [beforeEnd, afterEnd] = [before.length - end, after.length - end]
  const inner = pairInner(before.slice(start, beforeEnd), after.slice(start, afterEnd), limit)
  const runs: Growing[] = []
  addRun(runs, { before: 0, after: 0, length: start })
  for (const [a, b] of inner.pairs) addRun(runs, { before: a + start, after: b + start, length: 1 })
  addRun(runs, { before: beforeEnd, after: afterEnd, length: end })
  return { runs, exact: inner.exact }
}

type Growing = { -readonly [Part in keyof Run]: Run[Part] }

function addRun(runs: Growing[], run: Growing): void {
  const last = runs.at(-1)
  if (run.length === 0) return
  if (last && last.before + last.length === run.before && last.after + last.length === run.after)
    last.length += run.length
  else runs.push(run)
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
