/** What a grid’s edits come to, held against the database they are for. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { openLiveMemory, type LiveDatabase } from '../../../src/data/live'
import type { Cell, Row } from '../../../src/page/rows'
import { readTyped, textOfCell } from '../../../src/app/tables/statements/cells'
import { columnsQuery, kindOfType, readColumns, type Column } from '../../../src/app/tables/statements/columns'
import { addRow, removeRows, setCells, type Table } from '../../../src/app/tables/statements/edits'
import { insertRows } from '../../../src/app/tables/statements/literals'
import { quoteName } from '../../../src/app/tables/statements/names'
import { countQuery, rowsQuery, type Look, type Statement } from '../../../src/app/tables/statements/rows'
import { makeTable, renameTable, type NewColumn } from '../../../src/app/tables/statements/tables'

const limits = { time: 20_000, rows: 10_000 }
let database: LiveDatabase

function run({ sql, values }: Statement): number {
  const changed = database.change(sql, values, { limits, note: () => undefined })
  if (changed.kind === 'fault') throw new Error(`${changed.message} in ${sql}`)
  return changed.changes
}

function ask({ sql, values }: Statement): readonly Row[] {
  const asked = database.ask(sql, values, limits)
  if (asked.kind === 'fault') throw new Error(`${asked.message} in ${sql}`)
  return asked.rows
}

const remove = (table: Table, rows: readonly Row[]): number =>
  [...removeRows(table, rows)].reduce((count, statement) => count + run(statement), 0)

const say = (sql: string): number => run({ sql, values: [] })

function open(name: string): Table {
  const columns = readColumns(ask({ sql: columnsQuery('sqlite'), values: [name] }))
  return { name, columns, dialect: 'sqlite' }
}

const look = ({ name, columns }: Table, other: Partial<Look> = {}): Look => ({
  table: name,
  columns,
  dialect: 'sqlite',
  order: null,
  having: '',
  ...other,
})

const readAll = (table: Table): readonly Row[] => ask(rowsQuery(look(table), 0, 10_000))

/** No NUL in a name: no statement can have one. */
const name = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((text) => !text.includes('\0') && text.isWellFormed() && !/^(sqlite_|verso_)/i.test(text))

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, '', "'", '"; DROP TABLE t; --', '\0', 'a\0b', '?', -0, Infinity, 5, 5n, 2n ** 63n - 1n),
  fc.constant(-(2n ** 63n)),
  fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
  fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n),
  fc.double({ noNaN: true }),
  fc.uint8Array({ maxLength: 12 }),
)

beforeEach(async () => {
  database = await (await openLiveMemory()).open('test')
})

const wipe = (): void => {
  for (const { name } of database.readTables()) say(`DROP TABLE ${quoteName(name)}`)
}

describe('an edit', () => {
  test('writes any cell into a column of any name, and it is read back the same', () => {
    fc.assert(
      fc.property(name, name, cell, cell, (tableName, columnName, first, second) => {
        fc.pre(columnName.toLowerCase() !== 'id')
        wipe()
        say(`CREATE TABLE ${quoteName(tableName)} (id INTEGER PRIMARY KEY, ${quoteName(columnName)})`)
        const table = open(tableName)
        run(addRow(table, new Map([[columnName, first]])))
        run(addRow(table, new Map([[columnName, 'untouched']])))
        expect(readAll(table)).toEqual([
          [1n, first],
          [2n, 'untouched'],
        ])
        expect(run(setCells(table, [1n, first], new Map([[columnName, second]])))).toBe(1)
        expect(readAll(table)).toEqual([
          [1n, second],
          [2n, 'untouched'],
        ])
        expect(remove(table, [[1n, second]])).toBe(1)
        expect(readAll(table)).toEqual([[2n, 'untouched']])
      }),
      { numRuns: 120 },
    )
  })

  test('of a table without a key changes one of the rows that are equal, and of them only one', () => {
    fc.assert(
      fc.property(cell, cell, fc.constantFrom('', 'COLLATE NOCASE'), (first, second, collation) => {
        wipe()
        say(`CREATE TABLE t (rowid ${collation}, b ${collation})`)
        const table = open('t')
        const row = [first, second]
        const others: Row = ['A', 'b']
        fc.pre(first !== 'A' && first !== 'changed')
        for (const each of [row, row, others]) run(addRow(table, new Map([['rowid', each[0] ?? null], ['b', each[1] ?? null]]))) // prettier-ignore
        expect(run(setCells(table, row, new Map([['rowid', 'changed']])))).toBe(1)
        const all = readAll(table)
        expect(all).toHaveLength(3)
        expect(all.filter(([a]) => a === 'changed')).toEqual([['changed', second]])
        expect(all).toContainEqual(others)
        expect(remove(table, [row, others])).toBe(2)
        expect(remove(table, [row])).toBe(0)
      }),
      { numRuns: 80 },
    )
  })

  test('tells rows apart that their columns hold to be the same', () => {
    say('CREATE TABLE t (a TEXT COLLATE NOCASE, b)')
    const table = open('t')
    for (const a of ['A', 'a']) run(addRow(table, new Map([['a', a]])))
    expect(run(setCells(table, ['a', null], new Map([['b', 'x']])))).toBe(1)
    expect(new Map(readAll(table).map(([a, b]) => [a, b]))).toEqual(new Map([['A', null], ['a', 'x']])) // prettier-ignore
  })

  test('finds a row by a key of several columns, one of which is NULL', () => {
    say('CREATE TABLE t (a TEXT, b INTEGER, c, PRIMARY KEY (b, a))')
    say("INSERT INTO t VALUES (NULL, 1, 'x'), ('y', 1, 'x')")
    const table = open('t')
    expect(run(setCells(table, [null, 1n, 'x'], new Map([['c', 'z']])))).toBe(1)
    expect(readAll(table)).toEqual([
      [null, 1n, 'z'],
      ['y', 1n, 'x'],
    ])
  })

  test('takes hundreds of rows away at once, and no others', () => {
    say('CREATE TABLE t (a INTEGER, b TEXT, PRIMARY KEY (a, b))')
    const rows = Array.from({ length: 450 }, (_, at): Row => [BigInt(at), `it's ${at}`])
    for (const sql of insertRows({ name: 't', columns: ['a', 'b'] }, rows)) say(sql)
    expect(remove(open('t'), rows.slice(10))).toBe(440)
    expect(readAll(open('t'))).toEqual(rows.slice(0, 10))
  })

  test('leaves to the table what nobody gave a value, and what follows from others', () => {
    say("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT DEFAULT 'x', twice AS (a || a))")
    const table = open('t')
    run(addRow(table, new Map()))
    expect(readAll(table)).toEqual([[1n, 'x', 'xx']])
    expect(table.columns.map(({ computed, hasDefault }) => [computed, hasDefault])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ])
  })
})

test.each([
  ['id INTEGER PRIMARY KEY, a', true],
  ['id integer, a, PRIMARY KEY (id)', true],
  ['id INT PRIMARY KEY, a', false],
  ['id INTEGER PRIMARY KEY DESC, a', false],
  ['id INTEGER, a, PRIMARY KEY (id, a)', false],
  ['id TEXT PRIMARY KEY, a', false],
])('the key of (%s) is left to the table where that numbers its rows', (columns, isNumbered) => {
  say(`CREATE TABLE t (${columns})`)
  expect(open('t').columns[0]?.hasDefault).toBe(isNumbered)
  say('CREATE TABLE without (id INTEGER PRIMARY KEY, a) WITHOUT ROWID')
  expect(open('without').columns[0]?.hasDefault).toBe(false)
})

describe('the rows of a table', () => {
  test('come by pages that part them: each row once, in an order that stays', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 12 }), fc.boolean(), (rows, descending) => {
        wipe()
        say('CREATE TABLE t (a, b)')
        const table = open('t')
        for (const sql of insertRows({ name: 't', columns: ['a', 'b'] }, rows)) say(sql)
        const asked = look(table, { order: { column: 'b', descending } })
        const pages = [0, 5, 10].flatMap((from) => ask(rowsQuery(asked, from, 5)))
        expect(pages).toHaveLength(rows.length)
        expect(pages).toEqual(ask(rowsQuery(asked, 0, 100)))
        expect(ask(countQuery(asked))).toEqual([[BigInt(rows.length)]])
      }),
      { numRuns: 60 },
    )
  })

  test('are those that have the text somewhere, whatever is in it', () => {
    say('CREATE TABLE t (a, b)')
    const table = open('t')
    for (const a of ['50%', '50', 'a_b', 'ab', '\\', "O'Hara"]) run(addRow(table, new Map([['a', a]])))
    const having = (text: string): readonly Cell[] => ask(rowsQuery(look(table, { having: text }), 0, 9)).map(([a = null]) => a) // prettier-ignore
    expect(having('%')).toEqual(['50%'])
    expect(having('_')).toEqual(['a_b'])
    expect(having('\\')).toEqual(['\\'])
    expect(having("o'h")).toEqual(["O'Hara"])
    expect(ask(countQuery(look(table, { having: '50' })))).toEqual([[2n]])
  })

  test('are brought in by statements as they are', () => {
    fc.assert(
      fc.property(name, fc.array(fc.tuple(cell, cell), { maxLength: 20 }), (tableName, rows) => {
        wipe()
        say(`CREATE TABLE ${quoteName(tableName)} (at INTEGER PRIMARY KEY, a, b)`)
        const numbered = rows.map(([a, b], at): Row => [BigInt(at), a, b])
        for (const sql of insertRows({ name: tableName, columns: ['at', 'a', 'b'] }, numbered)) say(sql)
        expect(readAll(open(tableName))).toEqual(numbered)
      }),
      { numRuns: 80 },
    )
  })
})

describe('a table that is made', () => {
  const column = fc.record({
    name,
    type: fc.constantFrom<NewColumn['type']>('TEXT', 'INTEGER', 'REAL', 'BLOB'),
    key: fc.boolean(),
    required: fc.boolean(),
  })
  const columns = fc.uniqueArray(column, { minLength: 1, maxLength: 6, selector: (one) => one.name.toLowerCase() })

  test('has the columns and the key that were asked for, and keeps its rows when it gets another name', () => {
    fc.assert(
      fc.property(name, name, columns, (first, second, wanted) => {
        wipe()
        say(makeTable(first, wanted))
        const made = open(first)
        const told = (list: readonly (Column | NewColumn)[]): unknown =>
          list.map((one) => [one.name, one.type, Number(one.key) > 0])
        expect(told(made.columns)).toEqual(told(wanted))
        fc.pre(first.toLowerCase() !== second.toLowerCase())
        say(renameTable(first, second))
        expect(open(second).columns).toEqual(made.columns)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a cell that is typed', () => {
  const kinds: readonly (readonly [string, fc.Arbitrary<Cell>])[] = [
    ['INTEGER', fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)],
    ['DOUBLE PRECISION', fc.double({ noNaN: true })],
    ['VARCHAR(20)', fc.string()],
    ['', fc.oneof(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), fc.double({ noNaN: true }))],
    ['boolean', fc.boolean()],
  ]

  test.each(kinds)('of a column of the type “%s” is what was shown there', (type, cells) => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(readTyped(kindOfType(type), textOfCell(cell))).toEqual({ kind: 'cell', cell })
      }),
    )
  })

  test('is told what it should be, and is no other than what was typed', () => {
    expect(readTyped('integer', '5.5')).toEqual({ kind: 'fault', reason: 'whole' })
    expect(readTyped('integer', '9223372036854775808')).toEqual({ kind: 'fault', reason: 'range' })
    expect(readTyped('real', 'five')).toEqual({ kind: 'fault', reason: 'number' })
    expect(readTyped('real', '1e999')).toEqual({ kind: 'fault', reason: 'range' })
    expect(readTyped('any', '9223372036854775808')).toEqual({ kind: 'cell', cell: '9223372036854775808' })
    expect(readTyped('any', '007 Bond')).toEqual({ kind: 'cell', cell: '007 Bond' })
    expect(readTyped('text', '')).toEqual({ kind: 'cell', cell: '' })
    expect(readTyped('integer', ' ')).toEqual({ kind: 'cell', cell: null })
  })
})
