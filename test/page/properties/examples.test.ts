import { describe, expect, test } from 'vitest'
import {
  addProperty,
  compareProperties,
  readProperties,
  removeProperty,
  setProperty,
  type PageProperties,
  type PropertyContent,
} from '../../../src/page/properties'

const page = (...lines: readonly string[]): string => ['---', ...lines, '---', 'body', ''].join('\n')
const text = (words: string): PropertyContent => ({ kind: 'text', text: words })

function contents(properties: PageProperties): Record<string, PropertyContent | null> {
  if (properties.kind !== 'read') throw new Error(`read as ${properties.kind}`)
  return Object.fromEntries(properties.entries.map(({ key, content }) => [key, content]))
}

describe('a property is', () => {
  const kinds: readonly (readonly [string, PropertyContent | null])[] = [
    ['k: 2026-11-21', { kind: 'date', text: '2026-11-21' }],
    ['k: 2026-02-30', text('2026-02-30')],
    ['k: 2026-11-21T10:30', { kind: 'date-time', text: '2026-11-21T10:30' }],
    ['k: "2026-11-21"', text('2026-11-21')],
    ['k: 1.50', { kind: 'number', text: '1.50' }],
    ['k: yes', text('yes')],
    ['k: true', { kind: 'checkbox', checked: true }],
    ['k: "[[Note|label]]"', { kind: 'link', text: '[[Note|label]]' }],
    ['k: [[Note]]', null],
    ['k:', { kind: 'empty' }],
    ['k: [a, "b c"]', { kind: 'list', items: ['a', 'b c'] }],
    ['tags: one, two three', { kind: 'tags', items: ['one', 'two', 'three'] }],
    ['tags:', { kind: 'tags', items: [] }],
    ['aliases: One name', { kind: 'list', items: ['One name'] }],
    ['k: {a: 1}', null],
    ['k: &a x', null],
  ]
  test.each(kinds)('%s', (line, content) => {
    expect(Object.values(contents(readProperties(page(line))))).toEqual([content])
  })
})

describe('front matter that cannot be read', () => {
  const faults: readonly (readonly [string, string, number, number])[] = [
    ['a: 1\n\tb: 2', 'tab', 3, 1],
    ['a: 1\nb: [1, 2', 'unclosed', 4, 1],
    ['a: "x', 'unclosed', 3, 1],
    ['a: [x\nb: 1', 'unclosed', 3, 1],
    ['a:\n  b: 1\n c: 2', 'indentation', 4, 1],
    ['title: one: two', 'colon', 2, 8],
    ['a: 1\nb: 2\na: 3', 'repeated-key', 4, 1],
    ['a: @x', 'reserved', 2, 4],
  ]
  test.each(faults)('%j is said to be %s, with line and column', (inner, fault, line, column) => {
    expect(readProperties(page(inner))).toMatchObject({ kind: 'invalid', fault, line, column })
  })

  test('is never rewritten', () => {
    const broken = page('a: 1', 'b: [')
    expect([
      setProperty(broken, 'a', text('x')),
      addProperty(broken, 'c', text('x')),
      removeProperty(broken, 'a'),
    ]).toEqual([null, null, null])
  })

  test('may be as deep or as long as a stranger likes', () => {
    for (const inner of [
      `a: ${'['.repeat(60_000)}`,
      '- '.repeat(30_000),
      `a: ${'{a: '.repeat(15_000)}`,
      'a: 1\n'.repeat(20_000),
    ])
      expect(readProperties(page(inner)).kind).toBe('invalid')
  })

  test('in JSON is left alone', () => {
    const json = page('{ "a": 1 }')
    expect(readProperties(json)).toEqual({ kind: 'foreign' })
    expect(addProperty(json, 'b', text('x'))).toBeNull()
  })
})

describe('an edit', () => {
  test('keeps comments, quotes and the other style of list', () => {
    const before = page('# who', "author: 'Ana' # me", 'tags: [a,  "b"] # two', 'list:', '    - x # first', '    - y')
    const steps = [
      ['author', text("Ben's")],
      ['tags', { kind: 'tags', items: ['a', 'b', 'c'] }],
      ['list', { kind: 'list', items: ['y', 'z'] }],
    ] as const
    const after = steps.reduce<string>((now, [key, content]) => setProperty(now, key, content) ?? '', before)
    expect(after).toBe(
      page('# who', "author: 'Ben''s' # me", 'tags: [a,  "b", c] # two', 'list:', '    - y', '    - z'),
    )
  })

  test('of text in several lines is a block', () => {
    expect(setProperty(page('a: x # c', 'b: 1'), 'a', text('one\n\ntwo'))).toBe(
      page('a: |- # c', '  one', '', '  two', 'b: 1'),
    )
  })

  test('adds as the page is written: its line breaks, its mark, its way of lists', () => {
    expect(addProperty('\ufeffText\r\n', 'a', text('x'))).toBe('\ufeff---\r\na: x\r\n---\r\nText\r\n')
    expect(addProperty(page('l:', '- a'), 'm', { kind: 'list', items: ['b'] })).toBe(page('l:', '- a', 'm:', '- b'))
    expect(addProperty('Text', 'tags', { kind: 'tags', items: ['b', '1'] })).toBe(
      '---\ntags:\n  - b\n  - "1"\n---\nText',
    )
  })

  test('that takes the last one leaves fences that hold a comment, or keep a rule from becoming a fence', () => {
    expect(removeProperty(page('a: 1'), 'a')).toBe('body\n')
    expect(removeProperty(page('# note', 'a: 1'), 'a')).toBe(page('# note'))
    expect(removeProperty('---\na: 1\n---\n---\nb: 1\n---\n', 'a')).toBe('---\n---\n---\nb: 1\n---\n')
  })

  test('that would break an alias elsewhere is refused', () => {
    expect(setProperty(page('a: &x 1', 'b: *x'), 'a', text('y'))).toBeNull()
  })
})

describe('what became of the properties of a page', () => {
  test('is told by key, and of lists by item', () => {
    const before = page('status: draft', 'tags: [a, b]', 'gone: 1', 'same: "x"')
    const after = page('tags:', '  - b', '  - c', "same: 'x'", 'status: done', 'new: true')
    expect(compareProperties(before, after)).toEqual([
      { key: 'tags', before: ['a'], after: ['c'] },
      { key: 'status', before: ['draft'], after: ['done'] },
      { key: 'new', before: null, after: ['true'] },
      { key: 'gone', before: ['1'], after: null },
    ])
  })

  test('is not told where they cannot be read', () => {
    expect(compareProperties(page('a: ['), page('a: 1'))).toBeUndefined()
  })
})
