/** What a commit of rows says. */
import { expect, test } from 'vitest'
import { parsePagePath } from '../../../src/names'
import { countDifferences, describeExport } from '../../../src/worker/live/message'

const bytes = (text: string) => new TextEncoder().encode(text)
const shop = parsePagePath('Shop')
const orders = {
  path: 'tables/orders.jsonl',
  before: bytes('{"id":1,"n":1}\n'),
  after: bytes('{"id":1,"n":2}\n{"id":2,"n":1}\n'),
}
const numbering = {
  path: 'tables/sqlite_sequence.jsonl',
  before: null,
  after: bytes('{"name":"orders","seq":2}\n'),
}
const schema = 'CREATE TABLE orders (id INTEGER PRIMARY KEY AUTOINCREMENT, n);'

test('names the tables and counts their rows', () => {
  expect(describeExport(shop, [orders], schema)).toBe('Shop: orders (1 row added, 1 changed)')
})

test('how rows were numbered goes without saying, unless nothing else changed', () => {
  expect(describeExport(shop, [orders, numbering], schema)).toBe('Shop: orders (1 row added, 1 changed)')
  expect(countDifferences([orders, numbering], schema)).toEqual({ tables: 1, rows: 2 })
  expect(describeExport(shop, [numbering], schema)).toBe('Shop: the numbering of rows')
})
