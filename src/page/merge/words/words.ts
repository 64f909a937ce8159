/**
 * Prose, word by word: where both sides changed the same lines, but not the same words nor words side by side, both changes
 * are taken. At least one whole word that nobody touched stands between them.
 *
 * Words far enough apart may still say nonsense together. So a sentence that one side rewrote stays a conflict with any
 * other change of it, as do figures that both sides changed in one sentence, and a line ticked here and reworded there.
 * Code, formulas, tables and properties are never merged by words.
 */
import { alignLines, matchWithin, settleLines, splitLines, type Matching, type Stretch } from '../../compare'
import { isEverySide, joinAlike, mapSides, ruled, textsOf, type Passage } from '../hunks'
import { findDoubtful } from './doubts'
import type { Line } from '../lines'
import type { Lines, MergeHunk, Sides } from '../model'
import { isBox, tokenizeWords } from './tokens'

/** The longest passage that is merged by words, in characters of a side, and how many words may differ. */
const longestPassage = 20_000
const maxEditLength = 400

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
