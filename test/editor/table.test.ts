import type { EditorState, StateCommand } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cellBelow,
  gridOfCells,
  insertTable,
  nextCell,
  previousCell,
  tableCommands,
  tidyTables,
  type TableCommand,
} from '../../src/editor/tables'
import { splitRow } from '../../src/editor/tables/model'
import { draw, run, stateOf as stateWithout } from './notation'

/** `‹…›` is the selection: bars are part of tables. These states tidy their tables, as the editor does. */
const stateOf = (drawn: string): EditorState => stateWithout(drawn, tidyTables)
const after = (drawn: string, ...commands: readonly StateCommand[]): string => draw(run(stateOf(drawn), ...commands))
const lines = (...all: readonly string[]): string => all.join('\n')
const isLeft = (drawn: string, command: StateCommand): void => {
  expect(command({ state: stateOf(drawn), dispatch: () => expect.unreachable() })).toBe(false)
}
const goTo =
  (anchor: number): StateCommand =>
  ({ state, dispatch }) => (dispatch(state.update({ selection: { anchor } })), true)

describe('Tab in a table', () => {
  test('goes from cell to cell and back, selecting what is in it', () => {
    expect(after('|‹a›| b |\n|---|---|\n| c|  |', nextCell)).toBe('|a| ‹b› |\n|---|---|\n| c|  |')
    expect(after('|a| ‹b› |\n|---|---|\n| c|  |', nextCell)).toBe('|a| b |\n|---|---|\n| ‹c›|  |')
    expect(after('|a| b |\n|---|---|\n| ‹c›|  |', nextCell, previousCell, previousCell)).toBe(
      '|a| ‹b› |\n|---|---|\n| c|  |',
    )
  })

  test('begins a row behind the last cell', () => {
    expect(after('| a | ‹b› |\n|---|---|', nextCell)).toBe('| a   | b   |\n| --- | --- |\n| ‹›    |     |')
  })

  test('leaves the editor before the first cell, and is not our own outside of a table', () => {
    isLeft('| ‹a› | b |\n|---|---|', previousCell)
    for (const drawn of ['te‹›xt', '```\n‹a› | b\n---|---\n```', '- ‹o›ne']) isLeft(drawn, nextCell)
  })
})

describe('Enter in a table', () => {
  test('goes to the cell below, and begins a row behind the last', () => {
    expect(after('a | ‹b›\n--|--\nc | d', cellBelow)).toBe('a | b\n--|--\nc | ‹d›')
    expect(after('| ‹a› |\n|---|', cellBelow)).toBe('| a   |\n| --- |\n| ‹›    |')
  })

  test('ends the table in an empty last row, as it ends a list', () => {
    expect(after('| a |\n|---|\n| b |\n| ‹› |', cellBelow)).toBe('| a   |\n| --- |\n| b   |\n\n‹›')
    expect(after('| a |\n|---|\n| b |\n| ‹› |\n', cellBelow)).toBe('| a   |\n| --- |\n| b   |\n\n‹›')
  })

  test('leaves a blank line behind the table, so that what is typed next is no row of it', () => {
    const table = '| a   |\n| --- |\n| b   |'
    const leaving = (below: string): string => after(`| a |\n|---|\n| b |\n| ‹› |${below}`, cellBelow)
    expect(leaving('\n\ntext')).toBe(`${table}\n\n‹›\n\ntext`)
    expect(leaving('\n\n\ntext')).toBe(`${table}\n\n‹›\ntext`)
    expect(leaving('\n# text')).toBe(`${table}\n\n‹›\n# text`)
  })

  test('makes room above a table that begins the text', () => isLeft('‹›| a |\n|---|', cellBelow))
})

describe('rows and columns', () => {
  const table = lines('| a | b |', '|:--|--:|', '| c | ‹d› |')
  const result = (command: TableCommand): string => after(table, tableCommands[command])

  test('are added on either side', () => {
    expect(result('rowAbove')).toBe(lines('| a   |   b |', '| :-- | --: |', '|     | ‹›    |', '| c   |   d |'))
    expect(result('rowBelow')).toBe(lines('| a   |   b |', '| :-- | --: |', '| c   |   d |', '|     | ‹›    |'))
    expect(result('columnBefore')).toBe(lines('| a   |     |   b |', '| :-- | --- | --: |', '| c   | ‹›    |   d |'))
    expect(result('columnAfter')).toBe(lines('| a   |   b |     |', '| :-- | --: | --- |', '| c   |   d | ‹›    |'))
  })

  test('are moved with what they say and how they are aligned', () => {
    expect(result('columnBack')).toBe(lines('|   b | a   |', '| --: | :-- |', '|   ‹d› | c   |'))
    expect(after('| a |\n|---|\n| b |\n| ‹c› |', tableCommands.rowUp)).toBe('| a   |\n| --- |\n| ‹c›   |\n| b   |')
  })

  test('are taken away, but neither the header nor the last column', () => {
    expect(result('removeRow')).toBe('| a   |   ‹b› |\n| :-- | --: |')
    expect(result('removeColumn')).toBe('| a   |\n| :-- |\n| ‹c›   |')
    isLeft('| ‹a› |\n|---|', tableCommands.removeRow)
    isLeft('| ‹a› |\n|---|', tableCommands.removeColumn)
  })

  test('are aligned by column', () => {
    expect(result('alignCenter')).toBe(lines('| a   |  b  |', '| :-- | :-: |', '| c   |  ‹d›  |'))
  })

  test('stay in the quotation or list they are in', () => {
    expect(after('> | ‹a› |\n> |---|\n> | b |', tableCommands.rowBelow)).toBe(
      '> | a   |\n> | --- |\n> | ‹›    |\n> | b   |',
    )
    expect(after('- | ‹a› |\n  |---|', tableCommands.rowBelow)).toBe('- | a   |\n  | --- |\n  | ‹›    |')
  })
})

describe('a table', () => {
  test('is written out evenly once the cursor leaves it, if a command has edited it', () => {
    const state = run(stateOf('| ‹a› |\n|---|\n\ntext'), tableCommands.rowBelow)
    const typed = state.update(state.replaceSelection('a long cell')).state
    expect(typed.sliceDoc()).toContain('| a long cell')
    expect(run(typed, goTo(typed.doc.length)).sliceDoc()).toBe(
      lines('| a           |', '| ----------- |', '| a long cell |', '', 'text'),
    )
  })

  test('in which somebody only typed stays as it is', () => {
    const state = stateOf('|a|b\n-|-\n‹c›| d\n\ntext')
    const typed = state.update(state.replaceSelection('a long cell')).state
    expect(run(typed, nextCell, goTo(typed.doc.length)).sliceDoc()).toBe('|a|b\n-|-\na long cell| d\n\ntext')
  })

  test('is inserted on lines of its own, with the cursor in its first cell', () => {
    const two = insertTable({ rows: 2, columns: 2 })
    const table = lines('| ‹›    |     |', '| --- | --- |', '|     |     |')
    expect(after('‹›', two)).toBe(table)
    expect(after('text‹›\nmore', two)).toBe(`text\n\n${table}\n\nmore`)
    expect(after('text\n\n‹›\n\nmore', two)).toBe(`text\n\n${table}\n\nmore`)
  })

  test('is made of cells that were copied from a spreadsheet', () => {
    expect(gridOfCells('a\tb|c\r\n1\t2\r\n')?.rows).toEqual([
      ['a', 'b\\|c'],
      ['1', '2'],
    ])
    for (const text of ['a\tb', 'one\ntwo', 'a\tb\nc']) expect(gridOfCells(text)).toBeUndefined()
  })

  test('keeps what its cells say, whatever is done to it', () => {
    const cell = fc.stringMatching(/^[a-z|\\ äß漢]{0,6}$/).map((text) => text.replace(/[|\\]/g, '\\$&').trim())
    const grid = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 4 }),
      )
    const keeping: readonly TableCommand[] = [
      ...(['rowAbove', 'rowBelow', 'rowUp', 'rowDown', 'columnBefore', 'columnAfter'] as const),
      ...(['columnBack', 'columnForward', 'alignStart', 'alignCenter', 'alignEnd', 'alignNone'] as const),
    ]
    const commands = fc.array(fc.constantFrom(...keeping), { maxLength: 5 })
    fc.assert(
      fc.property(grid, commands, fc.nat(), (rows, chosen, seed) => {
        const [header = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
        const text = [header, rows[0]!.map(() => '|---').join('') + '|', ...body].join('\n')
        const state = run(stateWithout(text, tidyTables), goTo(seed % text.length))
        const result = run(state, ...chosen.map((name) => tableCommands[name])).sliceDoc()
        const said = (of: string): readonly string[] =>
          of.split('\n').flatMap((line) => splitRow(line).map(({ from, to }) => line.slice(from, to).trim()))
        const words = (of: string): readonly string[] =>
          said(of)
            .filter((each) => /[^-:]/.test(each))
            .toSorted()
        expect(words(result)).toEqual(words(text))
      }),
    )
  })
})
