/** Collections of documents as files: the laws of live state. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLiveMemory, statementsOf } from '../../../src/data/live'
import { sqlKinds, type LiveFiles } from '../../../src/handlers/live'
import { fileOfTable, textOfDocuments } from '../../../src/page/rows'
import { exportTexts, filesOf, obeysTheLawsOfLiveState } from '../../contract/live'
import { runs } from '../../page/rows/notation'

const documents = sqlKinds[1]!
const open = async () => (await openLiveMemory()).open('test')

const id = fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }), fc.constantFrom(1.5, -2))
const collection = fc
  .uniqueArray(
    fc.tuple(
      id,
      fc.dictionary(
        fc.string().filter((key) => key !== '_id'),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    ),
    {
      selector: ([key]) => key,
      maxLength: 6,
    },
  )
  .map((list) => [...textOfDocuments(list.map(([key, fields]) => JSON.stringify({ _id: key, ...fields })))].join(''))

const collections: fc.Arbitrary<LiveFiles> = fc
  .dictionary(fc.constantFrom('notes', 'a b', 'größen', 'x/y'), collection, { maxKeys: 3 })
  .map((found) => {
    const names = Object.keys(found).sort()
    return filesOf(Object.fromEntries(names.map((name) => [`collections/${fileOfTable(name)}`, found[name] ?? ''])))
  })

const path = 'collections/notes.jsonl'
obeysTheLawsOfLiveState(documents, {
  open,
  files: collections,
  runs: Math.max(30, Math.floor(runs / 3)),
  faulty: [
    { files: filesOf({ [path]: '{"_id":1}\n{"title":"no id"}\n' }), file: path, line: 2 },
    { files: filesOf({ [path]: '{"_id":1}\n{"_id":1}\n' }), file: path, line: 2 },
    { files: filesOf({ [path]: '[]\n' }), file: path, line: 1 },
  ],
})

const limits = { time: 60_000, rows: 10 }

test('documents are asked and changed with SQL, and keep the order of their fields', async () => {
  const state = await open()
  await documents.import(filesOf({ [path]: '{"_id":1,"z":1,"a":{"b":[1,2]}}\n' }), state, () => undefined)
  expect(state.ask("SELECT document -> '$.a.b[1]' FROM notes", [], limits)).toMatchObject({ rows: [['2']] })
  const sql = "UPDATE notes SET document = json_set(document, '$.z', 'changed')"
  expect(state.change(sql, [], { limits, note: () => undefined })).toMatchObject({ changes: 1 })
  expect(await exportTexts(documents, state)).toEqual({ [path]: '{"_id":1,"z":"changed","a":{"b":[1,2]}}\n' })
})

test('files are never written with a row that is no document', async () => {
  const state = await open()
  await documents.import(filesOf({ [path]: '{"_id":1}\n' }), state, () => undefined)
  state.change("UPDATE notes SET document = 'x'", [], { limits, note: () => undefined })
  await expect(exportTexts(documents, state)).rejects.toMatchObject({ code: 'damaged' })
})

test('an _id of more digits than a database has is a real number, and stays as it is written', async () => {
  const text = '{"_id":100000000000000000000}\n'
  const state = await open()
  await documents.import(filesOf({ [path]: text }), state, () => undefined)
  expect(await exportTexts(documents, state)).toEqual({ [path]: text })
  const sql = statementsOf(
    'notes',
    [
      { kind: 'delete', documentId: 1e20 },
      { kind: 'insert', document: { _id: 1e21 } },
    ],
    String,
  )
  expect(state.change(sql, [], { limits, note: () => undefined })).toMatchObject({ kind: 'changed', changes: 2 })
  expect(await exportTexts(documents, state)).toEqual({ [path]: '{"_id":1e+21}\n' })
})
