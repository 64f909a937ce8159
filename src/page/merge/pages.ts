/**
 * A page merged by its lines, and where those conflict, by what they mean.
 *
 * Where lines merge without a conflict, the page is theirs alone: what git makes of it, we make of it (but for keys that
 * front matter would have twice). Byte order marks, line
 * breaks of another system and a last one that is missing change no line. Each conflict is offered to the rules, which settle it, or part of it, or leave it. No
 * rule drops what a side wrote and the other did not take out. Exchanging the sides exchanges no more than the order of what
 * both added at one place.
 */
import {
  alignTexts,
  joinHunks,
  mergeTexts,
  settleHunks,
  settleLines,
  splitLines,
  type Stretch,
  type TextMerge,
} from '../compare'
import { splitFrontMatter } from '../front-matter'
import { mergeWithinEdges } from './edges'
import { mergeFrontMatter, repeatsKey } from './properties/front-matter'
import { joinAlike, mapSides, type Passage } from './hunks'
import { readLines, type Line } from './lines'
import { mergeRules, type MergeHunk, type MergeRules, type PageMerge, type PageSides, type Sides } from './model'
import { joinPages } from './new-pages'
import { applyRules } from './passages'

/** So many characters in conflict are offered to the rules; what comes after stays a conflict. */
const maxOffered = 2_000_000

/** The lines of stretches with their kinds. */
function readPassages(texts: Sides<string>, stretches: readonly Stretch[]): Passage[] {
  const lines = mapSides(texts, readLines)
  const from = { base: 0, ours: 0, theirs: 0 }
  const take = (side: keyof Passage, count: number): Line[] => lines[side].slice(from[side], (from[side] += count))
  return stretches.map(({ base, ours, theirs }) => ({
    base: take('base', base.length),
    ours: take('ours', ours.length),
    theirs: take('theirs', theirs.length),
  }))
}

const sizeOf = (hunk: Sides<readonly string[]>): number =>
  [...hunk.base, ...hunk.ours, ...hunk.theirs].reduce((sum, { length }) => sum + length, 0)

function mergeBody(texts: Sides<string>, rules: MergeRules): readonly MergeHunk[] {
  const stretches = alignTexts(texts)
  const passages = readPassages(texts, stretches)
  let offered = 0
  return stretches.flatMap((stretch, at) => {
    const [hunk, passage] = [settleLines(stretch), passages[at]]
    if (hunk.kind === 'same' || !passage || (offered += sizeOf(hunk)) > maxOffered) return [hunk]
    return applyRules(passage, rules) ?? [hunk]
  })
}

const frontMatterOf = (text: string): string => splitFrontMatter(text).frontMatter
const bodyOf = (text: string): string => splitFrontMatter(text).body

function mergeOld(texts: Sides<string>, rules: MergeRules): readonly MergeHunk[] {
  const top = rules['front-matter'] ? mergeFrontMatter(mapSides(texts, frontMatterOf)) : undefined
  return top ? [...top, ...mergeBody(mapSides(texts, bodyOf), rules)] : mergeBody(texts, rules)
}

function mergeNew(texts: Sides<string>, rules: MergeRules): readonly MergeHunk[] {
  const top = mapSides(texts, frontMatterOf)
  const byKey = rules['front-matter'] ? mergeFrontMatter(top) : undefined
  return [...(byKey ?? [settleLines(mapSides(top, splitLines))]), ...joinPages(mapSides(texts, bodyOf))]
}

function finish(hunks: readonly MergeHunk[]): PageMerge {
  const joined = joinAlike(hunks)
  const used = new Set(joined.map((hunk) => (hunk.kind === 'same' ? hunk.by : undefined)))
  const rules = mergeRules.filter((rule) => used.has(rule))
  const text = joinHunks(joined)
  return text === null ? { kind: 'conflicted', hunks: joined, rules } : { kind: 'merged', text, rules }
}

const countConflicted = (merge: TextMerge): number =>
  merge.kind === 'merged'
    ? 0
    : merge.hunks.reduce((sum, hunk) => sum + (hunk.kind === 'same' ? 0 : hunk.ours.length + hunk.theirs.length), 0)

/** Whether some choice of a side would leave a key of the front matter twice. */
const mayRepeatKey = (merge: TextMerge, sides: PageSides): boolean =>
  merge.kind === 'merged'
    ? repeatsKey(merge.text, sides)
    : repeatsKey(settleHunks(merge.hunks, 'ours'), sides) || repeatsKey(settleHunks(merge.hunks, 'theirs'), sides)

/** Merges what two sides made of a page. Pure: the same sides and rules give the same answer. */
export function mergePages(sides: PageSides, rules: MergeRules): PageMerge {
  const { base, ours, theirs } = sides
  const lines = mergeTexts(base ?? '', ours, theirs)
  const isSound = !(rules['front-matter'] && mayRepeatKey(lines, sides))
  if (
    (isSound && lines.kind === 'merged') ||
    !mergeRules.some((rule) => rules[rule]) ||
    (base === null && !rules['new-pages'])
  )
    return { ...lines, rules: [] }
  const merge = base === null ? mergeNew : mergeOld
  const merged = finish(mergeWithinEdges({ base: base ?? '', ours, theirs }, (texts) => merge(texts, rules)))
  return isSound && countConflicted(merged) > countConflicted(lines) ? { ...lines, rules: [] } : merged
}
