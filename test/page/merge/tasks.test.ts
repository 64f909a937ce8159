import { describe, expect, it } from 'vitest'
import { conflict, lines, merge, only } from './notation'

const list = (...items: readonly string[]): string => lines('# Today', '', ...items, '', 'Text.')
const rules = only('tasks')

const cases: readonly (readonly [name: string, base: string[], ours: string[], theirs: string[], merged: string[]])[] =
  [
    [
      'takes a tick here and an item added there',
      ['- [ ] a'],
      ['- [x] a'],
      ['- [ ] a', '- [ ] b'],
      ['- [x] a', '- [ ] b'],
    ],
    [
      'takes the ticks of both',
      ['- [ ] a', '- [ ] b'],
      ['- [x] a', '- [ ] b'],
      ['- [ ] a', '- [x] b'],
      ['- [x] a', '- [x] b'],
    ],
    [
      'keeps items that both added, ours first, and the same one once',
      ['- [ ] a'],
      ['- [ ] a', '- [ ] mine', '- [ ] both'],
      ['- [ ] a', '- [ ] both', '- [ ] yours'],
      ['- [ ] a', '- [ ] mine', '- [ ] both', '- [ ] yours'],
    ],
    [
      'takes a tick here and more exact words there',
      ['- [ ] buy milk'],
      ['- [x] buy milk'],
      ['- [ ] buy oat milk'],
      ['- [x] buy oat milk'],
    ],
    [
      'keeps what is below an item below it',
      ['- [ ] a'],
      ['- [ ] a', '- [ ] b'],
      ['- [ ] a', '  - [ ] a1', '    because'],
      ['- [ ] a', '  - [ ] a1', '    because', '- [ ] b'],
    ],
    [
      'merges the items below an item',
      ['- [ ] a', '  - [ ] a1', '  - [ ] a2'],
      ['- [x] a', '  - [x] a1', '  - [ ] a2'],
      ['- [ ] a', '  - [ ] a1', '  - [x] a2', '  - [ ] a3'],
      ['- [x] a', '  - [x] a1', '  - [x] a2', '  - [ ] a3'],
    ],
    [
      'takes an item out beside one that was ticked',
      ['- [ ] a', '- [ ] b'],
      ['- [ ] b'],
      ['- [ ] a', '- [x] b'],
      ['- [x] b'],
    ],
    [
      'knows numbered items',
      ['1. [ ] a', '2. [ ] b'],
      ['1. [x] a', '2. [ ] b'],
      ['1. [ ] a', '2. [x] b'],
      ['1. [x] a', '2. [x] b'],
    ],
  ]

describe('A task list that both sides changed', () => {
  it.each(cases)('%s', (_, ...[base, ours, theirs, merged]) => {
    expect(merge(list(...base), list(...ours), list(...theirs), { rules })).toBe(list(...merged))
  })

  it.each([
    ['ticked here and made another there', '- [ ] call Bob', '- [x] call Bob', '- [ ] call Alice'],
    ['deleted here and ticked there', '- [ ] call Bob', '', '- [x] call Bob'],
    ['marked as done here and as dropped there', '- [ ] call Bob', '- [x] call Bob', '- [-] call Bob'],
    ['made another by both', '- [ ] call Bob', '- [ ] call Alice', '- [ ] write to Carol'],
    ['worded anew by both', '- [ ] call Bob', '- [ ] call Bob today', '- [ ] call Bob again'],
  ])('keeps an item that was %s as a conflict', (_, ...[base, ours, theirs]) => {
    const item = (text: string): string[] => (text ? [text] : [])
    const sides = [base, ours, theirs].map((text) => list('- [ ] before', ...item(text), '- [ ] after'))
    expect(merge(sides[0] ?? '', sides[1] ?? '', sides[2] ?? '')).toContain('<<<')
  })

  it('leaves a conflict of one item to that item', () => {
    const merged = merge(
      list('- [ ] a', '- [ ] b'),
      list('- [x] a', '- [x] b'),
      list('- [-] a', '- [ ] b', '- [ ] c'),
      { rules },
    )
    expect(merged).toBe(
      lines('# Today', '') + conflict('- [x] a\n', '- [ ] a\n', '- [-] a\n') + lines('- [x] b', '- [ ] c', '', 'Text.'),
    )
  })

  it('never puts a line that goes on with an item below another item', () => {
    expect(
      merge(list('- [ ] a'), list('- [ ] a', '- [ ] b'), list('- [ ] a', '- [ ] c', 'and more'), { rules }),
    ).toContain('<<<')
  })

  it('never puts what stands below an item below one that came beside it', () => {
    const merged = merge(
      list('- [ ] call Bob', '  at home'),
      list('- [ ] write to Bob', '  at home'),
      list('- [ ] buy milk', '- [ ] call Bob', '  at home'),
    )
    expect(merged).toContain('<<<')
  })

  it('keeps an item that came here below its own one when the one above it went up there', () => {
    const base = ['- [ ] a', '  - [ ] b']
    expect(merge(list(...base), list(...base, '  - [ ] c'), list('- [ ] a', '- [x] b'), { rules })).toBe(
      list('- [ ] a', '  - [ ] c', '- [x] b'),
    )
  })

  it('says nothing of lists without boxes', () => {
    expect(merge(list('- a'), list('- a', '- b'), list('- a', '- c'), { rules })).toContain('<<<')
  })
})
