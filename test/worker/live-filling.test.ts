/** Databases that begin with what is in them, and what is counted of those that wait to be committed. */
import { expect, test } from 'vitest'
import { defaultLimits } from '../../src/data/live'
import { parsePagePath } from '../../src/names'
import { begin, change, folder, lastMessage } from './live-notation'

const shop = parsePagePath('shop')
const statements = (sql: string) => ({ kind: 'statements', sql, limits: defaultLimits }) as const

test('a new database begins with what a file has, as one commit', async () => {
  const { api, id } = await begin()
  const head = await api.readHead(id)
  const sql = "CREATE TABLE t (id INTEGER PRIMARY KEY, n TEXT); INSERT INTO t VALUES (1, 'a'), (2, 'b')"
  expect(await api.fillLive(id, shop, 'sqlite', statements(sql))).toMatchObject({ changed: { kind: 'changed' } })
  expect((await api.readCommit(id, (await api.readHead(id))!)).parents).toEqual([head])
  expect(await lastMessage(api, id)).toBe('Begin the database shop')
  expect((await api.readPage(id, parsePagePath('shop/tables/t.jsonl'))).text).toBe(
    '{"id":1,"n":"a"}\n{"id":2,"n":"b"}\n',
  )
  expect(await api.readLive(id, shop)).toMatchObject({ kind: 'sqlite', changed: false, tables: [{ name: 't' }] })
  await expect(api.fillLive(id, shop, 'sqlite', statements(sql))).rejects.toMatchObject({ code: 'already-exists' })
})

test('a file that does not fit begins no database', async () => {
  const { api, id } = await begin()
  const head = await api.readHead(id)
  const sql = 'CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (1)'
  expect(await api.fillLive(id, shop, 'sqlite', statements(sql))).toMatchObject({
    changed: { kind: 'fault', reason: 'constraint' },
  })
  expect(await api.readHead(id)).toBe(head)
  expect(await api.listLive(id)).toMatchObject([{ folder }])
  const dump = { kind: 'dump', text: 'CREATE TABLE t (a int);' } as const
  await expect(api.fillLive(id, shop, 'sqlite', dump)).rejects.toMatchObject({ code: 'unsupported' })
  expect(await api.readHead(id)).toBe(head)
})

test('what is not committed is counted by what is another, not by how often it was changed', async () => {
  const { api, id } = await begin()
  expect(await api.countLive(id, folder)).toEqual({ tables: 0, rows: 0 })
  await change(api, id, 'UPDATE books SET year = 1 WHERE id = 1')
  await change(api, id, 'UPDATE books SET year = 2 WHERE id = 1; DELETE FROM books WHERE id = 2')
  await change(api, id, 'CREATE TABLE "a ""b" (n); INSERT INTO "a ""b" VALUES (1)')
  expect(await api.countLive(id, folder)).toEqual({ tables: 2, rows: 3 })
  await api.exportLive(id, folder)
  expect(await api.countLive(id, folder)).toEqual({ tables: 0, rows: 0 })
})

test('what is too large to be counted whenever somebody looks is not', async () => {
  const { api, id } = await begin()
  const many = 'WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 20100)'
  await change(api, id, `${many} INSERT INTO books (id) SELECT i FROM n`)
  expect(await api.countLive(id, folder)).toBeNull()
})
