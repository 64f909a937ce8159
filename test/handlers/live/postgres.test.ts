/** A database of PostgreSQL as files: the laws of live state, and what its types come to. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLiveMemory, PostgresDatabase } from '../../../src/data/live'
import { openPostgres, type Postgres } from '../../../src/data/live/postgres'
import { sqlKinds, type LiveFiles } from '../../../src/handlers/live'
import { textOfTable, type Cell } from '../../../src/page/rows'
import { exportTexts, filesOf, obeysTheLawsOfLiveState } from '../../contract/live'
import { runs } from '../../page/rows/notation'

const postgres = sqlKinds.find(({ kind }) => kind === 'postgres')!
const limits = { time: 60_000, rows: 10 }
const nothing = (): void => undefined

/** One for all tests: to start it takes seconds. Each replaces what is in it. */
let engine: Postgres
beforeAll(async () => void (engine = await openPostgres()))
afterAll(() => engine.close())

const open = async () => {
  const shared = {
    ask: engine.ask.bind(engine),
    change: engine.change.bind(engine),
    replace: engine.replace.bind(engine),
  }
  return new PostgresDatabase(await (await openLiveMemory()).open('test'), () => ({ ...shared, close: async () => {} }))
}

const key = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)
const text = fc.string({ unit: 'grapheme' }).filter((said) => !said.includes('\0') && said.isWellFormed())
const orNull = <Value extends Cell>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(arbitrary)
const row = fc.tuple(
  key,
  orNull(text),
  orNull(fc.double()),
  orNull(fc.boolean()),
  orNull(fc.uint8Array({ maxLength: 20 })),
  orNull(fc.constantFrom('1.50', '-0.0001', '123456789012345678901234567890.5', 'NaN')),
  orNull(fc.constantFrom('2020-01-02 03:04:05.678901', '-infinity')),
  orNull(fc.constantFrom('{1,2,NULL}', '{}', '{{1,2},{3,4}}')),
  orNull(fc.json().filter((said) => !said.includes('\\u0000') && said.isWellFormed())),
)
const columns = ['id', 'Name', 'size', 'ok', 'bytes', 'price', 'at', 'list', 'said']

const schema = `CREATE TABLE "Orders" (
  id bigint NOT NULL,
  "Name" text,
  size double precision,
  ok boolean,
  bytes bytea,
  price numeric,
  at timestamp without time zone,
  list integer[],
  said json,
  CONSTRAINT "Orders_pkey" PRIMARY KEY (id)
);

CREATE TABLE parts (
  id serial,
  "order" bigint,
  CONSTRAINT parts_pkey PRIMARY KEY (id)
);

ALTER TABLE parts ADD CONSTRAINT parts_order_fkey FOREIGN KEY ("order") REFERENCES "Orders"(id);
`
const parts = { name: 'parts', columns: ['id', 'order'], key: ['id'] }

const files: fc.Arbitrary<LiveFiles> = fc
  .tuple(
    fc.uniqueArray(row, { selector: ([id]) => id, maxLength: 5 }),
    fc.uniqueArray(fc.tuple(fc.bigInt(1n, 1000n), orNull(key)), { selector: ([id]) => id, maxLength: 3 }),
  )
  .map(([orders, some]) =>
    filesOf({
      'schema.sql': schema,
      'tables/%4Frders.jsonl': '',
      'tables/Orders.jsonl': textOfTable({ name: 'Orders', columns, key: ['id'] }, orders),
      'tables/parts.jsonl': textOfTable(parts, some),
    }),
  )
  .map((all) => new Map([...all].filter(([path]) => !path.includes('%'))))

const faulty = (table: string) => filesOf({ 'schema.sql': schema, 'tables/Orders.jsonl': table })

describe('with PostgreSQL', () => {
  obeysTheLawsOfLiveState(postgres, {
    open,
    files,
    runs: Math.max(5, Math.floor(runs / 20)),
    faulty: [
      { files: faulty('{"id":1}\n{"id":2,"price":"much"}\n'), file: 'tables/Orders.jsonl', line: 2 },
      { files: faulty('{"id":1}\n\n{"id":1}\n'), file: 'tables/Orders.jsonl', line: 3 },
      { files: faulty('{"id":1}\n{"id":\n'), file: 'tables/Orders.jsonl', line: 2 },
      { files: filesOf({ 'schema.sql': 'CREATE TABLE t (a int);\nDROP TABLE t;' }), file: 'schema.sql', line: 2 },
      { files: filesOf({ 'schema.sql': 'CREATE TABLE t (a nonsense);' }), file: 'schema.sql', line: 0 },
    ],
  })

  test('what was made by statements is made anew from its files, in whatever order it needs', async () => {
    const state = await open()
    const made = await state.change(
      `CREATE TYPE mood AS ENUM ('sad', 'it''s ok'); CREATE DOMAIN positive AS int CHECK (value > 0);
       CREATE SEQUENCE numbers START 5; CREATE VIEW a AS SELECT 1 AS one;
       CREATE TABLE b (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mood DEFAULT 'sad', p positive,
         n int DEFAULT nextval('numbers'), code varchar(3), twice int GENERATED ALWAYS AS (p * 2) STORED, c int);
       CREATE TABLE c (id int PRIMARY KEY, b int REFERENCES b DEFERRABLE);
       ALTER TABLE b ADD FOREIGN KEY (c) REFERENCES c;
       CREATE VIEW "Z" AS SELECT * FROM b; DROP VIEW a; CREATE VIEW a AS SELECT * FROM "Z";
       CREATE INDEX ON b (lower(code)); INSERT INTO b (p, code) VALUES (2, 'abc'), (3, NULL)`,
      [],
      { limits, note: nothing },
    )
    expect(made).toMatchObject({ kind: 'changed', changes: 2 })
    const texts = await exportTexts(postgres, state)
    expect(texts['tables/b.jsonl']).toBe(
      '{"id":1,"m":"sad","p":2,"n":5,"code":"abc","c":null}\n{"id":2,"m":"sad","p":3,"n":6,"code":null,"c":null}\n',
    )
    await postgres.import(filesOf(texts), state, nothing)
    expect(await exportTexts(postgres, state)).toEqual(texts)
    const next = await state.change('INSERT INTO b (p) VALUES (?) RETURNING id, n, twice', ['4'], {
      limits,
      note: nothing,
    })
    expect(next).toMatchObject({ rows: [[3n, 7n, 8n]], changes: 1 })
  })

  test('a text that is too long for its column is no row, not a shorter one', async () => {
    const sql = 'CREATE TABLE t (code varchar(3));'
    const state = await open()
    const load = postgres.import(filesOf({ 'schema.sql': sql, 'tables/t.jsonl': '{"code":"abcd"}\n' }), state, nothing)
    await expect(load).rejects.toMatchObject({ code: 'damaged', data: { file: 'tables/t.jsonl', line: 1 } })
  })
})
