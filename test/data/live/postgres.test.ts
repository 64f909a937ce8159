/** What statements of strangers may do to a database of PostgreSQL, and what is left when its engine ends. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLiveMemory, PostgresDatabase, type PostgresEngine } from '../../../src/data/live'
import { openPostgres, type Postgres } from '../../../src/data/live/postgres'

const limits = { time: 60_000, rows: 3 }
const nothing = (): void => undefined

let engine: Postgres
beforeAll(async () => void (engine = await openPostgres()), 60_000)
afterAll(() => engine.close())

/** `on` may break a call before it is answered. */
async function open(on: { change: 'well' | 'slow' | 'broken' } = { change: 'well' }) {
  const shared: PostgresEngine = {
    ask: (running) => engine.ask(running),
    replace: (schema, tables) => engine.replace(schema, tables),
    close: async () => undefined,
    async change(running) {
      const changed = await engine.change(running)
      if (on.change === 'slow') return { kind: 'fault', reason: 'slow', message: 'late', at: null }
      if (on.change === 'broken') throw new Error('gone')
      return changed
    },
  }
  const database = new PostgresDatabase(await (await openLiveMemory()).open('test'), () => shared)
  await database.replace(['CREATE TABLE t (id int PRIMARY KEY, name text)'], [], nothing)
  const change = (sql: string, ...values: string[]) => database.change(sql, values, { limits, note: nothing })
  return { database, change, ask: (sql: string) => database.ask(sql, [], limits) }
}

describe('with PostgreSQL', () => {
  test('a query changes nothing', async () => {
    const { ask } = await open()
    for (const sql of [
      "INSERT INTO t VALUES (1, 'x')",
      "WITH more AS (INSERT INTO t VALUES (1, 'x') RETURNING *) SELECT * FROM more",
      "EXPLAIN ANALYZE INSERT INTO t VALUES (1, 'x')",
      'SELECT lo_create(0)',
      "SELECT set_config('transaction_read_only', 'off', true)",
      'COMMIT',
      'SELECT 1; SELECT 2',
    ])
      expect([sql, await ask(sql)]).toMatchObject([sql, { kind: 'fault' }])
    expect(await ask('SELECT count(*) FROM t')).toMatchObject({ rows: [[0n]] })
  })

  test('nothing reaches out of the tables', async () => {
    const { change } = await open()
    for (const sql of [
      'SET ROLE postgres',
      'RESET ROLE',
      "SELECT set_config('role', 'postgres', false)",
      "DO $$ BEGIN EXECUTE 'RESET ROLE'; END $$",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      'CREATE EXTENSION dict_int',
      'CREATE ROLE ben SUPERUSER',
      'CREATE SCHEMA other',
      'CREATE TEMP TABLE x (a int)',
      'CREATE TABLE x (a int) PARTITION BY RANGE (a)',
      "COPY t TO '/tmp/x'",
      "COPY t FROM PROGRAM 'ls'",
      "SELECT pg_read_file('PG_VERSION')",
      'SELECT lo_create(0)',
      'ALTER TABLE t OWNER TO postgres',
      'GRANT ALL ON t TO PUBLIC',
      'BEGIN',
      'COMMIT',
      'VACUUM',
      'PREPARE p AS SELECT 1',
    ])
      expect([sql, await change(sql)]).toMatchObject([sql, { kind: 'fault', reason: 'refused' }])
    expect(await change('SELECT current_user')).toMatchObject({ rows: [['verso']] })
  })

  test('a fault has its reason and its place, and nothing of what came with it is done', async () => {
    const { change, ask, database } = await open()
    const sql = "INSERT INTO t VALUES (1, 'x'); INSERT INTO t VALUES (1, 'y')"
    expect(await change(sql)).toMatchObject({ kind: 'fault', reason: 'constraint' })
    expect(await change('SELECT 1; SELECT nme FROM t')).toMatchObject({ reason: 'wrong', at: 17 })
    expect(await ask('SELECT * FRM t')).toMatchObject({ reason: 'wrong', at: 9 })
    expect(await change("INSERT INTO t VALUES ('x')")).toMatchObject({ reason: 'constraint' })
    expect([...database.readRows({ name: 't', columns: ['id'], key: [] })]).toEqual([])
  })

  test('an answer without an end gives the rows that are let through', async () => {
    const { ask } = await open()
    expect(await ask('SELECT generate_series(1, 1000000000000)')).toMatchObject({
      rows: [[1n], [2n], [3n]],
      more: true,
    })
  })

  test('values stand for the question marks, where there are as many', async () => {
    const { change, ask } = await open()
    await change("INSERT INTO t VALUES (?, ? || '?')", '1', "it's")
    expect(await ask('SELECT name FROM t')).toMatchObject({ rows: [["it's?"]] })
  })

  test.each(['slow', 'broken'] as const)('of a change whose engine was %s nothing is left', async (how) => {
    const on: { change: 'well' | 'slow' | 'broken' } = { change: 'well' }
    const { change, ask } = await open(on)
    await change("INSERT INTO t VALUES (1, 'kept')")
    on.change = how
    await change("INSERT INTO t VALUES (2, 'lost')").catch(nothing)
    on.change = 'well'
    expect(await ask('SELECT name FROM t')).toMatchObject({ rows: [['kept']] })
  })

  test('what is noted with a change is noted with it alone', async () => {
    const { database } = await open()
    const note = (): void => database.note('changed', 'yes')
    await database.change('INSERT INTO nowhere VALUES (1)', [], { limits, note })
    expect(database.readNote('changed')).toBeNull()
    await database.change("INSERT INTO t VALUES (1, 'x')", [], { limits, note })
    expect(database.readNote('changed')).toBe('yes')
  })
})

test('an engine that cannot be filled with what is kept is ended', async () => {
  let [open, broken] = [0, false]
  const content = { schema: ['CREATE TABLE t (id int)'], forms: [{ name: 't', columns: ['id'], key: [] }], texts: [] }
  const start = (): PostgresEngine => {
    open++
    const slow = { kind: 'fault', reason: 'slow', message: 'late', at: null } as const
    return {
      ask: async () => slow,
      change: async () => slow,
      replace: async () => (broken ? Promise.reject(new Error('damaged')) : content),
      close: async () => void open--,
    }
  }
  const database = new PostgresDatabase(await (await openLiveMemory()).open('test'), start)
  await database.replace(content.schema, [], nothing)
  await database.ask('SELECT 1', [], limits)
  broken = true
  await expect(database.ask('SELECT 1', [], limits)).rejects.toThrow('damaged')
  await expect(database.ask('SELECT 1', [], limits)).rejects.toThrow('damaged')
  expect(open).toBe(0)
})
