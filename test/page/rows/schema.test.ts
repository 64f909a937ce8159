/** Schemas as text: statements found, put in order, read for their keys, and merged one by one. */
import { describe, expect, test } from 'vitest'
import { listStatements, mergeSchemas, readDefinition, readMade, textOfSchema } from '../../../src/page/rows'

const trigger = `CREATE TRIGGER t AFTER INSERT ON a BEGIN
  UPDATE a SET n = CASE WHEN n > 0 THEN 1 ELSE 0 END;
  DELETE FROM b;
END`

test('a text is cut at the semicolons that end statements, and at no others', () => {
  const parts = [
    `SELECT ';' , "a;b", [c;d], \`e;f\``,
    `-- not; this\nSELECT 1 /* nor; this */`,
    trigger,
    `CREATE FUNCTION f() RETURNS int AS $body$ BEGIN; RETURN 1; END $body$ LANGUAGE plpgsql`,
    `SELECT E'it\\'s; one', 'it''s; one', ARRAY[1, 2], x[1]`,
    `CREATE TRIGGER p BEFORE UPDATE ON a EXECUTE FUNCTION f()`,
    `SELECT 'never ends;`,
  ]
  const found = Array.from(listStatements(`;;${parts.join(';\n')}`), ({ sql }) => sql)
  expect(found).toEqual(parts.map((part) => part.replace(/^--.*\n| \/\*.*$/g, '')))
})

const made = (sql: string) => readMade([...listStatements(sql)][0]!)

test('a statement says what it makes, however it is said', () => {
  expect(made('create temp table if not exists main."a b" (x)')).toMatchObject({ kind: 'table', name: 'a b' })
  expect(made('CREATE UNIQUE INDEX CONCURRENTLY [i] ON t (x)')).toMatchObject({ kind: 'index', name: 'i' })
  expect(made('CREATE OR REPLACE VIEW v AS SELECT 1')).toMatchObject({ kind: 'view', name: 'v' })
  expect(made('INSERT INTO t VALUES (1)')).toBeUndefined()
})

const define = (sql: string) => readDefinition([...listStatements(sql)][0]!)

describe('the key of a table', () => {
  test('is in its column, or at its end', () => {
    expect(define('CREATE TABLE t (id INTEGER PRIMARY KEY, title TEXT)')).toEqual({
      name: 't',
      columns: ['id', 'title'],
      key: ['id'],
    })
    const long = `CREATE TABLE "t" ("a" DECIMAL(10, 2) CHECK (a IN (1, 2)), b TEXT DEFAULT ',(', /* c, */
      CONSTRAINT pk PRIMARY KEY (B DESC, "a"), FOREIGN KEY (b) REFERENCES u (id)) WITHOUT ROWID`
    expect(define(long)).toEqual({ name: 't', columns: ['a', 'b'], key: ['b', 'a'] })
  })

  test('is none where the table has none, and nothing is said of a query', () => {
    expect(define('CREATE TABLE t (a, b)')?.key).toEqual([])
    expect(define('CREATE TABLE t AS SELECT 1')).toBeUndefined()
    expect(define('CREATE TABLE t ("primary" key, b)')?.key).toEqual([])
  })
})

test('a schema has one text, whatever order it was made in: tables, indexes, views, triggers', () => {
  const sqls = [
    'CREATE TABLE b (x)',
    'CREATE VIEW v AS SELECT 1',
    trigger,
    'CREATE INDEX i ON b (x)',
    'CREATE TABLE a (n)',
  ]
  const text = textOfSchema(sqls)
  expect(text).toBe(
    `CREATE TABLE a (n);\n\nCREATE TABLE b (x);\n\nCREATE INDEX i ON b (x);\n\nCREATE VIEW v AS SELECT 1;\n\n${trigger};\n`,
  )
  expect(textOfSchema([...sqls].reverse())).toBe(text)
  expect(textOfSchema([text])).toBe(text)
})

describe('a schema that two sides changed', () => {
  const [a, b, c] = ['CREATE TABLE a (n)', 'CREATE TABLE b (n)', 'CREATE TABLE c (n)']
  const merge = (base: string[], ours: string[], theirs: string[]) =>
    mergeSchemas({ base: textOfSchema(base), ours: textOfSchema(ours), theirs: textOfSchema(theirs) })

  test('has what both made, changed and took out', () => {
    const merged = { kind: 'merged', text: textOfSchema(['CREATE TABLE a (n, m)', c, b]) }
    expect(merge([a], [a, b, c], ['CREATE TABLE a (n, m)', b, c])).toMatchObject(merged)
    expect(merge([a, b], [b], [a, b, c])).toMatchObject({ text: textOfSchema([b, c]) })
    expect(merge([a], [], [])).toMatchObject({ text: '' })
  })

  test('is in conflict where both changed one statement, and only there', () => {
    const merged = merge([a, b], ['CREATE TABLE a (x)', b, c], ['CREATE TABLE a (y)', b])
    expect(merged?.kind === 'conflicted' && merged.hunks).toEqual([
      { kind: 'conflict', base: [`${a};\n`], ours: ['CREATE TABLE a (x);\n'], theirs: ['CREATE TABLE a (y);\n'] },
      { kind: 'same', lines: ['\n', `${b};\n`] },
      { kind: 'same', lines: ['\n', `${c};\n`], by: 'tables' },
    ])
  })

  test('is merged by lines where somebody wrote it by hand', () => {
    expect(mergeSchemas({ base: `${a};\n`, ours: `-- why\n${a};\n`, theirs: '' })).toBeUndefined()
  })
})
