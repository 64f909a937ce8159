/** Files that are brought into a database: what is in them is in the tables, and nothing else. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { bring as bringFilling } from '../../../src/app/tables/importing/bring'
import { readBrought } from '../../../src/app/tables/importing/read-file'
import { listStatementsOf } from '../../../src/app/tables/importing/statements'
import { findNamedKey, listKeys } from '../../../src/app/tables/importing/types'
import { openLiveMemory, type LiveDatabase } from '../../../src/data/live'
import { messages } from '../../../src/app/messages/all'
import { parsePagePath, parseWikiId } from '../../../src/names'
import type { Row } from '../../../src/page/rows'

const limits = { time: 20_000, rows: 10_000 }
let database: LiveDatabase
beforeEach(async () => {
  database = await (await openLiveMemory()).open('test')
})

function readFile(file: string, text: string) {
  const brought = readBrought(file, text)
  if (brought.kind === 'fault' || brought.kind === 'dump') throw new Error(brought.kind)
  return brought
}

function bring(file: string, text: string, key: string | null = null): readonly Row[] {
  const brought = readFile(file, text)
  const sql = listStatementsOf(brought, { kind: 'sqlite', table: 't', key }).join(';\n')
  const changed = database.change(sql, [], { limits, note: () => undefined })
  if (changed.kind === 'fault') throw new Error(changed.message)
  return ask('SELECT * FROM t')
}

function ask(sql: string): readonly Row[] {
  const asked = database.ask(sql, [], limits)
  if (asked.kind === 'fault') throw new Error(asked.message)
  return asked.rows
}

describe('a CSV file', () => {
  test.each([',', ';', '\t'] as const)('parted by “%s” says in the table what was written into it', (separator) => {
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const cell = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => text.isWellFormed())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (lines) => {
        for (const end of ['\n', '\r\n']) {
          const text = [['a', 'b'], ['x', 'y'], ...lines].map((line) => line.map(quote).join(separator)).join(end)
          expect(readBrought('x.csv', text)).toMatchObject({ kind: 'table', rows: [['x', 'y'], ...lines] })
        }
      }),
    )
  })

  test('gets a column that numbers its rows where that is asked for', () => {
    expect(bring('seeds.csv', 'day,what\nMon,Bean\nMon,Pea\n', 'id')).toEqual([
      [1n, 'Mon', 'Bean'],
      [2n, 'Mon', 'Pea'],
    ])
  })

  test('keeps its own numbers where it has them', () => {
    expect(bring('seeds.csv', 'id,what\n7,Bean\n8,Pea\n', 'id').map(([id]) => id)).toEqual([7n, 8n])
  })

  test('has a key where one of its columns is called so, and not where no day happens to be there twice', () => {
    expect(findNamedKey(['day', 'Order No.', 'id'])).toBe('Order No.')
    for (const name of ['ID', 'user_id', 'userId', 'ISBN']) expect(findNamedKey(['day', name])).toBe(name)
    for (const name of ['day', 'paid', 'Monkey', 'casino', 'what']) expect(findNamedKey([name])).toBeUndefined()
  })

  test('has columns that hold what all their cells are', () => {
    const text = '\ufeffid;name;price;zip;note\r\n1;"Bean; broad";2.5;01234;\r\n2;Pea;3;80331;"He said ""no"""\r\n'
    expect(bring('seeds.csv', text)).toEqual([
      [1n, 'Bean; broad', 2.5, '01234', null],
      [2n, 'Pea', 3, '80331', 'He said "no"'],
    ])
  })

  test('may lack names, have one twice, and lines that are too short', () => {
    expect(bring('x.csv', 'a,A,\n1,2,3,4\n5\n')).toEqual([
      [1n, 2n, 3n, '4'],
      [5n, null, null, null],
    ])
    expect(ask("SELECT name FROM pragma_table_xinfo('t')").flat()).toEqual(['a', 'A 2', 'column 3', 'column 4'])
  })

  test('is told by its key where a column is one', () => {
    const brought = readBrought('x.csv', 'id,n,m\n1,1,\n2,1,x\n')
    if (brought.kind !== 'table') throw new Error('no table')
    expect(listKeys(3, brought.rows)).toEqual([0])
    expect(() => bring('x.csv', 'id,n\n1,1\n1,2\n', 'id')).toThrow('UNIQUE')
    expect(ask("SELECT count(*) FROM sqlite_schema WHERE name = 't'")).toEqual([[0n]])
  })

  test('tells an empty text from nothing', () => {
    expect(bring('x.csv', 'a,b,n\n"",,""\nx,,1\n')).toEqual([
      ['', null, null],
      ['x', null, 1n],
    ])
  })

  test('without rows brings nothing', () => {
    expect(readBrought('x.csv', 'a,b\n')).toEqual({ kind: 'fault', reason: 'empty' })
    expect(readBrought('x.png', '')).toEqual({ kind: 'fault', reason: 'kind' })
  })
})

describe('a JSON file', () => {
  test('has a column for each name, and keeps what has parts as JSON', () => {
    const text = '[{"id":1,"tags":["a"],"on":true},{"id":2.5,"name":"x","toString":null}]'
    expect(bring('x.json', text)).toEqual([
      [1, '["a"]', 1n, null, null],
      [2.5, null, null, 'x', null],
    ])
  })

  test('may have one object a line; what has none is no table', () => {
    expect(bring('x.jsonl', '{"a":1}\n{"a":2}\n')).toEqual([[1n], [2n]])
    expect(readBrought('x.json', '[1,2]')).toEqual({ kind: 'fault', reason: 'not-json' })
    expect(readBrought('x.json', '{')).toEqual({ kind: 'fault', reason: 'not-json' })
  })

  test('becomes documents that are known by their key', () => {
    const brought = readFile('x.json', '[{"_id":"a","n":1},{"_id":"b","n":[2]}]')
    const sql = listStatementsOf(brought, { kind: 'documents', table: 'c', key: '_id' }).join(';\n')
    database.change(sql, [], { limits, note: () => undefined })
    expect(ask('SELECT * FROM c')).toEqual([
      ['a', '{"_id":"a","n":1}'],
      ['b', '{"_id":"b","n":[2]}'],
    ])
  })
})

describe('a file of SQL', () => {
  test('as sqlite3 writes it runs without what settles how', () => {
    const dump = [
      'PRAGMA foreign_keys=OFF;',
      'BEGIN TRANSACTION;',
      "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'x(y'), (2, max(1, 2));",
      "INSERT INTO t (a, b) VALUES (3, 'values (');",
      'COMMIT;',
    ].join('\n')
    expect(readBrought('dump.sql', dump)).toMatchObject({ tables: 1, rows: 3, passedOver: 3 })
    expect(bring('dump.sql', dump)).toHaveLength(3)
  })
})

describe('a dump of PostgreSQL', () => {
  const head = '--\n-- PostgreSQL database dump\n--\n\nSET lock_timeout = 0;\n'
  const table = 'CREATE TABLE public.t (\n    id integer NOT NULL,\n    n text\n);\n'
  const copy = "COPY public.t (id, n) FROM stdin;\n1\t'; CREATE TABLE x (\n2\t\\N\n3\tCOPY a FROM stdin;\n\\.\n"

  test.each(['\n', '\r\n'])('is counted without its lines being read as SQL, lines ending in %j', (end) => {
    const text = `${head}${table}${copy}INSERT INTO t VALUES (4, 'a'), (5, ');');\n${copy}`.replaceAll('\n', end)
    expect(readBrought('x.sql', text)).toEqual({ kind: 'dump', text, tables: 1, rows: 8 })
  })

  test('is known by its first lines, or by what it copies; one without tables brings nothing', () => {
    expect(readBrought('x.sql', head + table)).toMatchObject({ kind: 'dump', rows: 0 })
    expect(readBrought('x.sql', table + copy)).toMatchObject({ kind: 'dump', rows: 3 })
    expect(readBrought('x.sql', head)).toEqual({ kind: 'fault', reason: 'empty' })
    expect(readBrought('x.sql', `${table}INSERT INTO t VALUES (1, 'COPY t FROM stdin;')`)).toMatchObject({
      kind: 'statements',
    })
  })
})

describe('a file that is brought in', () => {
  const dump = { kind: 'dump', text: 'x' } as const
  const wiki = parseWikiId('w')
  const folder = parsePagePath('shop')
  const changed = { kind: 'changed', changes: 0, columns: [], rows: [], more: false } as const
  const full = { kind: 'fault', reason: 'refused', message: 'x', at: null } as const

  function taker(outcome: typeof changed | typeof full) {
    const calls: string[] = []
    const skipped = [{ line: 1, sql: 'SET a' }]
    const api = {
      changeLive: async () => (calls.push('change'), outcome),
      fillLive: async () => (calls.push('fill'), { changed: outcome, skipped }),
      importDump: async () => (calls.push('dump'), { changed: outcome, skipped }),
    }
    return { calls, api, wiki, folder, kind: 'postgres' } as const
  }

  test('begins a new database together with it, and goes into one that is there by what it is', async () => {
    const { calls, ...one } = taker(changed)
    expect(await bringFilling({ ...one, isNew: true }, dump)).toEqual({ kind: 'brought', passedOver: 1 })
    await bringFilling({ ...one, isNew: false }, dump)
    const statements = { kind: 'statements', sql: 'x', limits } as const
    expect(await bringFilling({ ...one, isNew: false }, statements)).toEqual({ kind: 'brought', passedOver: 0 })
    expect(calls).toEqual(['fill', 'dump', 'change'])
  })

  test('is told that a dump needs an empty database', async () => {
    const { calls: _, ...one } = taker(full)
    expect(await bringFilling({ ...one, isNew: false }, dump)).toEqual({
      kind: 'fault',
      sentence: messages.tables.dumpNotEmpty,
    })
  })
})
