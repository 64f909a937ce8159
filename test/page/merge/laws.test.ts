import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allMergeRules,
  mergePages,
  mergeRules,
  mergeTexts,
  noMergeRules,
  splitLines,
  type MergeHunk,
  type MergeRules,
} from '../../../src/page'
import { triple as lineTriple } from '../texts'
import { keysOf, only, settled } from './notation'
import { pages, newPages } from './pages'

const numRuns = Number(process.env['MERGE_RUNS'] ?? 300)

const rulesets: fc.Arbitrary<MergeRules> = fc.oneof(
  fc.constant(allMergeRules),
  fc.subarray([...mergeRules]).map((rules) => only(...rules)),
)

const textOf = (hunks: readonly MergeHunk[], side: 'base' | 'ours' | 'theirs'): string =>
  hunks.map((hunk) => (hunk.kind === 'same' ? hunk.lines : hunk[side]).join('')).join('')

/** Everything that is in a result or offered by it. */
function allOf(merge: ReturnType<typeof mergePages>): string {
  if (merge.kind === 'merged') return merge.text
  return (['ours', 'theirs'] as const).map((side) => textOf(merge.hunks, side)).join('\n')
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
/** The text without its edges, which are merged apart. */
const close = (text: string): string =>
  (text.endsWith('\n') || text === '' ? text : `${text}\n`).replaceAll('\r\n', '\n')
const isOnce = (word: string, text: string): boolean => wordsOf(text).filter((other) => other === word).length === 1
const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')
const hasKeyTwice = (text: string): boolean => new Set(keysOf(text)).size < keysOf(text).length
const countConflicted = (hunks: readonly MergeHunk[]): number =>
  hunks.reduce((sum, hunk) => sum + (hunk.kind === 'same' ? 0 : hunk.ours.length + hunk.theirs.length), 0)

const texts = fc.oneof({ weight: 4, arbitrary: pages }, { weight: 1, arbitrary: lineTriple })

describe('A merge by meaning', () => {
  it('gives the other side where one side changed nothing, and both where both made the same', () => {
    fc.assert(
      fc.property(texts, rulesets, ([base, side], rules) => {
        const merged = { kind: 'merged', text: side, rules: [] }
        expect(mergePages({ base, ours: side, theirs: base }, rules)).toEqual(merged)
        expect(mergePages({ base, ours: base, theirs: side }, rules)).toEqual(merged)
        expect(mergePages({ base, ours: side, theirs: side }, rules)).toEqual(merged)
        expect(mergePages({ base: null, ours: side, theirs: side }, rules)).toEqual(merged)
      }),
      { numRuns },
    )
  })

  it('is that of lines where lines are enough, and when no rule counts', () => {
    fc.assert(
      fc.property(texts, ([base, ours, theirs]) => {
        const byLines = mergeTexts(base, ours, theirs)
        expect(mergePages({ base, ours, theirs }, noMergeRules)).toEqual({ ...byLines, rules: [] })
        const merge = mergePages({ base, ours, theirs }, { ...allMergeRules, 'front-matter': false })
        if (byLines.kind === 'merged') expect(merge).toEqual({ ...byLines, rules: [] })
      }),
      { numRuns },
    )
  })

  it('comes out the same with the sides exchanged, but for the order of what both added', () => {
    fc.assert(
      fc.property(texts, rulesets, ([base, ours, theirs], rules) => {
        const [one, other] = [
          mergePages({ base, ours, theirs }, rules),
          mergePages({ base, ours: theirs, theirs: ours }, rules),
        ]
        expect(one.kind).toBe(other.kind)
        expect(one.rules).toEqual(other.rules)
        if (one.kind === 'merged' && other.kind === 'merged')
          expect(wordsOf(one.text).sort()).toEqual(wordsOf(other.text).sort())
      }),
      { numRuns },
    )
  })

  it('loses no word that a side wrote', () => {
    fc.assert(
      fc.property(texts, rulesets, ([base, ours, theirs], rules) => {
        const kept = new Set(wordsOf(allOf(mergePages({ base, ours, theirs }, rules))))
        const before = new Set(wordsOf(base))
        const written = [...wordsOf(ours), ...wordsOf(theirs)].filter((word) => !before.has(word))
        expect(written.filter((word) => !kept.has(word))).toEqual([])
      }),
      { numRuns },
    )
  })

  it('loses no word that both sides kept', () => {
    fc.assert(
      fc.property(texts, rulesets, ([base, ours, theirs], rules) => {
        const kept = new Set(wordsOf(allOf(mergePages({ base, ours, theirs }, rules))))
        const [left, right] = [ours, theirs].map((text) => new Set(wordsOf(text)))
        const stayed = wordsOf(base).filter((word) => left?.has(word) && right?.has(word) && isOnce(word, base))
        expect(stayed.filter((word) => !kept.has(word))).toEqual([])
      }),
      { numRuns },
    )
  })

  it('leaves no more lines in conflict than lines alone, unless those leave a key twice', () => {
    fc.assert(
      fc.property(texts, rulesets, ([base, ours, theirs], rules) => {
        const byLines = mergePages({ base, ours, theirs }, noMergeRules)
        const merge = mergePages({ base, ours, theirs }, rules)
        if ((['ours', 'theirs'] as const).some((side) => hasKeyTwice(settled(byLines, side)))) return
        const before = byLines.kind === 'merged' ? 0 : countConflicted(byLines.hunks)
        const after = merge.kind === 'merged' ? 0 : countConflicted(merge.hunks)
        expect(after).toBeLessThanOrEqual(before)
      }),
      { numRuns },
    )
  })

  it('names every rule that decided something, and no other', () => {
    fc.assert(
      fc.property(texts, rulesets, ([base, ours, theirs], rules) => {
        const merge = mergePages({ base, ours, theirs }, rules)
        expect(merge.rules.filter((rule) => !rules[rule])).toEqual([])
        const byLines = mergeTexts(base, ours, theirs)
        if (merge.kind === 'merged' && merge.rules.length === 0 && byLines.kind === 'conflicted')
          expect(mergeTexts(close(base), close(ours), close(theirs))).toEqual({
            kind: 'merged',
            text: close(merge.text),
          })
      }),
      { numRuns },
    )
  })

  it('has hunks that are whole lines, so that a choice for each makes a whole page', () => {
    fc.assert(
      fc.property(texts, rulesets, ([base, ours, theirs], rules) => {
        const merge = mergePages({ base, ours, theirs }, rules)
        if (merge.kind === 'merged') return
        for (const side of ['ours', 'theirs'] as const) {
          const chosen = merge.hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : hunk[side]))
          expect(splitLines(textOf(merge.hunks, side))).toEqual(chosen)
        }
      }),
      { numRuns },
    )
  })

  it('has every line of two new pages', () => {
    fc.assert(
      fc.property(newPages, ([ours, theirs]) => {
        const merge = mergePages({ base: null, ours, theirs }, allMergeRules)
        const kept = new Set(linesOf(allOf(merge)))
        const listed = (line: string): boolean => /^(?:tags:|---)/.test(line)
        expect([...linesOf(ours), ...linesOf(theirs)].filter((line) => !kept.has(line) && !listed(line))).toEqual([])
      }),
      { numRuns },
    )
  })
})
