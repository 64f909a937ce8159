import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allMergeRules, mergePages } from '../../../src/page'
import { conflict, keysOf, lines, merge, only, settled } from './notation'

const page = (...properties: readonly string[]): string => lines('---', ...properties, '---', '', 'Text.')
const rules = only('front-matter')

/** Base, ours and theirs of the properties, and what they come to. */
const cases: readonly (readonly [name: string, base: string[], ours: string[], theirs: string[], merged: string[]])[] =
  [
    [
      'takes each key from the side that changed it',
      ['title: A', 'date: 1', 'x: 1'],
      ['title: B', 'date: 1', 'x: 1'],
      ['title: A', 'date: 2', 'x: 1'],
      ['title: B', 'date: 2', 'x: 1'],
    ],
    [
      'keeps the keys that both added, ours first',
      ['title: A'],
      ['title: A', 'mine: 1'],
      ['title: A', 'yours: 2'],
      ['title: A', 'mine: 1', 'yours: 2'],
    ],
    [
      'honours a removed key beside a changed one',
      ['title: A', 'draft: true', 'x: 1'],
      ['title: A', 'x: 1'],
      ['title: B', 'draft: true', 'x: 1'],
      ['title: B', 'x: 1'],
    ],
    [
      'takes a key moved here and changed there',
      ['a: 1', 'b: 2', 'c: 3'],
      ['c: 3', 'a: 1', 'b: 2'],
      ['a: 1', 'b: 2', 'c: 4'],
      ['c: 4', 'a: 1', 'b: 2'],
    ],
    [
      'takes a key moved by both, and changed by one',
      ['a: 1', 'b: 2', 'c: 3'],
      ['b: 2', 'a: 1', 'c: 3'],
      ['a: 1', 'c: 4', 'b: 2'],
      ['a: 1', 'c: 4', 'b: 2'],
    ],
    [
      'sees through an indented comment at the top',
      ['  # who', 'a: 1', 'b: 1'],
      ['  # who', 'a: 2', 'b: 1'],
      ['  # who', 'a: 1', 'b: 2'],
      ['  # who', 'a: 2', 'b: 2'],
    ],
    [
      'adds tags of both sides in one line',
      ['tags: [a, b]'],
      ['tags: [a, b, mine]'],
      ['tags: [a, yours, b]'],
      ['tags: [a, yours, b, mine]'],
    ],
    [
      'takes out what either side took out',
      ['tags: [a, b, c]'],
      ['tags: [b, c, d]'],
      ['tags: [a, b]'],
      ['tags: [b, d]'],
    ],
    [
      'adds items of both sides line by line',
      ['tags:', '  - a', 'x: 1'],
      ['tags:', '  - a', '  - mine', 'x: 1'],
      ['tags:', '  - a', '  - "yours"', 'x: 1'],
      ['tags:', '  - a', '  - mine', '  - "yours"', 'x: 1'],
    ],
    [
      'keeps an item that both added once',
      ['tags:', '- a'],
      ['tags:', '- a', '- b', '- mine'],
      ['tags:', '- a', '- b', '- yours'],
      ['tags:', '- a', '- b', '- mine', '- yours'],
    ],
    ['fills an empty list from both', ['tags: []'], ['tags: [a]'], ['tags: [b]'], ['tags: [a, b]']],
    [
      'keeps comments, spelling and order of what nobody touched',
      ['# who', 'author:   "A"', '', 'x: 1 # one', 'y: 1'],
      ['# who', 'author:   "A"', '', 'x: 2 # two', 'y: 1'],
      ['# who', 'author:   "A"', '', 'x: 1 # one', 'y: 2'],
      ['# who', 'author:   "A"', '', 'x: 2 # two', 'y: 2'],
    ],
    [
      'keeps long values whole',
      ['text: |', '  a', '', '  # no comment', 'x: 1'],
      ['text: |', '  b', '', '  # no comment', 'x: 1'],
      ['text: |', '  a', '', '  # no comment', 'x: 2'],
      ['text: |', '  b', '', '  # no comment', 'x: 2'],
    ],
  ]

describe('Front matter that both sides changed', () => {
  it.each(cases)('%s', (_, ...[base, ours, theirs, merged]) => {
    expect(merge(page(...base), page(...ours), page(...theirs), { rules })).toBe(page(...merged))
  })

  it('keeps a key that both changed differently as a conflict of its lines alone', () => {
    const merged = merge(
      page('a: 1', 'title: A', 'z: 1'),
      page('a: 2', 'title: B', 'z: 1'),
      page('a: 1', 'title: C', 'z: 2'),
      {
        rules,
      },
    )
    expect(merged).toBe(
      lines('---', 'a: 2') + conflict('title: B\n', 'title: A\n', 'title: C\n') + lines('z: 2', '---', '', 'Text.'),
    )
  })

  it('keeps a key deleted here and changed there as a conflict', () => {
    expect(merge(page('a: 1', 'b: 1'), page('a: 2'), page('a: 1', 'b: 2'), { rules })).toBe(
      lines('---', 'a: 2') + conflict('', 'b: 1\n', 'b: 2\n') + lines('---', '', 'Text.'),
    )
  })

  it('does not take one item replaced twice for two new ones', () => {
    expect(merge(page('author: [A]'), page('author: [B]'), page('author: [C]'), { rules })).toContain('<<<')
  })

  it.each([
    ['a key twice', ['a: 1', 'a: 2']],
    ['an anchor', ['a: &x 1', 'b: *x']],
    ['a line that is no YAML', ['a: 1', '{{ template }}']],
  ])('leaves %s to the lines', (_, odd) => {
    const merged = merge(page('x: 1', ...odd), page('x: 2', ...odd), page('x: 3', ...odd), { rules })
    expect(merged).toBe(lines('---') + conflict('x: 2\n', 'x: 1\n', 'x: 3\n') + lines(...odd, '---', '', 'Text.'))
    expect(
      merge(page(...odd, 'x: 1', 'y: 1'), page(...odd, 'x: 2', 'y: 1'), page(...odd, 'x: 1', 'y: 2'), { rules }),
    ).toContain('<<<')
  })

  it('never has a key twice because both added it in another place', () => {
    const base = page('a: 1', 'b: 1', 'c: 1')
    const [ours, theirs] = [page('tags: [x]', 'a: 1', 'b: 1', 'c: 1'), page('a: 1', 'b: 1', 'c: 1', 'tags: [y]')]
    expect(merge(base, ours, theirs, { rules: only() }).match(/tags/g)).toHaveLength(2)
    expect(merge(base, ours, theirs, { rules }).match(/tags/g)).toHaveLength(1)
  })

  it('never has a key twice, whatever both sides made of it and whichever of them is chosen', () => {
    const property = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '[x]', '[y]'))
    const properties = fc.uniqueArray(property, { selector: ([key]) => key })
    const written = properties.map((all) => page(...all.map(([key, value]) => `${key}: ${value}`)))
    fc.assert(
      fc.property(written, written, written, (base, ours, theirs) => {
        const merged = mergePages({ base, ours, theirs }, allMergeRules)
        for (const side of ['ours', 'theirs'] as const) {
          const keys = keysOf(settled(merged, side))
          expect(keys).toEqual([...new Set(keys)])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the line breaks of Windows', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n')
    const merged = merge(
      windows(page('tags: [a]', 'x: 1')),
      windows(page('tags: [a, b]', 'x: 1')),
      windows(page('tags: [a, c]', 'x: 2')),
      { rules },
    )
    expect(merged).toBe(windows(page('tags: [a, b, c]', 'x: 2')))
  })

  it('is not touched by the rules for prose, lists and tables', () => {
    const words = only('words', 'tasks', 'tables')
    const merged = merge(
      page('t: one two three four five'),
      page('t: ONE two three four five'),
      page('t: one two three four FIVE'),
      {
        rules: words,
      },
    )
    expect(merged).toContain('<<<')
  })
})
