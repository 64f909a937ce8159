import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeTexts, type MergeHunk } from '../../../src/page'
import {
  countSettledPlaces,
  listPlaces,
  nextOpen,
  readChoice,
  settledText,
  settleRest,
  startTyping,
  type Choice,
  type ConflictHunk,
  type Settlings,
} from '../../../src/app/merging/text/choices'

const conflict = (ours: readonly string[], theirs: readonly string[], base: readonly string[] = []): ConflictHunk => ({
  kind: 'conflict',
  base,
  ours,
  theirs,
})
const same = (...lines: readonly string[]): MergeHunk => ({ kind: 'same', lines })

const letters = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n'), { maxLength: 8 }).map((lines) => lines.join(''))

/** Texts that come into conflict, as hunks. */
const conflicts = fc.tuple(letters, letters, letters).chain(([base, ours, theirs]) => {
  const merge = mergeTexts(base, ours, theirs)
  return merge.kind === 'conflicted' ? fc.constant({ hunks: merge.hunks, ours, theirs }) : fc.constant(null)
})

const chooseAll = (hunks: readonly MergeHunk[], choice: Choice): Settlings =>
  Object.fromEntries(listPlaces(hunks).map(({ key }) => [key, { choice, typing: null }]))

describe('settling a conflict', () => {
  test('gives no text before every place is settled', () => {
    const hunks = [same('1\n'), conflict(['a\n'], ['b\n']), same('2\n'), conflict(['c\n'], ['d\n'])]
    const [first, second] = listPlaces(hunks)
    const half = { [first?.key ?? '']: { choice: { kind: 'ours' as const }, typing: null } }
    expect(settledText(hunks, half)).toBeNull()
    expect(countSettledPlaces(listPlaces(hunks), half)).toBe(1)
    const rest = settleRest(listPlaces(hunks), half, 'theirs')
    expect(settledText(hunks, rest)).toBe('1\na\n2\nd\n')
    expect(rest[second?.key ?? '']?.choice?.kind).toBe('theirs')
  })

  test('has every line of the sides chosen, and none of those refused', () => {
    fc.assert(
      fc.property(conflicts, fc.constantFrom('ours' as const, 'theirs' as const), (found, side) => {
        if (!found) return
        const places = listPlaces(found.hunks)
        const expected = found.hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : hunk[side])).join('')
        expect(settledText(found.hunks, settleRest(places, {}, side))).toBe(expected)
      }),
    )
  })

  test('keeps what was chosen where the hunk is still the same, whatever moved around it', () => {
    const hunk = conflict(['a\n'], ['b\n'])
    const settlings = chooseAll([same('1\n'), hunk], { kind: 'theirs' })
    expect(settledText([same('1\n', '2\n'), hunk, same('3\n')], settlings)).toBe('1\n2\nb\n3\n')
    expect(settledText([same('1\n'), conflict(['a\n'], ['c\n'])], settlings)).toBeNull()
  })

  test('tells two equal hunks apart', () => {
    const hunks = [conflict(['a\n'], ['b\n']), same('1\n'), conflict(['a\n'], ['b\n'])]
    const [first, second] = listPlaces(hunks).map(({ key }) => key)
    expect(first).not.toBe(second)
    expect(
      settledText(hunks, {
        [first ?? '']: { choice: { kind: 'ours' }, typing: null },
        [second ?? '']: { choice: { kind: 'theirs' }, typing: null },
      }),
    ).toBe('a\n1\nb\n')
  })
})

describe('the lines of a choice', () => {
  test.each<[string, ConflictHunk, Choice, string]>([
    ['both, ours first', conflict(['a\n'], ['b\n']), { kind: 'ours-theirs' }, 'a\nb\n'],
    ['both, theirs first', conflict(['a\n'], ['b\n']), { kind: 'theirs-ours' }, 'b\na\n'],
    ['both at the end of a file without a line break', conflict(['a'], ['b']), { kind: 'ours-theirs' }, 'a\nb'],
    ['both where one side has nothing', conflict(['a'], []), { kind: 'ours-theirs' }, 'a'],
    ['as it was', conflict(['a\n'], ['b\n'], ['c\n']), { kind: 'base' }, 'c\n'],
    ['by hand, with the line break that follows', conflict(['a\n'], ['b\n']), { kind: 'edit', text: 'z' }, 'z\n'],
    ['by hand, without one where the file has none', conflict(['a'], ['b\n']), { kind: 'edit', text: 'z' }, 'z'],
    ['nothing, by hand', conflict(['a\n'], ['b\n']), { kind: 'edit', text: '' }, ''],
  ])('are %s', (_, hunk, choice, text) => {
    expect(readChoice(hunk, choice)).toBe(text)
  })

  test('begin an edit by hand, unless something was typed already', () => {
    const hunk = conflict(['a\n'], ['b\n'])
    expect(startTyping(hunk, undefined)).toBe('a\n')
    expect(startTyping(hunk, { choice: { kind: 'theirs-ours' }, typing: null })).toBe('b\na\n')
    expect(startTyping(hunk, { choice: { kind: 'ours' }, typing: 'half a w' })).toBe('half a w')
    expect(startTyping(conflict([], ['b\n']), undefined)).toBe('b\n')
  })
})

describe('the way to the next open place', () => {
  const hunks = [conflict(['a\n'], ['1\n']), conflict(['b\n'], ['2\n']), conflict(['c\n'], ['3\n'])]
  const places = listPlaces(hunks)
  const second: Settlings = { [places[1]?.key ?? '']: { choice: { kind: 'ours' }, typing: null } }

  test.each([
    [-1, 1, 0],
    [0, 1, 2],
    [2, 1, 0],
    [-1, -1, 2],
    [2, -1, 0],
    [0, -1, 2],
  ] as const)('from %i in direction %i leads to %i, going round', (at, direction, to) => {
    expect(nextOpen(places, second, { at, direction })).toBe(to)
  })

  test('ends when none is open', () => {
    expect(nextOpen(places, settleRest(places, {}, 'ours'), { at: 0, direction: 1 })).toBeUndefined()
    expect(nextOpen([], {}, { at: -1, direction: 1 })).toBeUndefined()
  })
})
