/** What the console makes of a query: offers, files, blocks; and what is remembered. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenceOf, joinBlock } from '../../../src/app/query/block/block-text'
import { placeIn } from '../../../src/app/query/block/faults'
import { withAsked } from '../../../src/app/query/console/asked-before'
import { complete, written } from '../../../src/app/query/console/completion'
import { csvOf, jsonOf } from '../../../src/app/query/console/file'
import { parseQuery } from '../../../src/data'

const views = [
  { kind: 'view' as const, name: 'pages', columns: ['path', 'title', 'modified'], pages: null },
  { kind: 'folder' as const, name: 'My recipes', columns: ['path', 'rating', 'read at'], pages: 3 },
]
const offered = (text: string, at = text.length) => complete(text, at, views).offers.map(({ name }) => name)

describe('names are offered', () => {
  test('of tables behind from, of columns of the tables that are named elsewhere', () => {
    expect(offered('select * from ')).toEqual(['pages', 'My recipes'])
    expect(offered('select ti from pages', 9)).toEqual(['title'])
    expect(offered('select mod')).toEqual(['modified'])
    expect(offered('select ra')).toEqual(['rating'])
    expect(offered('select ra from pages', 9)).toEqual([])
    expect(offered('select * from "my')).toEqual(['My recipes'])
    expect(offered('select r from "My recipes"', 8)).toEqual(['rating', 'read at'])
  })
  test('but not within texts and comments', () => {
    expect(offered("select 'ti from pages", 10)).toEqual([])
    expect(offered('-- pa')).toEqual([])
  })
  test('in quotation marks where they need them', () => {
    expect([written('pages'), written('read at'), written('order'), written('a"b')]).toEqual([
      'pages',
      '"read at"',
      '"order"',
      '"a""b"',
    ])
  })
  test('in place of what is written of them', () => {
    const text = 'select mod from pages'
    expect(complete(text, 10, views)).toMatchObject({ from: 7, to: 10 })
  })
})

const cell = fc.oneof(
  fc.string(),
  fc.constant(null),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.boolean(),
)

/** RFC 4180, the plainest way. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('a file of rows says what they say, and no spreadsheet takes a text for a formula', () => {
  const shown = (value: string | bigint | boolean | null): string =>
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '')
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
      expect(readCsv(csvOf({ columns: ['a', 'b'], rows }))).toEqual([['a', 'b'], ...rows.map((row) => row.map(shown))])
    }),
    { examples: [[[["'-", '-']]]] },
  )
  expect(JSON.parse(jsonOf({ columns: ['n', 'n'], rows: [[1n, 2n ** 60n]] }))).toEqual([
    { n: 1, 'n 2': String(2n ** 60n) },
  ])
})

test('a block is the same as its text with its options in a line before it', () => {
  const one = parseQuery('query as list at v1', 'select 1')
  const other = parseQuery('query', joinBlock('query as list at v1', 'select 1'))
  expect(other).toMatchObject({ form: one.form, at: one.at, query: one.query, problems: [] })
  expect(fenceOf("select '```'\n")).toBe("````query\nselect '```'\n````\n")
})

test('a place in a block is its line in three, which together are the line', () => {
  const block = { info: 'query as pie', text: 'select größe,\n nope from x' }
  expect(placeIn(block, { line: 2, column: 2 })).toMatchObject({ before: ' ', word: 'nope', after: ' from x' })
  expect(placeIn(block, { line: 0, column: 10 })).toMatchObject({ before: 'query as ', word: 'pie' })
  expect(placeIn(block, { line: 2, column: 13 })).toMatchObject({ before: ' nope from x', word: '', after: '' })
})

test('twenty queries are remembered, each once, the last one first', () => {
  const all = Array.from({ length: 30 }, (_, at) => `select ${at}`).reduce<readonly string[]>(withAsked, [])
  expect(all).toHaveLength(20)
  expect(withAsked(all, 'select 15')[0]).toBe('select 15')
  expect(withAsked(all, 'select 15')).toHaveLength(20)
  expect(withAsked(all, ' ')).toBe(all)
})
