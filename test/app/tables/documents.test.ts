/** Documents that are typed: what is kept of them is what was typed, and is known by its _id. */
import { expect, test } from 'vitest'
import { messages } from '../../../src/app/messages/all'
import { explainFault } from '../../../src/app/tables/handle/explain-fault'
import { readDocument } from '../../../src/app/tables/statements/documents'
import { openLiveMemory, Refusal, statementsOf } from '../../../src/data/live'
import { findDocuments } from '../../../src/data/live/documents'

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

const { refusals } = messages.tables
const find = (query: Parameters<typeof findDocuments>[1]) => findDocuments(['{"_id":1}'], query)

const deep = JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`) as Parameters<typeof findDocuments>[1]['filter']

test.each([
  [{ filter: { $where: 'true' } }, refusals['filter-operator']('$where')],
  [{ filter: deep }, refusals['filter-size']()],
  [{ skip: -1 }, refusals['filter-counts']()],
  [{ sort: { $a: 1 } }, refusals['filter-sort']()],
] as const)('a filter that is refused is told by the catalogue: %j', (query, sentence) => {
  const found = find(query as Parameters<typeof findDocuments>[1])
  expect(found.kind === 'fault' && explainFault(found)).toBe(sentence)
})

test('a document that is refused is told by the catalogue, wherever it comes from', async () => {
  const refused = (act: () => unknown): string => {
    try {
      act()
      return 'nothing'
    } catch (error) {
      return error instanceof Refusal ? explainFault(error.fault) : String(error)
    }
  }
  const replace = { kind: 'replace', document: { a: 1 } } as const
  expect(refused(() => statementsOf('notes', [replace], () => ''))).toBe(refusals['document-id']())

  const database = await (await openLiveMemory()).open('test')
  database.keepDocuments()
  const change = (sql: string): string => {
    const changed = database.change(sql, [], { limits: { time: 60_000, rows: 10 }, note: () => undefined })
    return changed.kind === 'fault' ? explainFault(changed) : 'changed'
  }
  expect(change(statementsOf('notes', [{ kind: 'insert', document: { _id: 1 } }], () => ''))).toBe('changed')
  expect(change("UPDATE notes SET document = 'x'")).toBe(refusals['row-document']('notes', '1'))
  expect(change('CREATE VIEW some AS SELECT * FROM notes')).toBe(refusals['documents-only']('some'))
})
