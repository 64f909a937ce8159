/** The language of a search: every text is one, and its written form asks the same. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSearch, parseSearch, type SearchQuery } from '../../../src/data'

/** A query without its positions. */
const bare = (query: SearchQuery): unknown =>
  JSON.parse(JSON.stringify(query, (key, value: unknown) => (key === 'at' ? undefined : value)))
const read = (text: string): unknown => bare(parseSearch(text).query)

const piece = fc.oneof(
  fc.constantFrom('(', ')', '"', '-', '/', '[', ']', ' ', ' OR ', 'OR', ':', '*', '=', '\\', '\n', '日本', 'ñ', '🎉'),
  fc.constantFrom('tag:', 'path:', 'line:', 'prop:', 'task:', 'task-todo:', 'changed:', 'created:>7d', 'match-case:'),
  fc.constantFrom('word', 'two words', '2026-01..2026-03', 'key=value', '[key:value]', '/re+/', '/(/', '#tag', 'a/b'),
  fc.string({ maxLength: 4, unit: 'binary' }),
)
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

test('any text is a query, and problems lie in it', () => {
  fc.assert(
    fc.property(text, (text) => {
      for (const { at } of parseSearch(text).problems) {
        expect(at.from).toBeGreaterThanOrEqual(0)
        expect(at.to).toBeGreaterThanOrEqual(at.from)
        expect(at.to).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a query that is written out asks the same', () => {
  fc.assert(
    fc.property(text, (text) => {
      const query = parseSearch(text).query
      const again = parseSearch(formatSearch(query)).query
      expect(bare(again)).toEqual(bare(query))
    }),
    { numRuns: 3000 },
  )
})

test('a word that would be read as something else is written as a phrase', () => {
  expect(formatSearch(parseSearch('tag:(a"b) ').query)).toBe('tag:ab ')
  expect(formatSearch(parseSearch('[[key words] ').query)).toBe('"[[key" words] ')
  expect(formatSearch(parseSearch('[wor').query)).toBe('"[wor"* ')
})

test('a text of any length and depth is read at once', () => {
  for (const text of [
    '('.repeat(5000),
    '-('.repeat(5000),
    'title:'.repeat(5000),
    '"'.repeat(5001),
    'a OR '.repeat(5000),
  ])
    expect(parseSearch(text).query.kind).toBeTypeOf('string')
})

describe('a search', () => {
  test('asks for all its words, of the last for its beginning', () => {
    expect(read('two words')).toEqual({
      kind: 'all',
      of: [
        { kind: 'text', form: 'word', text: 'two' },
        { kind: 'text', form: 'prefix', text: 'words' },
      ],
    })
    expect(read('two ')).toEqual({ kind: 'text', form: 'word', text: 'two' })
    expect(read('gar* x ')).toMatchObject({ of: [{ form: 'prefix', text: 'gar' }, { form: 'word' }] })
  })

  test('joins more closely what stands together than OR', () => {
    expect(formatSearch(parseSearch('a b OR c -d ').query)).toBe('a b OR c -d ')
    expect(formatSearch(parseSearch('a (b OR c) ').query)).toBe('a (b OR c) ')
  })

  test('knows what an operator is of', () => {
    expect(read('tag:#a/b')).toEqual({ kind: 'in', field: 'tag', of: { kind: 'text', form: 'word', text: '#a/b' } })
    expect(read('task-todo:')).toMatchObject({ kind: 'unit', unit: 'task-todo', of: { kind: 'everything' } })
    expect(read('[status:draft]')).toMatchObject({ key: 'status', test: { kind: 'contains', text: 'draft' } })
    expect(read('prop:rating>=4')).toMatchObject({ test: { kind: 'compares', sign: '>=', value: '4' } })
    expect(read('prop:"my key"="my value"')).toMatchObject({ key: 'my key', test: { value: 'my value' } })
    expect(read('changed:2026-01..2026-03')).toMatchObject({ span: { kind: 'days', from: '2026-01', to: '2026-03' } })
    expect(read('created:>2w')).toMatchObject({ span: { kind: 'age', sign: '>', days: 14 } })
    expect(read('line:(a b)')).toMatchObject({ kind: 'unit', unit: 'line', of: { kind: 'all' } })
    expect(read('http://example.org ')).toEqual({ kind: 'text', form: 'word', text: 'http://example.org' })
  })

  test('tells what it cannot understand, and where', () => {
    const problems = (text: string) =>
      parseSearch(text).problems.map(({ kind, at }) => [kind, text.slice(at.from, at.to)])
    expect(problems('a "b')).toEqual([['unclosed-quote', '"b']])
    expect(problems('a (b')).toEqual([['unclosed-group', '(']])
    expect(problems('a) b')).toEqual([['stray-bracket', ')']])
    expect(problems('a /(/ b')).toEqual([['bad-regex', '/(/']])
    expect(problems('changed:soon')).toEqual([['bad-date', 'changed:soon']])
    expect(problems('x tag: y')).toEqual([['no-value', 'tag:']])
  })
})
