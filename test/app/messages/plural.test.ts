import { expect, test } from 'vitest'
import { counting } from '../../../src/app/messages/plural'

test('English counts one thing and several', () => {
  const count = counting('en')
  const lines = { one: '# line', other: '# lines' }
  expect([count(1, lines), count(0, lines), count(1204, lines)]).toEqual(['1 line', '0 lines', '1,204 lines'])
})

test('Japanese has one form for every number', () => {
  const count = counting('ja')
  expect([1, 2].map((number) => count(number, { other: '#行' }))).toEqual(['1行', '2行'])
})

test('Arabic has a form for none, two, a few and many, and may leave the number out', () => {
  const count = counting('ar')
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }
  expect([0, 1, 2, 3, 11, 100].map((number) => count(number, forms))).toEqual(Object.values(forms))
})

test('a language says millions as other numbers unless it gives them a form', () => {
  const count = counting('es')
  expect(count(1_000_000, { one: 'one', other: 'other' })).toBe('other')
  expect(count(1_000_000, { one: 'one', many: 'many', other: 'other' })).toBe('many')
})
