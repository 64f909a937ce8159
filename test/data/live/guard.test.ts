/** What strangers may ask of a live database: all that is a query, nothing that reaches out, and not for ever. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openLiveMemory, type StatementFault, type LiveDatabase } from '../../../src/data/live'
import { loadSqlite } from '../../../src/data/sqlite/load'

const limits = { time: 60_000, rows: 3 }
let database: LiveDatabase

const change = (sql: string, values: Parameters<LiveDatabase['change']>[1] = []) =>
  database.change(sql, values, { limits, note: () => undefined })
const ask = (sql: string, values: Parameters<LiveDatabase['ask']>[1] = []) => database.ask(sql, values, limits)
const fault = (reason: StatementFault['reason']) => expect.objectContaining({ kind: 'fault', reason }) as unknown

beforeEach(async () => {
  database = await (await openLiveMemory()).open('test')
  change('CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, price REAL)')
  change("INSERT INTO books VALUES (1, 'Emma', 5.0), (2, 'Walden', 7.5)")
})

describe('a query', () => {
  test('has its rows, each cell as the kind it is', () => {
    const sql = "SELECT id, title, price, x'00ff' AS b, NULL AS n, ? AS v FROM books ORDER BY id LIMIT 1"
    expect(ask(sql, [5])).toEqual({
      kind: 'rows',
      columns: ['id', 'title', 'price', 'b', 'n', 'v'],
      rows: [[1n, 'Emma', 5, Uint8Array.of(0, 255), null, 5]],
      more: false,
    })
    expect(ask('SELECT typeof(?)', [5])).toMatchObject({ rows: [['real']] })
    expect(ask('SELECT typeof(?), length(CAST(? AS BLOB))', [5n, 'a\0b'])).toMatchObject({ rows: [['integer', 3n]] })
    expect(ask('SELECT ?', ['a\0b'])).toMatchObject({ rows: [['a\0b']] })
    expect(ask('SELECT typeof(?)', [new Uint8Array()])).toMatchObject({ rows: [['blob']] })
  })

  test('is cut at its limit, and says so', () => {
    const all = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n'
    expect(ask(all)).toMatchObject({ rows: [[1n], [2n], [3n]], more: true })
  })

  test('is stopped when it never ends, and the next one is answered', () => {
    const endless = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n'
    expect(database.ask(endless, [], { time: 50, rows: 3 })).toEqual(fault('slow'))
    expect(ask('SELECT count(*) FROM books')).toMatchObject({ rows: [[2n]] })
  })

  test('says where it is wrong', () => {
    const text = "SELECT 'größe', nope FROM books"
    expect(ask(text)).toMatchObject({ reason: 'wrong', at: text.indexOf('nope'), message: 'no such column: nope' })
    expect(change('SELECT 1;\nSELEC 2')).toMatchObject({ reason: 'wrong', at: 10 })
    expect(ask('SELECT ?')).toEqual(fault('wrong'))
    expect(ask('')).toEqual(fault('wrong'))
    expect(ask('SELECT 1; SELECT 2')).toEqual(fault('wrong'))
  })

  test.each([
    "INSERT INTO books VALUES (3, 'x', 1)",
    'DELETE FROM books',
    'CREATE TABLE t (x)',
    'PRAGMA writable_schema = on',
    "ATTACH 'other' AS other",
    'SELECT * FROM verso_notes',
    'SELECT * FROM sqlite_dbpage',
    'SELECT count(*) FROM sqlite_dbpage',
    'SELECT 1 FROM books WHERE EXISTS (SELECT 1 FROM sqlite_stmt)',
    'BEGIN',
  ])('changes nothing and sees nothing of ours: %s', (sql) => {
    expect(ask(sql)).toEqual(fault('refused'))
    expect(ask('SELECT count(*) FROM books')).toMatchObject({ rows: [[2n]] })
  })
})

test('none of SQLite’s own tables shows its pages, or what others ask', async () => {
  const { oo1 } = await loadSqlite()
  const plain = new oo1.DB(':memory:')
  const modules = plain.selectValues("SELECT name FROM pragma_module_list WHERE NOT name GLOB 'pragma_*'").map(String)
  plain.close()
  // Those ask what they are given, or count pages; or there are none of them until somebody makes one.
  const harmless = [
    'json_each',
    'json_tree',
    'dbstat',
    'bytecode',
    'tables_used',
    'fts5',
    'fts5vocab',
    'rtree',
    'rtree_i32',
  ]
  const others = modules.filter((name) => !harmless.includes(name))
  expect(others).toContain('sqlite_dbpage')
  for (const name of others) expect([name, ask(`SELECT * FROM ${name}`)]).toMatchObject([name, { reason: 'refused' }])
})

describe('a change', () => {
  test('is counted, and answers what it returns', () => {
    expect(change('UPDATE books SET price = price + 1 RETURNING id')).toMatchObject({ changes: 2, rows: [[1n], [2n]] })
  })

  test('goes through to its end, however little of its answer is let through', () => {
    const many = 'WITH RECURSIVE n(x) AS (SELECT 10 UNION ALL SELECT x + 1 FROM n LIMIT 20)'
    const sql = `${many} INSERT INTO books SELECT x, 'x', 0 FROM n RETURNING id`
    expect(change(sql)).toMatchObject({ changes: 20, more: true })
    expect(ask('SELECT count(*) FROM books')).toMatchObject({ rows: [[22n]] })
  })

  test('is made whole or not at all, and so is what is noted with it', () => {
    const noted = database.change('DELETE FROM books; INSERT INTO books VALUES (1, NULL, 1)', [], {
      limits,
      note: () => expect.fail('noted what did not happen'),
    })
    expect(noted).toEqual(fault('constraint'))
    expect(ask('SELECT count(*) FROM books')).toMatchObject({ rows: [[2n]] })
    database.change('DELETE FROM books', [], { limits, note: () => database.note('at', 'here') })
    expect(database.readNote('at')).toBe('here')
  })

  test('is stopped when it never ends, with nothing of it done', () => {
    const endless =
      'INSERT INTO books WITH RECURSIVE n(x) AS (SELECT 3 UNION ALL SELECT x + 1 FROM n) SELECT x, x, x FROM n'
    expect(database.change(endless, [], { limits: { time: 50, rows: 1 }, note: () => undefined })).toEqual(
      fault('slow'),
    )
    expect(ask('SELECT count(*) FROM books')).toMatchObject({ rows: [[2n]] })
  })

  test.each([
    'CREATE VIRTUAL TABLE t USING fts5(x)',
    'CREATE TEMP TABLE t (x)',
    'CREATE TABLE verso_t (x)',
    'ALTER TABLE books RENAME TO verso_books',
    'DELETE FROM verso_notes',
    'DROP TABLE verso_notes',
    'PRAGMA max_page_count = 1000000',
    'PRAGMA writable_schema = on',
    'PRAGMA case_sensitive_like = on',
    "UPDATE sqlite_schema SET sql = ''",
    'DELETE FROM sqlite_dbpage',
    'INSERT INTO sqlite_dbpage (pgno, data) VALUES (1, zeroblob(4096))',
    'COMMIT',
    'VACUUM',
    "ATTACH ':memory:' AS other",
  ])('cannot make what would not be kept, nor undo what guards it: %s', (sql) => {
    expect(change(sql)).toMatchObject({ kind: 'fault' })
    expect(database.readTables().map(({ name }) => name)).toEqual(['books'])
    expect(database.readNote('at')).toBeNull()
  })

  test('cannot make a cell or a database too large', () => {
    expect(change('INSERT INTO books VALUES (9, zeroblob(100000000), 1)')).toEqual(fault('too-large'))
    expect(change(`SELECT '${'x'.repeat(2_000_000)}'`)).toEqual(fault('too-large'))
  })
})

describe('a function of two texts', () => {
  const once = { time: 60_000, rows: 1 }
  const of = (sql: string) => database.ask(`SELECT ${sql}`, [], once)

  test.each([
    "instr(zeroblob(2000000), zeroblob(1000000) || x'01')",
    "replace(hex(zeroblob(1000000)), hex(zeroblob(500000)) || '1', '')",
    "trim(hex(zeroblob(1000000)), replace(hex(zeroblob(500000)), '0', 'a') || '0')",
    "replace(hex(zeroblob(100)), '0', hex(zeroblob(2000000)))",
    "hex(zeroblob(1000000)) LIKE '%' || hex(zeroblob(95)) || '1'",
    "hex(zeroblob(1000000)) LIKE '%' || hex(zeroblob(95)) || '1' ESCAPE '!'",
    "hex(zeroblob(1000000)) GLOB '*' || hex(zeroblob(95)) || '1'",
    "unhex(replace(hex(zeroblob(1000000)), '0', '-'), replace(hex(zeroblob(500000)), '0', '+') || '-')",
  ])('is refused where it would take for ever: %s', (sql) => {
    expect(of(sql)).toMatchObject({ kind: 'fault', reason: 'too-large' })
  })

  test('has patterns as people write them, and no longer ones', () => {
    expect(of("'Emma' LIKE '%mm%', 'Emma' GLOB '*[m-n]a', 'a%' LIKE 'a!%' ESCAPE '!'")).toMatchObject({
      rows: [[1n, 1n, 1n]],
    })
    const message = 'LIKE or GLOB pattern too complex'
    expect(of("hex(zeroblob(1000)) LIKE '%' || hex(zeroblob(500)) || '1'")).toMatchObject({ reason: 'wrong', message })
  })

  test.each(["t LIKE '%x%'", "t GLOB '*x*'", "t LIKE '!%%x' ESCAPE '!'", "instr(t, 'x')", "replace(t, 'x', '')"])(
    'looks at the clock each time, however much comes to one step of the statement: %s',
    (call) => {
      const [rows, few] = [
        'WITH RECURSIVE n(t) AS (SELECT 1 UNION ALL SELECT t + 1 FROM n LIMIT 20)',
        { time: 10, rows: 1 },
      ]
      let time = 0
      const clock = vi.spyOn(performance, 'now').mockImplementation(() => time++)
      try {
        expect(database.ask(`${rows} SELECT max(${call}) FROM n`, [], few)).toEqual(fault('slow'))
        expect(database.ask(`${rows} SELECT max(abs(t)) FROM n`, [], few)).toMatchObject({ rows: [[20n]] })
      } finally {
        clock.mockRestore()
      }
    },
  )

  test('is what SQLite has it to be, for every kind of cell', async () => {
    const { oo1 } = await loadSqlite()
    const plain = new oo1.DB(':memory:')
    const cell = fc.oneof(
      fc.constantFrom('NULL', '5', '5.0', "''", "x''", "'a' || char(0) || 'b'", "'Ä😀a'", "x'00c3a4'", '-1.5e300'),
      fc.stringMatching(/^[aA0.%_*?!-]{0,4}$/).map((text) => `'${text}'`),
    )
    const call = fc.oneof(
      fc
        .tuple(fc.constantFrom('instr', 'trim', 'ltrim', 'rtrim', 'unhex', 'like', 'glob'), cell, cell)
        .map(([f, a, b]) => `${f}(${a},${b})`),
      fc.tuple(cell, cell, cell).map((cells) => `replace(${cells.join()})`),
      fc.tuple(cell, cell, fc.constantFrom("'!'", "'%'", "'_'", 'NULL')).map((cells) => `like(${cells.join()})`),
    )
    fc.assert(
      fc.property(call, (sql) => {
        const told = `SELECT quote(${sql}), typeof(${sql})`
        expect(database.ask(told, [], once)).toMatchObject({ rows: [plain.selectArray(told)] })
      }),
    )
    plain.close()
  })
})
