/** Files that are tables: an edit changes what it is about, and no byte besides. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editTable, readTable, writeCell, type Delimiter } from '../../../src/page/csv'

const said = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '\t', '|', '\n', ' ', 'ü') })
type Model = { readonly path: string; readonly text: string; readonly rows: readonly (readonly (string | null)[])[] }

const quoteMore = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A file as any program may have written it, with what it says. */
const file: fc.Arbitrary<Model> = fc
  .record({
    delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
    mark: fc.constantFrom('\n', '\r\n'),
    start: fc.constantFrom('', '\ufeff'),
    end: fc.boolean(),
    rows: fc.array(fc.tuple(fc.option(said), said, fc.option(said)), { maxLength: 5 }),
    quotes: fc.infiniteStream(fc.boolean()),
  })
  .map(({ delimiter, mark, start, end, rows, quotes }) => {
    const write = (text: string | null): string =>
      text === null ? '' : quotes.next().value ? quoteMore(text) : writeCell(text, delimiter)
    const lines = [['id', 'name', 'note'], ...rows].map((row) => row.map(write).join(delimiter))
    return { path: 'a.csv', text: start + lines.join(mark) + (end ? mark : ''), rows }
  })

const rowsOf = (text: string): unknown => readTable('a.csv', text)?.rows

test('a file says what was written into it, whatever program wrote it', () => {
  fc.assert(fc.property(file, ({ text, rows }) => void expect(rowsOf(text)).toEqual(rows)))
})

test('one cell is another, and all else is the same to the byte', () => {
  fc.assert(
    fc.property(file, fc.nat(4), fc.nat(2), fc.option(said), ({ path, text, rows }, row, column, to) => {
      const edited = editTable(path, text, { kind: 'cell', row, column, text: to }) ?? ''
      const wanted = rows.map((cells, at) =>
        at === row ? cells.map((cell, to_) => (to_ === column ? to : cell)) : cells,
      )
      expect(rowsOf(edited)).toEqual(wanted)
      const cell = readTable(path, text)?.lines[row]?.cells[column]
      const [before, after] = cell ? [text.slice(0, cell.from), text.slice(cell.to)] : [text, '']
      expect(edited.startsWith(before) && edited.endsWith(after)).toBe(true)
    }),
  )
})

test('a row that is added is the last one; taken out again, the file is what it was', () => {
  fc.assert(
    fc.property(file, fc.tuple(fc.option(said), fc.option(said), fc.option(said)), ({ path, text, rows }, cells) => {
      const more = editTable(path, text, { kind: 'add', cells }) ?? ''
      expect(rowsOf(more)).toEqual([...rows, cells])
      expect(editTable(path, more, { kind: 'remove', rows: [rows.length] })).toBe(text)
    }),
  )
})

test('rows that are removed are gone, the others as they were', () => {
  fc.assert(
    fc.property(file, fc.array(fc.nat(5)), ({ path, text, rows }, going) => {
      const left = editTable(path, text, { kind: 'remove', rows: going }) ?? ''
      expect(rowsOf(left)).toEqual(rows.filter((_, at) => !going.includes(at)))
    }),
  )
})

test('columns are of the type that all their cells look like', () => {
  const table = readTable(
    'a.tsv',
    'id\tsize\tok\tday\tzip\tany\n1\t1.5\ttrue\t2020-02-03\t01234\tx\n-2\t2\tFALSE\t2020-12-31\t1\t\n',
  )
  expect(table?.columns.map(({ type }) => type)).toEqual(['whole', 'real', 'truth', 'date', 'text', 'text'])
})

test('a cell may be as long as a file', () => {
  const long = 'x""\n'.repeat(5_000_000)
  expect(readTable('a.csv', `a,b\n"${long}",2\n`)?.rows[0]?.map((text) => text?.length)).toEqual([15_000_000, 1])
})

test('a quotation mark without its other one is a letter, and nothing of the cell is lost', () => {
  expect(rowsOf('a,b\n"12 inch,x\n')).toEqual([['"12 inch', 'x']])
})
