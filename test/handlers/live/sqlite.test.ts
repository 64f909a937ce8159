/** SQLite databases as files: the laws of live state, on random databases. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLiveMemory, type LiveDatabase } from '../../../src/data/live'
import { sqlKinds, type LiveFiles } from '../../../src/handlers/live'
import {
  fileOfTable,
  listStatements,
  mergeTableFile,
  readDefinition,
  textOfSchema,
  textOfTable,
} from '../../../src/page/rows'
import { exportTexts, filesOf, obeysTheLawsOfLiveState } from '../../contract/live'
import { runs, sample, type Sample } from '../../page/rows/notation'

const sqlite = sqlKinds[0]!
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** SQLite has no names with a NUL, no truth values, no NaN, and one letter in two cases is one column. */
const isPossible = ({ form: { columns } }: Sample): boolean =>
  columns.every((name) => !name.includes('\0')) &&
  new Set(columns.map((name) => name.toLowerCase())).size === columns.length
const asSqlite = (cell: Sample['rows'][number][number]) =>
  typeof cell === 'boolean' || Number.isNaN(cell) || Object.is(cell, -0) ? null : cell

const database: fc.Arbitrary<LiveFiles> = fc
  .uniqueArray(
    fc.record({ name: fc.constantFrom('a', 'Bücher', 'x y', 'a/b', 'con'), table: sample.filter(isPossible) }),
    { maxLength: 3, selector: ({ name }) => name },
  )
  .map((tables) => {
    const schema = tables.map(
      ({ name, table: { form } }) => `CREATE TABLE ${quote(name)} (${form.columns.map(quote).join(', ')})`,
    )
    const files = tables.map(({ name, table: { form, rows } }): [string, string] => [
      `tables/${fileOfTable(name)}`,
      textOfTable(
        { ...form, key: [] },
        rows.map((row) => row.map(asSqlite)),
      ),
    ])
    return filesOf({ 'schema.sql': textOfSchema(schema), ...Object.fromEntries(files) })
  })

const open = async (): Promise<LiveDatabase> => (await openLiveMemory()).open('test')

const books = 'CREATE TABLE books (id INTEGER PRIMARY KEY, n INTEGER CHECK (n < 5));\n'
obeysTheLawsOfLiveState(sqlite, {
  open,
  files: database,
  runs: Math.max(30, Math.floor(runs / 3)),
  faulty: [
    { files: filesOf({ 'schema.sql': `${books}\nDELETE FROM books;\n` }), file: 'schema.sql', line: 3 },
    { files: filesOf({ 'schema.sql': 'CREATE TABLE t (' }), file: 'schema.sql', line: 0 },
    {
      files: filesOf({ 'schema.sql': books, 'tables/books.jsonl': '{"id":1}\n{"id":' }),
      file: 'tables/books.jsonl',
      line: 2,
    },
    {
      files: filesOf({ 'schema.sql': books, 'tables/books.jsonl': '{"id":1,"n":1}\n\n{"id":2,"n":7}\n' }),
      file: 'tables/books.jsonl',
      line: 3,
    },
    { files: filesOf({ 'schema.sql': books, 'tables/gone.jsonl': '{"id":1}\n' }), file: 'tables/gone.jsonl', line: 0 },
    {
      files: filesOf({ 'schema.sql': books, 'tables/books.jsonl': '{"no":1}\n' }),
      file: 'tables/books.jsonl',
      line: 0,
    },
    { files: filesOf({ 'schema.sql': 'CREATE VIRTUAL TABLE t USING fts5(x)' }), file: 'schema.sql', line: 0 },
  ],
})

const limits = { time: 60_000, rows: 100 }
const nothing = (): void => undefined

test('a database with keys, indexes, views and triggers comes back whole, and nothing acts while it does', async () => {
  const first = await open()
  const changed = first.change(
    `CREATE TABLE people (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE, loud AS (upper(name)));
     CREATE TABLE "log" (what TEXT, at REAL DEFAULT 1.0);
     CREATE UNIQUE INDEX by_name ON people (name);
     CREATE VIEW everybody AS SELECT name FROM people;
     CREATE TRIGGER heard AFTER INSERT ON people BEGIN INSERT INTO log (what) VALUES (new.name); END;
     INSERT INTO people (name) VALUES ('Ada'), ('Ben'); UPDATE people SET id = 12 WHERE name = 'Ben';`,
    [],
    { limits, note: nothing },
  )
  expect(changed).toMatchObject({ kind: 'changed' })
  const texts = await exportTexts(sqlite, first)
  expect(texts['tables/people.jsonl']).toBe('{"id":1,"name":"Ada"}\n{"id":12,"name":"Ben"}\n')
  expect(texts['tables/log.jsonl']).toBe('{"what":"Ada","at":1.0}\n{"what":"Ben","at":1.0}\n')
  const second = await open()
  await sqlite.import(filesOf(texts), second, nothing)
  expect(await exportTexts(sqlite, second)).toEqual(texts)
  expect(second.ask('SELECT loud FROM people ORDER BY 1', [], limits)).toMatchObject({ rows: [['ADA'], ['BEN']] })
})

test('rows a merge left leading nowhere are kept; columns a row does not name have their defaults', async () => {
  const state = await open()
  const schema = `CREATE TABLE a (id INTEGER PRIMARY KEY);\n\nCREATE TABLE b (a INTEGER REFERENCES a (id), n TEXT DEFAULT 'x');\n`
  await sqlite.import(
    filesOf({ 'schema.sql': schema, 'tables/b.jsonl': '{"a":7}\n{"a":8,"n":null}\n' }),
    state,
    nothing,
  )
  expect((await exportTexts(sqlite, state))['tables/b.jsonl']).toBe('{"a":7,"n":"x"}\n{"a":8,"n":null}\n')
})

test('what we read of a table’s key from its statement is what SQLite says', async () => {
  const part = fc.constantFrom(
    'INTEGER',
    'TEXT',
    "TEXT DEFAULT 'primary key (,'",
    'DECIMAL(10, 2)',
    '',
    'CHECK (a IN (1, 2))',
  )
  const table = fc.record({
    types: fc.tuple(part, part, part),
    key: fc.constantFrom('', ', PRIMARY KEY (c, a)', ', CONSTRAINT k PRIMARY KEY ("b" DESC)', ', UNIQUE (b)'),
    own: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(table, async ({ types: [a, b, c], key, own }) => {
      const first = own && !key.includes('PRIMARY') ? 'a PRIMARY KEY' : `a ${a}`
      const sql = `CREATE TABLE t (${first}, "b" ${b}, c ${c}${key})`
      const state = await open()
      state.change(sql, [], { limits, note: nothing })
      const [form] = state.readTables()
      expect(readDefinition([...listStatements(state.readSchema()[0]!)][0]!)).toEqual(form)
    }),
    { numRuns: 60 },
  )
})

test('numbers are given out as they would have been, after whatever rows came and went', async () => {
  const number = fc.integer({ min: 1, max: 9 })
  const act = fc.oneof(
    fc.constant("INSERT INTO a (n) VALUES ('x')"),
    fc.constant("INSERT INTO b (n) VALUES ('x')"),
    number.map((n) => `INSERT OR IGNORE INTO a VALUES (${n}, 'own')`),
    number.map((n) => `DELETE FROM a WHERE id >= ${n}`),
    number.map((n) => `UPDATE OR IGNORE a SET id = ${n} WHERE id = (SELECT max(id) FROM a)`),
    number.map((n) => `UPDATE sqlite_sequence SET seq = ${n}`),
    fc.constantFrom(
      'DELETE FROM a',
      'DELETE FROM b',
      'DELETE FROM sqlite_sequence',
      "UPDATE sqlite_sequence SET seq = 'x'",
    ),
  )
  const tables = `CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, n); CREATE TABLE b ("a b" INTEGER PRIMARY KEY
    AUTOINCREMENT, n); CREATE TABLE c (id INTEGER PRIMARY KEY, n DEFAULT 'autoincrement')`
  const next = (state: LiveDatabase) =>
    ['a (n)', 'b (n)', 'c (n)'].map((table) =>
      state.change(`INSERT INTO ${table} VALUES (1) RETURNING *`, [], { limits, note: nothing }),
    )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
      const [first, second] = [await open(), await open()]
      first.change(`${tables};${acts.join(';')}`, [], { limits, note: nothing })
      const texts = await exportTexts(sqlite, first)
      await sqlite.import(filesOf(texts), second, nothing)
      expect(await exportTexts(sqlite, second)).toEqual(texts)
      expect(next(second)).toEqual(next(first))
    }),
    { numRuns: runs },
  )
})

test('how far numbers were counted is a row where the rows do not tell; of two sides the larger one is meant', async () => {
  const state = await open()
  const change = (sql: string) => state.change(sql, [], { limits, note: nothing })
  change('CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO a VALUES (7)')
  const told = await exportTexts(sqlite, state)
  expect(Object.keys(told)).toEqual(['schema.sql', 'tables/a.jsonl'])
  change('DELETE FROM a')
  const texts = await exportTexts(sqlite, state)
  expect(texts['tables/sqlite_sequence.jsonl']).toBe('{"name":"a","seq":7}\n')
  const both = '{"name":"a","seq":7}\n{"name":"a","seq":9}\n{"name":"gone","seq":3}\n'
  await sqlite.import(filesOf({ ...texts, 'tables/sqlite_sequence.jsonl': both }), state, nothing)
  expect(change('INSERT INTO a VALUES (NULL) RETURNING id')).toMatchObject({ rows: [[10n]] })
  const odd = filesOf({ ...texts, 'tables/sqlite_sequence.jsonl': '{"name":"a","seq":"x"}\n' })
  await expect(sqlite.import(odd, state, nothing)).rejects.toMatchObject({
    code: 'damaged',
    data: { file: 'tables/sqlite_sequence.jsonl', line: 1 },
  })
})

test('two sides that both counted on are no conflict', async () => {
  const row = (seq: number): string => `{"name":"a","seq":${seq}}\n`
  const beside = async (path: string) => {
    const text = path.endsWith('schema.sql')
      ? 'CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT);\n'
      : 'kind: sqlite\n'
    return { base: text, ours: text, theirs: text }
  }
  for (const base of [null, row(5)]) {
    const sides = { base, ours: row(7), theirs: row(9) }
    const merge = await mergeTableFile('library/tables/sqlite_sequence.jsonl', sides, beside)
    expect(merge).toMatchObject({ kind: 'merged', text: row(7) + row(9) })
  }
})
