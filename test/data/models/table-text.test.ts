/** Records as tables, in and out. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldKind, RecordValue } from '../../../src/data'
import { formatTable, parseTable } from '../../../src/data/models'

const kinds: ReadonlyMap<string, FieldKind> = new Map([
  ['a text', 'text'],
  ['count', 'number'],
  ['done', 'boolean'],
  ['list, of texts', 'list'],
  ['any', 'json'],
])
const columns = [...kinds.keys()]

const text = fc
  .string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ' ', '7', '[', '=', '-', "'", '\t') })
  .filter((said) => said !== '')
const values: Readonly<Record<string, fc.Arbitrary<RecordValue>>> = {
  'a text': text,
  count: fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0),
  done: fc.boolean(),
  'list, of texts': fc.array(text),
  any: fc.oneof(
    fc.integer(),
    fc.boolean(),
    fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      fc.integer(),
    ),
  ),
}
const rows = fc.array(
  fc.record(Object.fromEntries(columns.map((name) => [name, fc.option(values[name] ?? fc.constant(null))]))),
  { minLength: 1, maxLength: 6 },
)

const withoutNulls = (row: Readonly<Record<string, RecordValue>>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

test.each(['csv', 'json'] as const)('records that were exported as %s are imported as they were', (form) => {
  fc.assert(
    fc.property(rows, (given) => {
      const parsed = parseTable({ form, text: formatTable({ columns, rows: given }, form) }, kinds)
      expect(parsed?.columns).toEqual(columns)
      expect(parsed?.rows.map(withoutNulls)).toEqual(given.map(withoutNulls))
    }),
  )
})

test('a list in a cell may be written with commas, as people do', () => {
  const parsed = parseTable(
    { form: 'csv', text: '\ufeffcount,"list, of texts"\r\n4,"warm, quick"\r\nfour,\r\n' },
    kinds,
  )
  expect(parsed?.rows).toEqual([{ count: 4, 'list, of texts': ['warm', 'quick'] }, { count: 'four' }])
})

test('yes and no are read as spreadsheets and people write them', () => {
  const parsed = parseTable({ form: 'csv', text: 'done\nTRUE\nno\nYes\n0\nmaybe\n' }, kinds)
  expect(parsed?.rows).toEqual([true, false, true, false, 'maybe'].map((done) => ({ done })))
})

test('what is no table is none', () => {
  expect(parseTable({ form: 'json', text: '[1, 2]' }, kinds)).toBeUndefined()
  expect(parseTable({ form: 'json', text: '{' }, kinds)).toBeUndefined()
  expect(parseTable({ form: 'csv', text: '' }, kinds)).toBeUndefined()
})

test.each(['=cmd()', '@sum', '+1+cmd', '-a', '\tx', "'=x"])('“%s” is no formula to a spreadsheet', (said) => {
  const text = formatTable({ columns: ['a text'], rows: [{ 'a text': said }] }, 'csv')
  expect(text.split('\r\n')[1]).toMatch(/^"?'/)
})

test.each(['-5', '+49 (30) 12-34', "'tis"])('“%s” is exported as it is', (said) => {
  expect(formatTable({ columns: ['a text'], rows: [{ 'a text': said }] }, 'csv')).toBe(`a text\r\n${said}\r\n`)
})
