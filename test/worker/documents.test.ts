/** Collections of documents through the engine. */
import { expect, test } from 'vitest'
import { parsePagePath } from '../../src/names'
import type { DocumentEdit } from '../../src/data/live'
import { openEngine } from './notation'

test('documents are found and changed, and reach git as a line each', async () => {
  const engine = openEngine()
  const { id } = await engine.createWiki('Notes')
  const folder = parsePagePath('notes')
  await engine.createLive(id, folder, 'documents')
  let changes = 0
  const change = (...edits: DocumentEdit[]) =>
    engine.changeDocuments(id, folder, 'to "do"', { id: `${changes++}`, edits })

  expect(
    await change(
      { kind: 'insert', document: { _id: "it's", done: false, rank: 2 } },
      { kind: 'insert', document: { _id: 7, done: true, text: 'ü\0; DROP' } },
      { kind: 'insert', document: { _id: 1.5, done: true } },
    ),
  ).toMatchObject({ changes: 3 })
  expect(await change({ kind: 'insert', document: { _id: 7 } })).toMatchObject({ reason: 'constraint' })
  expect(await change({ kind: 'replace', document: { _id: "it's", done: true } })).toMatchObject({ changes: 1 })
  expect(await change({ kind: 'delete', documentId: 1.5 })).toMatchObject({ changes: 1 })
  expect(await engine.findDocuments(id, folder, 'to "do"', { filter: { done: true }, sort: { _id: -1 } })).toEqual({
    kind: 'documents',
    documents: [
      { _id: "it's", done: true },
      { _id: 7, done: true, text: 'ü\0; DROP' },
    ],
    more: false,
  })

  await engine.exportLive(id, folder)
  const { text } = await engine.readPage(id, parsePagePath('notes/collections/to %22do%22.jsonl'))
  expect(text).toBe('{"_id":7,"done":true,"text":"ü\\u0000; DROP"}\n{"_id":"it\'s","done":true}\n')
  expect(await change({ kind: 'insert', document: { text: 'new' } })).toMatchObject({ changes: 1 })
  expect(await engine.findDocuments(id, folder, 'to "do"', { filter: { text: 'new' } })).toMatchObject({
    documents: [{ _id: expect.stringMatching(/^[0-9a-f]{32}$/) as string }],
  })
})
