/** Filters as they are typed. */
import { expect, test } from 'vitest'
import { readFilter } from '../../../src/app/tables/statements/filter'

test('a filter is JSON, with or without quotation marks around its names', () => {
  const filter = { price: { $gt: 3 }, 'size.height': { $in: ['a, b: c', '{d: 1}'] }, $or: [{ größe: 1 }] }
  expect(readFilter(JSON.stringify(filter))).toEqual(filter)
  expect(readFilter('{price: {$gt: 3}, size.height: {$in: ["a, b: c", "{d: 1}"]}, $or: [{größe: 1}]}')).toEqual(filter)
})

test('what is no object is no filter', () => {
  for (const text of ['', '{', '{price: }', '[1]', '{price: {$gt: 3}} x', '3']) expect(readFilter(text)).toBeUndefined()
})
