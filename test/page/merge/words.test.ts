import { describe, expect, it } from 'vitest'
import { conflict, lines, merge, only } from './notation'

const rules = only('words')

const cases: readonly (readonly [name: string, base: string, ours: string, theirs: string, merged: string])[] = [
  [
    'takes different words of one sentence',
    'The old house stands on the hill above the town.\n',
    'The red house stands on the hill above the town.\n',
    'The old house stands on the hill above the village.\n',
    'The red house stands on the hill above the village.\n',
  ],
  [
    'takes different sentences of one line',
    'One is here. Two is there.\n',
    'One was here. Two is there.\n',
    'One is here. Two is gone.\n',
    'One was here. Two is gone.\n',
  ],
  [
    'takes a sentence put in and a word changed before',
    'All of this was said before.\n',
    'All of that was said before.\n',
    'All of this was said before. And more.\n',
    'All of that was said before. And more.\n',
  ],
  [
    'takes lines side by side',
    '- one two\n- three four\n',
    '- one 2\n- three four\n',
    '- one two\n- three four five\n',
    '- one 2\n- three four five\n',
  ],
  ['keeps the end of a page without a line break', 'a b c d e', 'A b c d e', 'a b c d E', 'A b c d E'],
  ['takes a missing line break for no change of words', 'a', 'a b\n', 'a\n', 'a b\n'],
]

const conflicts: readonly (readonly [name: string, base: string, ours: string, theirs: string])[] = [
  [
    'one word changed by both',
    'It costs 10 euros a month.',
    'It costs 11 euros a month.',
    'It costs 12 euros a month.',
  ],
  [
    'words side by side',
    'It costs 10 euros a month in all.',
    'It costs 12 euros a month in all.',
    'It costs 10 dollars a month in all.',
  ],
  [
    'parts of one date',
    'See you on 2024-05-01 in the park.',
    'See you on 2025-05-01 in the park.',
    'See you on 2024-05-02 in the park.',
  ],
  [
    'parts of one link',
    'See [[Old long name]] for all of it.',
    'See [[New long name]] for all of it.',
    'See [[Old long title]] for all of it.',
  ],
  [
    'figures of one sentence',
    'Open from 10 until 12 on all days but Sunday.',
    'Open from 9 until 12 on all days but Sunday.',
    'Open from 10 until 13 on all days but Sunday.',
  ],
  ['a sentence that both wrote anew', 'The cat sat on the mat.', 'A cat was on the mat.', 'The cat sat under a table.'],
  [
    'a sentence deleted here and changed there',
    'First. The cat sat on the mat. Last.',
    'First. Last.',
    'First. The cat sat on the rug. Last.',
  ],
  [
    'a sentence written anew here and touched there',
    'We like the sea and the wind and the sun.',
    'They saw the play and the film and left.',
    'We like the sea and the wind and also the sun.',
  ],
  [
    'a sentence that both put in, at different places',
    'One two three. Four five six. Seven eight nine.',
    'One two three. And so it went. Four five six. Seven eight nine.',
    'One two three. Four five six. And so it went. Seven eight nine.',
  ],
  [
    'a sentence half written anew here and touched there',
    'The cat sat on the mat near the door all day.',
    'The cat slept under a chair near the door all day.',
    'The cat sat on the mat near the door all night.',
  ],
  ['text that both put in one place', 'Before after.', 'Before mine after.', 'Before yours after.'],
  ['a code span', 'Run `a b c` and wait for it.', 'Run `x b c` and wait for it.', 'Run `a b y` and wait for it.'],
  ['a sentence without spaces', '我们今天去公园看花。', '他们今天去公园看花。', '我们今天去公园看鸟。'],
  ['code by indentation', '    one two three four', '    1 two three four', '    one two three 4'],
  [
    'a task ticked and worded anew',
    '- [ ] call my old friend Bob in the afternoon',
    '- [x] call my old friend Bob in the afternoon',
    '- [ ] call my old friend Alice in the afternoon',
  ],
]

describe('Prose that both sides changed', () => {
  it.each(cases)('%s', (_, ...[base, ours, theirs, merged]) => {
    expect(merge(base, ours, theirs, { rules })).toBe(merged)
    expect(merge(base, theirs, ours, { rules })).toBe(merged)
  })

  it.each(conflicts)('keeps %s as a conflict', (_, ...[base, ours, theirs]) => {
    const [before, left, right] = [lines(base), lines(ours), lines(theirs)]
    expect(merge(before, left, right, { rules })).toBe(conflict(left, before, right))
  })

  it('leaves the rest of a paragraph settled where one line is in conflict', () => {
    const base = lines('- one two three', '- four five six', '- seven eight nine')
    const ours = lines('- 1 two three', '- four V six', '- seven eight nine')
    const theirs = lines('- one two three', '- four fünf six', '- seven eight 9')
    expect(merge(base, ours, theirs, { rules })).toBe(
      lines('- 1 two three') +
        conflict('- four V six\n', '- four five six\n', '- four fünf six\n') +
        lines('- seven eight 9'),
    )
  })

  it.each([
    ['code', '```', '```'],
    ['a formula', '$$', '$$'],
    ['code with another fence inside', '````md\n```', '```\n````'],
  ])('keeps %s as a conflict', (_, open, close) => {
    const block = (text: string): string => lines('Before.', open, text, close, 'After.')
    expect(merge(block('one two three four'), block('1 two three four'), block('one two three 4'))).toContain('<<<')
  })

  it('merges what stands after code', () => {
    const page = (text: string): string => lines('```', 'code', '```', '', text)
    expect(merge(page('one two three four five'), page('1 two three four five'), page('one two three four V'))).toBe(
      page('1 two three four V'),
    )
  })
})
