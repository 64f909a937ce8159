import { describe, expect, it } from 'vitest'
import { conflict, lines, merge, only } from './notation'

const head = ['| Name | City | Since |', '|---|---|---|'] as const
const table = (...rows: readonly string[]): string => lines('Text.', '', ...head, ...rows, '', 'More.')
const rules = only('tables')

const cases: readonly (readonly [name: string, base: string[], ours: string[], theirs: string[], merged: string[]])[] =
  [
    [
      'keeps the rows that both added, ours first',
      ['| A | x | 1 |'],
      ['| A | x | 1 |', '| B | y | 2 |'],
      ['| A | x | 1 |', '| C | z | 3 |'],
      ['| A | x | 1 |', '| B | y | 2 |', '| C | z | 3 |'],
    ],
    [
      'keeps a row that both added once',
      ['| A | x | 1 |'],
      ['| A | x | 1 |', '| B | y | 2 |', '| D | y | 2 |'],
      ['| A | x | 1 |', '|B|y|2|'],
      ['| A | x | 1 |', '| B | y | 2 |', '| D | y | 2 |'],
    ],
    [
      'takes each cell of a row from the side that changed it',
      ['| A | x | 1 |'],
      ['| A | y | 1 |'],
      ['| A | x | 2 |'],
      ['| A | y | 2 |'],
    ],
    [
      'takes changes of rows side by side',
      ['| A | x | 1 |', '| B | y | 2 |'],
      ['| A | x | 9 |', '| B | y | 2 |'],
      ['| A | x | 1 |', '| B | z | 2 |'],
      ['| A | x | 9 |', '| B | z | 2 |'],
    ],
    [
      'takes a row out that one side took out, beside a changed one',
      ['| A | x | 1 |', '| B | y | 2 |'],
      ['| B | y | 2 |'],
      ['| A | x | 1 |', '| B | z | 2 |'],
      ['| B | z | 2 |'],
    ],
    [
      'reads no bar into a cell that has it escaped',
      [String.raw`| A \| a | x | 1 |`],
      [String.raw`| A \| a | y | 1 |`],
      [String.raw`| A \| a | x | 2 |`],
      [String.raw`| A \| a | y | 2 |`],
    ],
  ]

describe('A table that both sides changed', () => {
  it.each(cases)('%s', (_, ...[base, ours, theirs, merged]) => {
    expect(merge(table(...base), table(...ours), table(...theirs), { rules })).toBe(table(...merged))
  })

  it('keeps a cell that both changed as a conflict of its row alone', () => {
    const merged = merge(
      table('| A | x | 1 |', '| B | y | 2 |'),
      table('| A | x | 1 |', '| B | y | 3 |', '| N | n | 1 |'),
      table('| A | z | 1 |', '| B | y | 4 |'),
      { rules },
    )
    expect(merged).toBe(
      lines('Text.', '', ...head, '| A | z | 1 |') +
        conflict('| B | y | 3 |\n', '| B | y | 2 |\n', '| B | y | 4 |\n') +
        lines('| N | n | 1 |', '', 'More.'),
    )
  })

  it('keeps a row deleted here and changed there as a conflict', () => {
    expect(merge(table('| A | x | 1 |'), table(), table('| A | x | 2 |'), { rules })).toContain('<<<')
  })

  it('keeps a row that both made another as a conflict', () => {
    expect(merge(table('| A | x | 1 |'), table('| B | x | 1 |'), table('| C | x | 1 |'), { rules })).toContain('<<<')
  })

  it('keeps a row that both added with different cells as a conflict', () => {
    expect(merge(table(), table('| A | x | 1 |'), table('| A | x | 2 |'), { rules })).toContain('<<<')
  })

  it('sees through padding: one side formatted the whole table, the other changed a cell and added a row', () => {
    const base = lines('|A|B|', '|-|-|', '|a|b|', '|c|d|')
    const ours = lines('| A   | B   |', '| --- | --- |', '| a   | b   |', '| c   | d   |')
    const theirs = lines('|A|B|', '|-|-|', '|a|b!|', '|c|d|', '|e|f|')
    const merged = lines('| A   | B   |', '| --- | --- |', '| a   |b!|', '| c   | d   |', '|e|f|')
    expect(merge(base, ours, theirs, { rules })).toBe(merged)
    expect(merge(base, theirs, ours, { rules })).toBe(merged)
  })

  it('keeps the cells of a column that one side added empty where the other added rows', () => {
    const base = lines('| A | B |', '|---|---|', '| a | b |')
    const ours = lines('| A | N | B |', '|---|:-:|---|', '| a | n | b |')
    const theirs = lines('| A | B |', '|---|---|', '| a | c |', '| d | e |')
    const merged = lines('| A | N | B |', '|---|:-:|---|', '| a | n | c |', '| d |  | e |')
    expect(merge(base, ours, theirs, { rules })).toBe(merged)
    expect(merge(base, theirs, ours, { rules })).toBe(merged)
  })

  it('leaves columns that both sides added to a person', () => {
    const base = lines('| A |', '|---|', '| a |')
    const [ours, theirs] = [lines('| A | B |', '|---|---|', '| a | b |'), lines('| A | C |', '|---|---|', '| a | c |')]
    expect(merge(base, ours, theirs, { rules })).toContain('<<<')
  })

  it('leaves columns that one side moved to a person, where the other added a row by their places', () => {
    const base = lines('| A | B |', '|---|---|', '| a | b |')
    const [ours, theirs] = [lines('| B | A |', '|---|---|', '| b | a |'), `${base}| c | d |\n`]
    expect(merge(base, ours, theirs, { rules })).toContain('<<<')
    expect(merge(base, theirs, ours, { rules })).toContain('<<<')
  })

  it('keeps the text that one side began below apart from the rows', () => {
    const row = (name: string): string => `| ${name} | x | 1 |`
    const base = lines(...head, row('A'))
    const merged = merge(base, lines(...head, row('A'), row('B')), lines(...head, row('A'), row('C'), '', 'New.'), {
      rules,
    })
    expect(merged).toBe(lines(...head, row('A'), row('B'), row('C'), '', 'New.'))
  })

  it('merges the last row of a page that has no line break', () => {
    const merged = merge(
      `${head.join('\n')}\n| A |`,
      `${head.join('\n')}\n| A |\n| B |`,
      `${head.join('\n')}\n| A |\n| C |`,
      { rules },
    )
    expect(merged).toBe(`${head.join('\n')}\n| A |\n| B |\n| C |`)
  })

  it('is none inside of code', () => {
    const code = (...rows: readonly string[]): string => lines('```', ...head, ...rows, '```')
    expect(merge(code('| A | x | 1 |'), code('| A | y | 1 |'), code('| A | x | 2 |'))).toContain('<<<')
  })
})
