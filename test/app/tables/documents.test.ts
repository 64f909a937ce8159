/** Documents that are typed: what is kept of them is what was typed, and is known by its _id. */
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/app/tables/statements/documents'

const cellsOf = (text: string, id: string | bigint, must = false) => {
  const read = readDocument(text, id, must)
  return read.kind === 'fault' ? read.reason : [...read.cells.values()]
}

test('a document keeps its numbers and the order of its fields, and gets an _id where it has none', () => {
  expect(cellsOf('{ "b": 12345678901234567890,\n "a": 1.0, "_id": 7 }', 'x')).toEqual([
    7n,
    '{"b":12345678901234567890,"a":1.0,"_id":7}',
  ])
  expect(cellsOf('{"a": 1}', 'x"y')).toEqual(['x"y', '{"_id":"x\\"y","a":1}'])
  expect(cellsOf(' {} ', 5n)).toEqual([5n, '{"_id":5}'])
})

test('what is no document is told, and so is another _id than the one it has', () => {
  for (const text of ['', '[1]', '5', '{', '{"a":}', '{"_id":"x"} {"_id":"y"}'])
    expect(cellsOf(text, 'x')).toBe('document')
  expect(cellsOf('{"_id":"y"}', 'x', true)).toBe('id')
  expect(cellsOf('{"_id":7.0}', 7n, true)).toBe('id')
  expect(cellsOf('{"_id":"x","n":1}', 'x', true)).toEqual(['x', '{"_id":"x","n":1}'])
})
