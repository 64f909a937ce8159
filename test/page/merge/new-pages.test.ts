import { describe, expect, it } from 'vitest'
import { conflict, lines, merge, only } from './notation'

const cases: readonly (readonly [name: string, ours: string[], theirs: string[], merged: string[]])[] = [
  ['puts theirs after ours', ['Mine.'], ['Yours.'], ['Mine.', '', 'Yours.']],
  [
    'has what both begin and end with once',
    ['# Day', '', '- a', '', 'End.'],
    ['# Day', '', '- b', '', 'End.'],
    ['# Day', '', '- a', '- b', '', 'End.'],
  ],
  [
    'goes section by section',
    ['# Day', '## Do', '- [ ] a', '## Notes', 'Mine.'],
    ['# Day', '## Do', '- [ ] b', '## Notes', 'Yours.'],
    ['# Day', '## Do', '- [ ] a', '- [ ] b', '## Notes', 'Mine.', '', 'Yours.'],
  ],
  ['has the lines once that the other page has all of', ['a', 'b', 'c', 'd'], ['a', 'c'], ['a', 'b', 'c', 'd']],
  ['tears no code in two', ['```', 'a', '```'], ['```', 'b', '```'], ['```', 'a', '```', '```', 'b', '```']],
  [
    'parts two callouts, and goes on with one that both began',
    ['> [!note] Mine', '> a', '# Day', '> [!tip] Ours', '> b'],
    ['> [!tip] Yours', '> c', '# Day', '> [!tip] Ours', '> d'],
    ['> [!note] Mine', '> a', '', '> [!tip] Yours', '> c', '# Day', '> [!tip] Ours', '> b', '> d'],
  ],
  [
    'parts two tables, and has the rows of one in one',
    ['| A | B |', '|---|---|', '| 1 | 2 |', '# Day', '| C |', '|---|', '| 5 |'],
    ['| X | Y |', '|---|---|', '| 3 | 4 |', '# Day', '| C |', '|---|', '| 6 |'],
    [
      ...['| A | B |', '|---|---|', '| 1 | 2 |', '', '| X | Y |', '|---|---|', '| 3 | 4 |'],
      ...['# Day', '| C |', '|---|', '| 5 |', '| 6 |'],
    ],
  ],
  [
    'merges properties first',
    ['---', 'tags: [a]', '---', 'Mine.'],
    ['---', 'tags: [b]', '---', 'Yours.'],
    ['---', 'tags: [a, b]', '---', 'Mine.', '', 'Yours.'],
  ],
]

describe('A page that both sides began', () => {
  it.each(cases)('%s', (_, ours, theirs, merged) => {
    expect(merge(null, lines(...ours), lines(...theirs))).toBe(lines(...merged))
  })

  it('keeps properties that differ as a conflict', () => {
    const page = (title: string, text: string): string => lines('---', `title: ${title}`, '---', text)
    expect(merge(null, page('A', 'Mine.'), page('B', 'Yours.'))).toBe(
      lines('---') + conflict('title: A\n', '', 'title: B\n') + lines('---', 'Mine.', '', 'Yours.'),
    )
  })

  it('never runs two lines into one where a line break is missing', () => {
    expect(merge(null, '- a', '- b')).toBe('- a\n- b')
    expect(merge(null, '- a', '- a\n- b\n')).toBe('- a\n- b\n')
  })

  it('stays a conflict without the rule', () => {
    expect(
      merge(null, lines('- [ ] a'), lines('- [ ] b'), { rules: only('tasks', 'words', 'front-matter', 'tables') }),
    ).toContain('<<<')
  })
})
