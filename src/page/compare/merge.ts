/**
 * Three texts merged line by line, as diff3 does (Khanna, Kunal, Pierce: A Formal Investigation of Diff3, 2007).
 *
 * Where one side alone changed the base, its change is taken; where both changed lines that overlap or touch, they must
 * have made the same of them, else it is a conflict. Lines keep their line breaks, so `\r\n` passes through.
 */
import type { Lines, MergeHunk, Sides } from '../merge/model'
import { listCompactGaps } from './compact'
import { splitLines } from './lines'
import { matchLines, type Gap, type Matching } from './match'

export type TextMerge =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflicted'; readonly hunks: readonly MergeHunk[] }

/** Lines [start, end) of the base that some change covers, with the changes of both sides in them. */
type Region = { start: number; end: number; readonly ours: Gap[]; readonly theirs: Gap[] }

type Change = { readonly gap: Gap; readonly side: 'ours' | 'theirs' }

const byPlace = (a: Change, b: Change): number => a.gap.before - b.gap.before || a.gap.beforeEnd - b.gap.beforeEnd

/** Puts changes that overlap or touch into one region; as in git, at least one line stays between two regions. */
function listRegions(ours: readonly Gap[], theirs: readonly Gap[]): Region[] {
  const regions: Region[] = []
  const changes = [
    ...ours.map((gap): Change => ({ gap, side: 'ours' })),
    ...theirs.map((gap): Change => ({ gap, side: 'theirs' })),
  ]
  for (const { gap, side } of changes.sort(byPlace)) {
    let region = regions.at(-1)
    if (!region || gap.before > region.end) {
      region = { start: gap.before, end: gap.beforeEnd, ours: [], theirs: [] }
      regions.push(region)
    }
    region.end = Math.max(region.end, gap.beforeEnd)
    region[side].push(gap)
  }
  return regions
}

/** What a side made of a region: its lines from the first change to the last, and the base's around them. */
function linesOf(side: 'ours' | 'theirs', region: Region, texts: Sides<Lines>): Lines {
  const [first, last] = [region[side][0], region[side].at(-1)]
  if (!first || !last) return texts.base.slice(region.start, region.end)
  return texts[side].slice(first.after - (first.before - region.start), last.afterEnd + (region.end - last.beforeEnd))
}

/** The lines of three texts that belong to each other. Those of all stretches, in order, are the texts. */
export type Stretch = Sides<Lines> & { readonly changed: boolean }

const unchanged = (lines: Lines): Stretch => ({ base: lines, ours: lines, theirs: lines, changed: false })

/** Finds what two texts have in common. */
export type Match = (base: Lines, side: Lines) => Matching

/** Cuts three texts into stretches, in turns unchanged and changed by one side or both. */
export function alignLines(texts: Sides<Lines>, match: Match): Stretch[] {
  const { base, ours, theirs } = texts
  const gapsIn = (side: Lines): Gap[] => listCompactGaps(match(base, side).runs, base, side)
  const stretches: Stretch[] = []
  let at = 0
  for (const region of listRegions(gapsIn(ours), gapsIn(theirs))) {
    if (region.start > at) stretches.push(unchanged(base.slice(at, region.start)))
    const sides = { ours: linesOf('ours', region, texts), theirs: linesOf('theirs', region, texts) }
    stretches.push({ base: base.slice(region.start, region.end), ...sides, changed: true })
    at = region.end
  }
  if (at < base.length) stretches.push(unchanged(base.slice(at)))
  return stretches
}

const areEqual = (a: Lines, b: Lines): boolean => a.length === b.length && a.every((line, at) => line === b[at])

/** Takes the change of the one side that made it; where both did, a conflict unless they made the same. */
export function settleLines({ base, ours, theirs }: Sides<Lines>): MergeHunk {
  if (areEqual(ours, theirs)) return { kind: 'same', lines: ours }
  if (areEqual(theirs, base)) return { kind: 'same', lines: ours, by: 'ours' }
  if (areEqual(ours, base)) return { kind: 'same', lines: theirs, by: 'theirs' }
  return { kind: 'conflict', base, ours, theirs }
}

/** Milliseconds for matching one side with the base. A matching cut short is coarser, never wrong. */
const timeout = 2000

/** Three texts as stretches of lines. */
export const alignTexts = ({ base, ours, theirs }: Sides<string>): Stretch[] =>
  alignLines({ base: splitLines(base), ours: splitLines(ours), theirs: splitLines(theirs) }, (before, after) =>
    matchLines(before, after, timeout),
  )

/** The text of a merge with the lines of one side wherever both changed the same ones. */
export const settleHunks = (hunks: readonly MergeHunk[], side: 'ours' | 'theirs'): string =>
  hunks.map((hunk) => (hunk.kind === 'same' ? hunk.lines : hunk[side]).join('')).join('')

/** The text of hunks that are all settled; null when one is a conflict. */
export const joinHunks = (hunks: readonly MergeHunk[]): string | null =>
  hunks.every(({ kind }) => kind === 'same') ? settleHunks(hunks, 'ours') : null

/** Merges what `ours` and `theirs` made of `base`; hunks without a conflict hold what is settled. */
export function mergeTexts(base: string, ours: string, theirs: string): TextMerge {
  if (ours === theirs || theirs === base) return { kind: 'merged', text: ours }
  if (ours === base) return { kind: 'merged', text: theirs }
  const hunks = alignTexts({ base, ours, theirs }).map(settleLines)
  const text = joinHunks(hunks)
  return text === null ? { kind: 'conflicted', hunks } : { kind: 'merged', text }
}
