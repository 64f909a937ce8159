/** The same edits, for a database of PostgreSQL. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columnsQuery, readColumns } from '../../../src/app/tables/statements/columns'
import { addRow, removeRows, setCells, type Table } from '../../../src/app/tables/statements/edits'
import { countQuery, rowsQuery, type Look, type Statement } from '../../../src/app/tables/statements/rows'
import { makeTable } from '../../../src/app/tables/statements/tables'
import { openLiveMemory, PostgresDatabase } from '../../../src/data/live'
import { openPostgres, type Postgres } from '../../../src/data/live/postgres'
import type { Row } from '../../../src/page/rows'

const limits = { time: 10_000, rows: 100 }
let engine: Postgres
let database: PostgresDatabase
beforeAll(async () => {
  engine = await openPostgres()
  database = new PostgresDatabase(await (await openLiveMemory()).open('test'), () => engine)
  await database.replace([], [], () => undefined)
})
afterAll(() => engine.close())

async function run({ sql, values }: Statement): Promise<number> {
  const changed = await database.change(sql, values, { limits, note: () => undefined })
  if (changed.kind === 'fault') throw new Error(`${changed.message} in ${sql}`)
  return changed.changes
}

async function ask({ sql, values }: Statement): Promise<readonly Row[]> {
  const asked = await database.ask(sql, values, limits)
  if (asked.kind === 'fault') throw new Error(`${asked.message} in ${sql}`)
  return asked.rows
}

async function open(name: string): Promise<Table> {
  const columns = readColumns(await ask({ sql: columnsQuery('postgres'), values: [name] }))
  return { name, columns, dialect: 'postgres' }
}

test('a table of PostgreSQL is made, filled, changed and looked at by the same hands', async () => {
  const column = (name: string, type: 'TEXT' | 'INTEGER' | 'REAL', key = false) => ({
    name,
    type,
    key,
    required: key,
  })
  const sql = makeTable(
    'it"s',
    [column('id', 'INTEGER', true), column('Größe', 'REAL'), column("o'", 'TEXT')],
    'postgres',
  )
  await run({ sql, values: [] })
  const table = await open('it"s')
  expect(table.columns.map(({ name, kind, key, required }) => [name, kind, key, required])).toEqual([
    ['id', 'integer', 1, true],
    ['Größe', 'real', 0, false],
    ["o'", 'text', 0, false],
  ])
  const rows: readonly Row[] = [
    [1n, 2.5, "50%'; DROP TABLE x"],
    [2n ** 53n + 1n, null, ''],
    [3n, -0.5, null],
  ]
  for (const row of rows)
    await run(addRow(table, new Map(table.columns.map(({ name }, at) => [name, row[at] ?? null]))))
  const look: Look = { table: table.name, columns: table.columns, dialect: 'postgres', order: null, having: '' }
  const [first = [], last = [], middle = []] = rows
  expect(await ask(rowsQuery(look, 0, 10))).toEqual([first, middle, last])
  expect(await ask(rowsQuery({ ...look, order: { column: 'Größe', descending: false } }, 0, 1))).toEqual([middle])
  expect(await ask(countQuery({ ...look, having: '50%' }))).toEqual([[1n]])
  expect(await run(setCells(table, last, new Map([["o'", 'x']])))).toBe(1)
  expect(await run(setCells(table, [9n, null, null], new Map([["o'", 'x']])))).toBe(0)
  const gone = [...removeRows(table, [first, middle])]
  expect(await Promise.all(gone.map(run))).toEqual([2])
  expect(await ask(rowsQuery(look, 0, 10))).toEqual([[last[0], null, 'x']])
})

test('a table of PostgreSQL with a key of one whole number counts its rows', async () => {
  const columns = ['id', 'what'].map((name, at) => {
    return { name, type: at === 0 ? ('INTEGER' as const) : ('TEXT' as const), key: at === 0, required: false }
  })
  await run({ sql: makeTable('counted', columns, 'postgres'), values: [] })
  const table = await open('counted')
  expect(table.columns.map(({ hasDefault }) => hasDefault)).toEqual([true, false])
  for (const what of ['Bean', 'Pea']) await run(addRow(table, new Map([['what', what]])))
  expect(await ask({ sql: 'SELECT id, what FROM counted ORDER BY id', values: [] })).toEqual([
    [1n, 'Bean'],
    [2n, 'Pea'],
  ])
})

test('of equal rows of PostgreSQL one is changed', async () => {
  await run({ sql: 'CREATE TABLE t (a text, b bigint)', values: [] })
  const table = await open('t')
  for (const _ of [1, 2]) await run(addRow(table, new Map([['a', 'x']])))
  expect(await run(setCells(table, ['x', null], new Map([['b', 5n]])))).toBe(1)
  expect(await ask({ sql: 'SELECT a, b FROM t ORDER BY b', values: [] })).toEqual([
    ['x', 5n],
    ['x', null],
  ])
})
