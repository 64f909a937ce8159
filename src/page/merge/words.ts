/**
 * Prose, word by word: where both sides changed the same lines, but not the same words nor words side by side, both changes
 * are taken. At least one whole word that nobody touched stands between them.
 *
 * Words far enough apart may still say nonsense together. So a sentence that one side rewrote stays a conflict with any
 * other change of it, as do figures that both sides changed in one sentence, and a line ticked here and reworded there.
 * Code, formulas, tables and properties are never merged by words.
 */
import { alignLines, matchWithin, settleLines, splitLines, type Matching, type Stretch } from '../compare'
import { isEverySide, joinAlike, mapSides, ruled, textsOf, type Passage } from './hunks'
import type { Line } from './lines'
import type { Lines, MergeHunk, Sides } from './model'
import { hasDigit, isBox, numberSentences, tokenizeWords } from './tokens'

/** The longest passage that is merged by words, in characters of a side, and how many words may differ. */
export const longestPassage = 20_000
const maxEditLength = 400

/** A sentence is rewritten when more than one word in so many is gone. */
const rewritten = 3

type Touch = { words: number; figures: boolean }
type Side = 'ours' | 'theirs'

/** What a side did to a part of a sentence; undefined when nothing. */
function touchOf(stretch: Stretch, side: Side): Touch | undefined {
  if (stretch.base.join('') === stretch[side].join('')) return undefined
  const figures = [...stretch.base, ...stretch[side]].some(hasDigit)
  return { words: Math.max(stretch.base.length, 1), figures }
}

/** A changed stretch with the sentences of the base it is in. */
type Change = { readonly at: number; readonly stretch: Stretch; readonly sentences: readonly number[] }

function listChanges(stretches: readonly Stretch[], sentences: readonly number[]): Change[] {
  let start = 0
  return stretches.flatMap((stretch, at) => {
    const inside = sentences.slice(start, start + stretch.base.length)
    const [before, after] = [sentences[start - 1], sentences[start]]
    start += stretch.base.length
    // What was put between two sentences is in neither.
    const around = inside.length === 0 && before === after && before !== undefined ? [before] : inside
    return stretch.changed ? [{ at, stretch, sentences: [...new Set(around)] }] : []
  })
}

function sumTouches(changes: readonly Change[], side: Side): Touch | undefined {
  const touches = changes.flatMap(({ stretch }) => touchOf(stretch, side) ?? [])
  if (touches.length === 0) return undefined
  return {
    words: touches.reduce((sum, { words }) => sum + words, 0),
    figures: touches.some(({ figures }) => figures),
  }
}

/** Whether the changes of both sides in a sentence of so many words may stand together. */
function fitTogether(changes: readonly Change[], length: number): boolean {
  const [ours, theirs] = [sumTouches(changes, 'ours'), sumTouches(changes, 'theirs')]
  if (!ours || !theirs) return true
  const isRewritten = Math.max(ours.words, theirs.words) * rewritten > length
  return !isRewritten && !(ours.figures && theirs.figures)
}

const groupBy = <Value>(
  values: readonly Value[],
  keysOf: (value: Value) => readonly number[],
): Map<number, Value[]> => {
  const groups = new Map<number, Value[]>()
  for (const value of values)
    for (const key of keysOf(value)) if (!groups.get(key)?.push(value)) groups.set(key, [value])
  return groups
}

/** The stretches that must not be merged. */
function findDoubtful(stretches: readonly Stretch[], base: Lines): Set<number> {
  const sentences = numberSentences(base)
  const lengths = groupBy(sentences, (sentence) => [sentence])
  const doubtful = stretches.flatMap((stretch, at) => (settleLines(stretch).kind === 'conflict' ? [at] : []))
  for (const [sentence, changes] of groupBy(listChanges(stretches, sentences), (change) => change.sentences))
    if (!fitTogether(changes, lengths.get(sentence)?.length ?? 0)) doubtful.push(...changes.map(({ at }) => at))
  return new Set(doubtful)
}

/** Whole lines of all sides, with what they come to. */
type Section = { readonly sides: Sides<string[]>; readonly merged: string[]; isDoubtful: boolean }

const newSection = (): Section => ({ sides: { base: [], ours: [], theirs: [] }, merged: [], isDoubtful: false })

function addToAll({ sides, merged }: Section, token: string): void {
  for (const tokens of [sides.base, sides.ours, sides.theirs, merged]) tokens.push(token)
}

function addStretch(section: Section, stretch: Stretch, isDoubtful: boolean): void {
  const hunk = settleLines(stretch)
  section.sides.base.push(...stretch.base)
  section.sides.ours.push(...stretch.ours)
  section.sides.theirs.push(...stretch.theirs)
  if (hunk.kind === 'same') section.merged.push(...hunk.lines)
  section.isDoubtful ||= isDoubtful
}

/** Cuts where all sides start a line with the same word. */
function listSections(stretches: readonly Stretch[], doubtful: ReadonlySet<number>): Section[] {
  const sections = [newSection()]
  for (const [at, stretch] of stretches.entries()) {
    let section = sections.at(-1) ?? newSection()
    if (stretch.changed) addStretch(section, stretch, doubtful.has(at))
    else
      for (const token of stretch.base) {
        const cut = token.indexOf('\n') + 1
        addToAll(section, token.slice(0, cut))
        if (cut > 0) sections.push((section = newSection()))
        addToAll(section, token.slice(cut))
      }
  }
  return sections
}

/** Whether one side ticked what the other changed too. */
function ticksWhatChanged({ sides }: Section): boolean {
  const boxes = mapSides(sides, (tokens) => tokens.filter(isBox).join())
  const [base, ours, theirs] = [sides.base.join(''), sides.ours.join(''), sides.theirs.join('')]
  return (boxes.ours !== boxes.base || boxes.theirs !== boxes.base) && ours !== base && theirs !== base
}

/** Sections in doubt that stand side by side are one. */
function joinDoubtful(sections: readonly Section[]): Section[] {
  const joined: Section[] = []
  for (const section of sections) {
    const last = joined.at(-1)
    section.isDoubtful ||= ticksWhatChanged(section)
    if (!last?.isDoubtful || !section.isDoubtful) joined.push(section)
    else for (const side of ['base', 'ours', 'theirs'] as const) last.sides[side].push(...section.sides[side])
  }
  return joined
}

function settleSection({ sides, merged, isDoubtful }: Section): MergeHunk {
  const lines = mapSides(sides, (tokens) => splitLines(tokens.join('')))
  if (isDoubtful) return { kind: 'conflict', ...lines }
  return ruled(splitLines(merged.join('')), lines.base.join('') === merged.join('') ? undefined : 'words')
}

/** Prose, and no code by indentation. */
function isProse({ text, kind }: Line): boolean {
  const content = text.trimStart()
  const indent = text.slice(0, text.length - content.length)
  const mayBeCode = indent.length >= 4 || indent.includes('\t')
  return kind === 'text' && (!mayBeCode || content === '' || /^(?:[-*+]|\d{1,9}[.)])\s/.test(content))
}

/** Merges the words of a passage; undefined for what is not prose, too long or too different. */
export function mergeWords(passage: Passage): readonly MergeHunk[] | undefined {
  const texts = mapSides(passage, (lines) => textsOf(lines).join(''))
  const isShort = isEverySide(texts, ({ length }) => length <= longestPassage)
  if (!isShort || !isEverySide(passage, (lines) => lines.every(isProse))) return undefined
  const tokens = mapSides(texts, tokenizeWords)
  let isExact = true
  const match = (before: Lines, after: Lines): Matching => {
    const matching = matchWithin(before, after, { maxEditLength })
    isExact &&= matching.exact
    return matching
  }
  const stretches = alignLines(tokens, match)
  if (!isExact) return undefined
  const hunks = joinAlike(
    joinDoubtful(listSections(stretches, findDoubtful(stretches, tokens.base))).map(settleSection),
  )
  return hunks.length > 1 || hunks[0]?.kind === 'same' ? hunks : undefined
}
