import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf } from '../../src/editor/difference'
import { format, formOf, strip } from '../../src/editor/text-form'
import { stateOf } from './notation'

const texts = fc
  .array(fc.constantFrom('a', 'b ', '\n', '\r\n', '\r', '\ufeff', '\t', '日', '\u2028'))
  .map((parts) => parts.join(''))

test('a text nobody edited comes out as it went in', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const form = formOf(text)
      const state = stateOf('').update({ changes: { from: 0, insert: strip(text, form) } }).state
      expect(format(state.sliceDoc(), form)).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('a new line in a text of Windows breaks as the others do', () => {
  const form = formOf('a\r\nb\r\n')
  expect(strip('a\r\nb\r\n', form)).toBe('a\nb\n')
  expect(format('a\nnew\nb\n', form)).toBe('a\r\nnew\r\nb\r\n')
})

test('a byte order mark is not in the way of front matter', () => {
  const form = formOf('\ufeff---\n')
  expect(strip('\ufeff---\n', form)).toBe('---\n')
})

test('a text is replaced where it differs and nowhere else', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const state = stateOf('').update({ changes: { from: 0, insert: before } }).state
      expect(state.update({ changes: differenceOf(before, after) }).state.sliceDoc()).toBe(after)
    }),
  )
  expect(differenceOf('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' })
})
