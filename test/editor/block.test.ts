import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cycleHeading, cycleTask, toggleFence, toggleList, toggleQuote } from '../../src/editor/commands/block'
import { indentItem, outdentItem } from '../../src/editor/commands/indent'
import { continueMarkup } from '../../src/editor/markdown/language'
import { after, run, stateOf } from './notation'

describe('heading', () => {
  test('goes through three levels and back to text', () => {
    expect(after('wo|rd', cycleHeading)).toBe('# wo|rd')
    expect(after('# wo|rd', cycleHeading)).toBe('## wo|rd')
    expect(after('### wo|rd', cycleHeading)).toBe('wo|rd')
    expect(after('##### wo|rd', cycleHeading)).toBe('wo|rd')
  })

  test('begins on an empty line', () => {
    expect(after('|', cycleHeading)).toBe('# |')
  })

  test('keeps a line in its quotation', () => {
    expect(after('> wo|rd', cycleHeading)).toBe('> # wo|rd')
  })
})

describe('list, task and quotation', () => {
  test('begin every line that is selected, and no blank one between', () => {
    expect(after('‹one\n\ntwo›', toggleList)).toBe('- ‹one\n\n- two›')
    expect(after('‹one\n\ntwo›', toggleQuote)).toBe('> ‹one\n>\n> two›')
  })

  test('leave out the line the selection only reaches', () => {
    expect(after('‹one\n›two', toggleList)).toBe('- ‹one\n›two')
  })

  test('replace the marker there is', () => {
    expect(after('1. o|ne', toggleList)).toBe('- o|ne')
    expect(after('- [ ] o|ne', toggleList)).toBe('- o|ne')
    expect(after('  * o|ne', toggleList)).toBe('  o|ne')
  })

  test('take a task from open to done to text', () => {
    expect(after('o|ne', cycleTask)).toBe('- [ ] o|ne')
    expect(after('- [ ] o|ne', cycleTask)).toBe('- [x] o|ne')
    expect(after('- [X] o|ne', cycleTask)).toBe('o|ne')
    expect(after('2. o|ne', cycleTask)).toBe('2. [ ] o|ne')
  })

  test('take one level of quotation away', () => {
    expect(after('‹> > a\n>b›', toggleQuote)).toBe('‹> a\nb›')
  })
})

describe('a fence', () => {
  test('goes around the lines and comes off again', () => {
    expect(after('‹a\nb›', toggleFence)).toBe('```\n‹a\nb›\n```')
    expect(after('```\n‹a\nb›\n```', toggleFence)).toBe('‹a\nb›')
    expect(after('x\n```js\n‹a\nb›\n```\ny', toggleFence)).toBe('x\n‹a\nb›\ny')
  })
})

test('every command of lines comes back to the text it began with', () => {
  const lines = fc.array(fc.stringMatching(/^[a-z]{1,5}( [a-z]{1,5})?$/), { minLength: 1, maxLength: 4 })
  const cycles = [
    { command: cycleHeading, length: 4 },
    { command: toggleList, length: 2 },
    { command: cycleTask, length: 3 },
    { command: toggleQuote, length: 2 },
    { command: toggleFence, length: 2 },
  ]
  fc.assert(
    fc.property(lines, fc.constantFrom(...cycles), (given, { command, length }) => {
      const doc = given.join('\n')
      const state = run(stateOf(`‹${doc}›`), ...Array.from({ length }, () => command))
      expect(state.sliceDoc()).toBe(doc)
    }),
  )
})

describe('Enter', () => {
  const enter = (drawn: string): string => after(drawn, continueMarkup)

  test('goes on with a list, counting', () => {
    expect(enter('- one|')).toBe('- one\n- |')
    expect(enter('1. one|\n2. two')).toBe('1. one\n2. |\n3. two')
  })

  test('goes on with a task that is not done yet', () => {
    expect(enter('- [x] one|')).toBe('- [x] one\n- [ ] |')
  })

  test('goes on with a quotation', () => {
    expect(enter('> one|')).toBe('> one\n> |')
  })

  test('ends a list at an empty item', () => {
    expect(enter('- one\n- |')).toBe('- one\n|')
  })

  test('does nothing special in text, code and front matter', () => {
    for (const drawn of ['one|', '```\n- one|\n```', '---\ntags:\n- one|\n---']) expect(enter(drawn)).toBe(drawn)
  })
})

describe('Tab', () => {
  test('moves an item under the one before, as deep as its text', () => {
    expect(after('- one\n- t|wo', indentItem)).toBe('- one\n  - t|wo')
    expect(after('1. one\n2. t|wo', indentItem)).toBe('1. one\n   2. t|wo')
  })

  test('takes along what belongs to the item', () => {
    expect(after('- one\n- t|wo\n\n  more\n  - three\n- four', indentItem)).toBe(
      '- one\n  - t|wo\n\n    more\n    - three\n- four',
    )
  })

  test('moves several items together, also in a quotation', () => {
    expect(after('- one\n‹- two\n- three›', indentItem)).toBe('- one\n  ‹- two\n  - three›')
    expect(after('> - one\n> - t|wo', indentItem)).toBe('> - one\n>   - t|wo')
  })

  test('keeps to tabs where a list is indented by them', () => {
    expect(after('- one\n\t- two\n\t- t|hree', indentItem)).toBe('- one\n\t- two\n\t\t- t|hree')
    expect(after('- one\n\t- t|wo', outdentItem)).toBe('- one\n- t|wo')
  })

  test('leaves the first item where it is', () => {
    expect(after('- o|ne\n- two', indentItem)).toBe('- o|ne\n- two')
  })

  test('is taken back by Shift-Tab', () => {
    for (const drawn of [
      '- one\n- t|wo\n  - three',
      '1. one\n2. t|wo',
      '> - one\n> - t|wo',
      '- one\n- tw|o\n\n  more',
    ]) {
      expect(after(drawn, indentItem, outdentItem)).toBe(drawn)
    }
  })

  test('is left to the browser outside of lists', () => {
    const ignored = (): never => expect.unreachable()
    for (const drawn of ['te|xt', '```\n- no| list\n```', '|']) {
      expect(indentItem({ state: stateOf(drawn), dispatch: ignored })).toBe(false)
    }
  })
})
