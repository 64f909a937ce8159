/** Query blocks as text: how to show it, as of when, and the query. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../../src/data'

const sql = 'select title from pages'

test.each([
  ['query', { kind: 'table' }],
  ['query as list', { kind: 'list' }],
  ['query as COUNT', { kind: 'count' }],
  ['query as board by status', { kind: 'board', by: 'status' }],
  ['query as board "due date"', { kind: 'board', by: 'due date' }],
  ['query as chart', { kind: 'chart', mark: 'bar', x: null, y: null }],
  ['query as chart bar month total', { kind: 'chart', mark: 'bar', x: 'month', y: 'total' }],
  ["query as chart line 'a b' at v1", { kind: 'chart', mark: 'line', x: 'a b', y: null }],
])('%s says how it is shown', (info, form) => {
  expect(parseQuery(info, sql)).toMatchObject({ kind: 'sql', query: sql, from: 0, form, problems: [] })
})

test('how and when may stand on lines of their own, before the query', () => {
  const text = 'as list\n\nat 2026-01-02\nselect 1'
  expect(parseQuery('query', text)).toEqual({
    kind: 'sql',
    query: 'select 1',
    from: text.indexOf('select'),
    form: { kind: 'list' },
    at: '2026-01-02',
    problems: [],
  })
})

test('what is no SQL is a search, such as a line that begins like an option', () => {
  expect(parseQuery('query', 'tag:#book -draft')).toMatchObject({ kind: 'search', query: 'tag:#book -draft' })
  expect(parseQuery('query', 'at home')).toMatchObject({ kind: 'search', query: 'at home', at: null })
  expect(parseQuery('query', '-- why\n/* and\nhow */ WITH a AS (SELECT 1) SELECT * FROM a').kind).toBe('sql')
  expect(parseQuery('query', 'selected works').kind).toBe('search')
})

test.each([
  ['query as', sql, { kind: 'missing', word: 'as', line: 0, column: 7 }],
  ['query at', sql, { kind: 'missing', word: 'at', line: 0, column: 7 }],
  ['query as pie', sql, { kind: 'unknown-form', word: 'pie', line: 0, column: 10 }],
  ['query as chart pie', sql, { kind: 'unknown-form', word: 'pie', line: 0, column: 16 }],
  ['query as list please', sql, { kind: 'unexpected', word: 'please', line: 0, column: 15 }],
  ['query', `as board at v1\n${sql}`, { kind: 'missing', word: 'board', line: 1, column: 4 }],
  ['query as list', '\n ', { kind: 'nothing', word: '', line: 1, column: 1 }],
])('%s: what cannot be meant has its place', (info, text, problem) => {
  expect(parseQuery(info, text).problems).toEqual([problem])
})

test('any text is read, and the query is a part of it', () => {
  const piece = fc.constantFrom(
    'as ',
    'at ',
    'board',
    ' by ',
    'chart',
    'bar',
    '"',
    "'",
    '\n',
    '\r\n',
    'select 1',
    ' ',
    '--',
    '/*',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(text, text, (info, body) => {
      const { query, from, problems } = parseQuery(info, body)
      expect(body.slice(from)).toBe(query)
      for (const { line } of problems) expect(line).toBeLessThanOrEqual(body.split('\n').length)
    }),
  )
})
