/**
 * Three texts merged line by line, as diff3 does (Khanna, Kunal, Pierce: A Formal Investigation of Diff3, 2007).
 *
 * Where one side alone changed the base, its change is taken; where both changed lines that overlap or touch, they must
 * have made the same of them, else it is a conflict. Lines keep their line breaks, so `\r\n` passes through.
 */
import type { MergeRule } from '../merge/model'
import { splitLines } from './lines'
import { listGaps, matchLines, type Gap } from './match'

/** A part of a merge, in order. Lines end with their line breaks. `by` tells whose change is in it, or what rule made it. */
export type MergeHunk =
  | { readonly kind: 'same'; readonly lines: readonly string[]; readonly by?: MergeRule | 'ours' | 'theirs' }
  | {
      readonly kind: 'conflict'
      readonly base: readonly string[]
      readonly ours: readonly string[]
      readonly theirs: readonly string[]
    }

export type TextMerge =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflicted'; readonly hunks: readonly MergeHunk[] }

type Lines = readonly string[]

/** Milliseconds for matching one side with the base. A matching cut short is coarser, never wrong. */
const timeout = 2000

const gapsBetween = (base: Lines, side: Lines): Gap[] =>
  listGaps(matchLines(base, side, timeout).runs, base.length, side.length)

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

type Texts = { readonly base: Lines; readonly ours: Lines; readonly theirs: Lines }

/** What a side made of a region: its lines from the first change to the last, and the base's around them. */
function linesOf(side: 'ours' | 'theirs', region: Region, texts: Texts): Lines {
  const [first, last] = [region[side][0], region[side].at(-1)]
  if (!first || !last) return texts.base.slice(region.start, region.end)
  return texts[side].slice(first.after - (first.before - region.start), last.afterEnd + (region.end - last.beforeEnd))
}

const areEqual = (a: Lines, b: Lines): boolean => a.length === b.length && a.every((line, at) => line === b[at])

function mergeRegion(region: Region, texts: Texts): MergeHunk {
  const [ours, theirs] = [linesOf('ours', region, texts), linesOf('theirs', region, texts)]
  if (region.theirs.length === 0 || areEqual(ours, theirs)) return { kind: 'same', lines: ours }
  if (region.ours.length === 0) return { kind: 'same', lines: theirs }
  return { kind: 'conflict', base: texts.base.slice(region.start, region.end), ours, theirs }
}

function mergeLines(texts: Texts): MergeHunk[] {
  const { base, ours, theirs } = texts
  const hunks: MergeHunk[] = []
  let at = 0
  for (const region of listRegions(gapsBetween(base, ours), gapsBetween(base, theirs))) {
    if (region.start > at) hunks.push({ kind: 'same', lines: base.slice(at, region.start) })
    hunks.push(mergeRegion(region, texts))
    at = region.end
  }
  if (at < base.length) hunks.push({ kind: 'same', lines: base.slice(at) })
  return hunks
}

/** The text of a merge with the lines of one side wherever both changed the same ones. */
export const settleHunks = (hunks: readonly MergeHunk[], side: 'ours' | 'theirs'): string =>
  hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : hunk[side])).join('')

/** Merges what `ours` and `theirs` made of `base`; hunks without a conflict hold what is settled. */
export function mergeTexts(base: string, ours: string, theirs: string): TextMerge {
  if (ours === theirs || theirs === base) return { kind: 'merged', text: ours }
  if (ours === base) return { kind: 'merged', text: theirs }
  const hunks = mergeLines({ base: splitLines(base), ours: splitLines(ours), theirs: splitLines(theirs) })
  const settled = hunks.flatMap((hunk) => (hunk.kind === 'same' ? [hunk.lines.join('')] : []))
  return settled.length === hunks.length ? { kind: 'merged', text: settled.join('') } : { kind: 'conflicted', hunks }
}
