/** A database of documents stays one, whatever SQL is run in it. */
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { openLiveMemory, statementsOf, type LiveDatabase } from '../../../src/data/live'
import { sqlKinds } from '../../../src/handlers/live'
import { exportTexts, filesOf } from '../../contract/live'
import { runs } from '../../page/rows/notation'

const documents = sqlKinds[1]!
const limits = { time: 60_000, rows: 10 }
const note = (): void => undefined
const before = { 'collections/notes.jsonl': '{"_id":1,"n":1}\n{"_id":"b","n":2}\n' }

let database: LiveDatabase
const change = (sql: string) => database.change(sql, [], { limits, note })

beforeEach(async () => {
  database = await (await openLiveMemory()).open('test')
  database.keepDocuments()
  await documents.import(filesOf(before), database, note)
})

test.each([
  "UPDATE notes SET document = 'x'",
  'UPDATE notes SET _id = 3 WHERE _id = 1',
  'INSERT INTO notes VALUES (2, \'{"_id":"2"}\')',
  "INSERT INTO notes VALUES (2, '[2]'), (3, '{\"_id\":3}')",
  "INSERT OR REPLACE INTO notes VALUES (1, '{}')",
  "INSERT OR IGNORE INTO notes VALUES (2, x'7b225f6964223a327d')",
  "INSERT INTO notes VALUES (1, '{\"_id\":1}') ON CONFLICT DO UPDATE SET document = document || 'x'",
  `INSERT INTO notes VALUES (2, '{"_id":2,"cut":[')`,
])('a row that is no document under its _id is refused where it is written: %s', async (sql) => {
  expect(change(`SELECT 1; ${sql}`)).toMatchObject({ kind: 'fault', reason: 'constraint', at: 10 })
  expect(await exportTexts(documents, database)).toEqual(before)
})

test.each([
  'CREATE TABLE other (a)',
  'CREATE TABLE copied AS SELECT * FROM notes',
  'CREATE TABLE other (_id, document)',
  'ALTER TABLE notes ADD COLUMN more',
  'ALTER TABLE notes RENAME COLUMN document TO text',
  'CREATE INDEX quick ON notes (document)',
  'CREATE VIEW some AS SELECT * FROM notes',
  "CREATE TRIGGER acts AFTER DELETE ON notes BEGIN INSERT INTO notes VALUES (9, 'x'); END",
])('what would not be kept in its files is not made: %s', async (sql) => {
  expect(change(sql)).toMatchObject({ kind: 'fault', reason: 'constraint' })
  expect(await exportTexts(documents, database)).toEqual(before)
})

test('documents are written as ever, also after something was refused, and collections renamed and dropped', async () => {
  expect(change("UPDATE notes SET document = 'x'")).toMatchObject({ kind: 'fault' })
  const insert = statementsOf('more', [{ kind: 'insert', document: { a: 1 } }], () => 'made')
  expect(change(insert)).toMatchObject({ kind: 'changed', changes: 1 })
  expect(change("UPDATE notes SET _id = 5, document = json_set(document, '$._id', 5) WHERE _id = 1")).toMatchObject({
    changes: 1,
  })
  expect(change('ALTER TABLE notes RENAME TO notes2; DELETE FROM notes2 WHERE _id = 5')).toMatchObject({ changes: 1 })
  expect(await exportTexts(documents, database)).toEqual({
    'collections/more.jsonl': '{"_id":"made","a":1}\n',
    'collections/notes2.jsonl': '{"_id":"b","n":2}\n',
  })
})

test('what is not refused can be written as files, and is the same when it is read from them', async () => {
  const id = fc.constantFrom('1', "'b'", '2', '2.0', '1e300', "'c'", 'NULL', "x'01'")
  const said = fc.constantFrom('1', '"b"', '2', '2.0', '1e300', '"c"', '[]', 'true', '99999999999999999999')
  const text = said.map((value) => `'{"_id":${value},"n":1}'`)
  const statement = fc.oneof(
    fc.tuple(id, text).map(([a, b]) => `INSERT OR REPLACE INTO notes VALUES (${a}, ${b})`),
    fc
      .tuple(id, text, id)
      .map(([a, b, c]) => `UPDATE OR IGNORE notes SET _id = ${a}, document = ${b} WHERE _id = ${c}`),
    fc
      .tuple(id, said)
      .map(
        ([a, b]) =>
          `UPDATE notes SET document = json_set(document, '$._id', ${b.replaceAll('"', "'")}) WHERE _id = ${a}`,
      ),
    id.map((a) => `INSERT INTO notes SELECT ${a}, json_set(document, '$._id', ${a}) FROM notes LIMIT 1`),
    id.map((a) => `DELETE FROM notes WHERE _id = ${a}`),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 4 }), async (statements) => {
      change(statements.join(';'))
      const texts = await exportTexts(documents, database)
      const other = await (await openLiveMemory()).open('other')
      await documents.import(filesOf(texts), other, note)
      expect(await exportTexts(documents, other)).toEqual(texts)
      other.close()
    }),
    { numRuns: runs },
  )
})
