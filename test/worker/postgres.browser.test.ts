/** A live database of PostgreSQL in real workers: what is acknowledged outlives them, what never ends is ended. */
import { afterEach, expect, test } from 'vitest'
import { parsePagePath, type WikiId } from '../../src/names'
import { deleteIndexedDb } from '../../src/storage'
import type { WikiApi } from '../../src/worker/api'
import { connect } from '../../src/worker/rpc'
import DatabasesWorker from './in-browser/databases?worker'
import EngineWorker from './in-browser/engine?worker'

const workers: Worker[] = []
const start = (make: new () => Worker): { readonly api: WikiApi; readonly worker: Worker } => {
  const worker = new make()
  workers.push(worker)
  return { api: connect(worker).api, worker }
}

let wiki: WikiId
let changes = 0
const folder = parsePagePath('shop')
const change = (api: WikiApi, sql: string, time = 10_000) =>
  api.changeLive(wiki, folder, { id: `${performance.timeOrigin} ${changes++}`, sql, limits: { time, rows: 10 } })
const names = (api: WikiApi) => api.askLive(wiki, folder, 'SELECT name FROM goods ORDER BY id', [], { time: 10_000 })

afterEach(async () => {
  for (const worker of workers.splice(0)) worker.terminate()
  await Promise.all([deleteIndexedDb('verso/registry'), deleteIndexedDb(`verso/wiki/${wiki}`)])
})

test('PostgreSQL in the browser loses nothing to a kill, and a statement that never ends takes nothing along', async () => {
  const engine = start(EngineWorker).api
  wiki = (await engine.createWiki('Shop')).id
  const first = start(DatabasesWorker)
  await first.api.createLive(wiki, folder, 'postgres')
  expect(await change(first.api, 'CREATE TABLE goods (id serial PRIMARY KEY, name text)')).toMatchObject({
    kind: 'changed',
  })
  expect(await change(first.api, "INSERT INTO goods (name) VALUES ('tea')")).toMatchObject({ changes: 1 })

  const endless = 'SELECT count(*) FROM generate_series(1, 1000000000000) AS n, goods'
  expect(await first.api.askLive(wiki, folder, endless, [], { time: 200, rows: 1 })).toMatchObject({ reason: 'slow' })
  expect(await change(first.api, `DELETE FROM goods; ${endless}`, 200)).toMatchObject({ reason: 'slow' })
  expect(await names(first.api)).toMatchObject({ rows: [['tea']] })

  expect(await change(first.api, "INSERT INTO goods (name) VALUES ('milk')")).toMatchObject({ changes: 1 })
  first.worker.terminate()
  const second = start(DatabasesWorker)
  expect(await second.api.readLive(wiki, folder)).toMatchObject({ kept: true, changed: true })
  expect(await second.api.exportLive(wiki, null)).toMatchObject([{ kind: 'published' }])
  expect(await engine.readPage(wiki, parsePagePath('shop/tables/goods.jsonl'))).toMatchObject({
    text: '{"id":1,"name":"tea"}\n{"id":2,"name":"milk"}\n',
  })
  expect(await change(second.api, "INSERT INTO goods (name) VALUES ('rye') RETURNING id")).toMatchObject({
    rows: [[3n]],
  })
}, 180_000)
