/** Tables as text: nothing is lost, and equal tables are equal bytes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareCells,
  compareRows,
  fileOfTable,
  formatCell,
  parseCell,
  parseTable,
  tableOfFile,
  TableFault,
  textOfTable,
  type Row,
} from '../../../src/page/rows'
import { cell, runs, sample } from './notation'

const rowsOf = (text: string, columns: readonly string[]): Row[] =>
  Array.from(parseTable(text), ({ cells }) => columns.map((column) => cells.get(column) ?? null))

test('a cell comes back as what it was', () => {
  fc.assert(
    fc.property(cell, (value) => {
      expect(parseCell(formatCell(value))).toStrictEqual(value)
    }),
    { numRuns: runs * 10 },
  )
})

test('a cell is JSON that any program reads as the same number or text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string()), (value) => {
      expect(JSON.parse(formatCell(value))).toBe(value)
    }),
  )
})

test('a table comes back from its text, and its text from it', () => {
  fc.assert(
    fc.property(sample, ({ form, rows }) => {
      const text = textOfTable(form, rows)
      const back = rowsOf(text, form.columns)
      expect([...back].sort(compareRows)).toStrictEqual([...rows].sort(compareRows))
      expect(textOfTable(form, back)).toBe(text)
      expect(text.split('\n')).toHaveLength(rows.length + 1)
    }),
    { numRuns: runs },
  )
})

test('rows in another order make the same text', () => {
  const shuffled = sample.chain(({ form, rows }) =>
    fc.tuple(fc.constant({ form, rows }), fc.shuffledSubarray([...rows], { minLength: rows.length })),
  )
  fc.assert(
    fc.property(shuffled, ([{ form, rows }, others]) => {
      expect(textOfTable(form, others)).toBe(textOfTable(form, rows))
    }),
    { numRuns: runs },
  )
})

test('cells have one order, whatever they hold', () => {
  fc.assert(
    fc.property(cell, cell, cell, (a, b, c) => {
      expect(Math.sign(compareCells(a, b)) + Math.sign(compareCells(b, a))).toBe(0)
      expect(compareCells(a, b) === 0).toBe(formatCell(a) === formatCell(b))
      if (compareCells(a, b) <= 0 && compareCells(b, c) <= 0) expect(compareCells(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: runs * 10 },
  )
})

test('keys are in their own order: whole numbers by size, text by code points', () => {
  const form = { name: 't', columns: ['n', 'k'], key: ['k'] }
  const keys = ['𝄞', 10n, 9n, '\uffee', 'a', null, 9.5]
  const text = textOfTable(
    form,
    keys.map((key) => [1n, key]),
  )
  expect(rowsOf(text, ['k']).flat()).toEqual([null, 9n, 9.5, 10n, 'a', '\uffee', '𝄞'])
})

test('a row is read however it is spaced and escaped; the lines that are none say where', () => {
  const text = '\n { "a" : "\\u0041" , "b":[1, {"x":"y z"}] }\r\n{"a":1.50}\n'
  expect(Array.from(parseTable(text), ({ line, cells }) => [line, ...cells])).toEqual([
    [2, ['a', 'A'], ['b', '[1,{"x":"y z"}]']],
    [3, ['a', 1.5]],
  ])
  const faults = [
    '{"a":1}\n{"a":}',
    '{"a":1',
    '[1]',
    '{"a":1,"a":2}',
    '{"a":01}',
    '{"a":"x}',
    '{"a":1} x',
    '{"a":[1}]}',
  ]
  for (const fault of faults) expect(() => [...parseTable(fault)]).toThrow(TableFault)
  expect(() => [...parseTable(faults[0]!)]).toThrow('Line 2 has something that is no JSON (at 6).')
})

test('a long cell is read in one go', () => {
  const long = 'x"\\'.repeat(300_000)
  const text = textOfTable({ name: 't', columns: ['a'], key: [] }, [[long]])
  expect(rowsOf(text, ['a'])).toEqual([[long]])
})

test('every table has a file of its own, and the file its table', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('.', '..', 'CON', 'a/b', 'con.x', '%41', 'Bücher', 'é'),
  )
  fc.assert(
    fc.property(name, (table) => {
      const file = fileOfTable(table)
      expect(file === undefined).toBe(table === '' || !table.isWellFormed())
      if (file === undefined) return
      expect(tableOfFile(file)).toBe(table)
      expect(file).toMatch(/^[^/\\:*?"<>|\0]+\.jsonl$/)
      expect(file).not.toMatch(/^(\.|con\.|CON\.)/)
    }),
    { numRuns: runs * 5 },
  )
  expect(fileOfTable('Bücher')).toBe('Bücher.jsonl')
  expect(fileOfTable('a/b')).toBe('a%2Fb.jsonl')
  expect(tableOfFile('a%2fb.jsonl')).toBeUndefined()
  expect(tableOfFile('%zz.jsonl')).toBeUndefined()
})
