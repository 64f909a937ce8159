/** Statements that people type: whether they only ask, what was wrong where, and those run before. */
import { describe, expect, test } from 'vitest'
import { messages } from '../../../src/app/messages/all'
import { placeOfFault } from '../../../src/app/query/fault/fault-place'
import { withStatement } from '../../../src/app/tables/console/run-before'
import { isAboutRows, mayLose, onlyAsks } from '../../../src/app/tables/console/statement-kind'
import { explainFault } from '../../../src/app/tables/handle/explain-fault'
import { openLiveMemory } from '../../../src/data/live'

describe('a statement', () => {
  test.each(['select 1', '-- x\n WITH a AS (SELECT 1) SELECT * FROM a;', 'values (1)', 'EXPLAIN SELECT 1'])(
    'that only asks is told from one that changes: %s',
    (sql) => expect(onlyAsks(sql)).toBe(true),
  )
  test.each(['', 'select 1; select 2', 'delete from t', 'WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a'])(
    'that may change something is no question: %s',
    (sql) => expect(onlyAsks(sql)).toBe(false),
  )

  test.each([
    'drop table t',
    'select 1; DELETE FROM t',
    'update t set a = 1',
    'alter table t drop column a',
    'TRUNCATE t',
  ])('that may take more than was meant is told from others: %s', (sql) => expect(mayLose(sql)).toBe(true))
  test.each(['insert into t values (1)', 'delete from t where id = 1', "select 'drop table t'", 'create table t (a)'])(
    'that takes nothing, or what it names, needs no care: %s',
    (sql) => expect(mayLose(sql)).toBe(false),
  )

  test('is about rows, or about tables alone', () => {
    expect(isAboutRows('create table t (a); insert into t values (1)')).toBe(true)
    expect(isAboutRows('create table t (a); drop view v')).toBe(false)
  })

  test('is shown with the word that is wrong', () => {
    expect(placeOfFault('SELECT a,\n  heigth FROM t\nWHERE 1', 12)).toEqual({
      line: 2,
      column: 3,
      before: '  ',
      word: 'heigth',
      after: ' FROM t',
    })
    expect(placeOfFault('SELECT', 6)).toMatchObject({ line: 1, column: 7, word: '', after: '' })
    expect(placeOfFault('SELECT größe', 7).word).toBe('größe')
  })

  test('is kept once among those run before, the newest first, and twenty of them', () => {
    const many = Array.from({ length: 30 }, (_, at) => `SELECT ${at}`).reduce(withStatement, [])
    expect(many).toHaveLength(20)
    expect(withStatement(many, 'SELECT 15')[0]).toBe('SELECT 15')
    expect(withStatement(many, 'SELECT 15')).toHaveLength(20)
    expect(withStatement(many, '  ')).toBe(many)
  })
})

describe('what a table does not take', () => {
  const t = messages.tables.faults
  const schema = `CREATE TABLE u (id INTEGER PRIMARY KEY);
    CREATE TABLE t (a TEXT NOT NULL, b INTEGER UNIQUE, c CHECK (c > 0), d REFERENCES u);
    CREATE TABLE s (n INTEGER) STRICT;
    INSERT INTO t VALUES ('x', 1, 1, NULL)`

  test.each([
    ["INSERT INTO t VALUES ('y', 1, 1, NULL)", t.unique('b')],
    ['INSERT INTO t VALUES (NULL, 2, 1, NULL)', t.required('a')],
    ["INSERT INTO t VALUES ('y', 2, 0, NULL)", t.check('c > 0')],
    ["INSERT INTO t VALUES ('y', 2, 1, 7)", t.reference],
    ["INSERT INTO s VALUES ('x')", t.type],
    ['ATTACH x AS y', t.refused],
  ])('is said in words: %s', async (sql, sentence) => {
    const database = await (await openLiveMemory()).open('test')
    const change = (text: string) =>
      database.change(text, [], { limits: { time: 60_000, rows: 10 }, note: () => undefined })
    expect(change(schema).kind).toBe('changed')
    const changed = change(sql)
    if (changed.kind !== 'fault') throw new Error('It was taken.')
    expect(explainFault(changed)).toBe(sentence)
  })
})
