/** What stands behind the fence of a block of SQL. */
import { describe, expect, test } from 'vitest'
import { readSqlBlock } from '../../../src/app/views/prose/rich/sql/read-block'
import { placeParameters, readValues } from '../../../src/app/views/prose/rich/sql/parameters'
import { parsePagePath, parseWikiId } from '../../../src/names'

const databases = [
  { folder: parsePagePath('Shop'), kind: 'sqlite' },
  { folder: parsePagePath('Home/Garden beds'), kind: 'documents' },
  { folder: parsePagePath('v1.2'), kind: 'sqlite' },
] as const

const read = (info: string) => readSqlBlock(info, databases)
const form = (info: string) => {
  const block = read(info)
  return block.kind === 'block' ? block.form : block
}

describe('a block of SQL', () => {
  test('names a database by its path or its last name, whatever the case, and a table of it', () => {
    expect(read('Shop')).toMatchObject({ kind: 'block', folder: 'Shop', table: null, form: { kind: 'table' } })
    expect(read('shop.orders')).toMatchObject({ folder: 'Shop', table: 'orders' })
    expect(read('"Home/Garden beds".plants as grid')).toMatchObject({
      folder: 'Home/Garden beds',
      database: 'documents',
      table: 'plants',
      form: { kind: 'grid' },
    })
    expect(read('"garden beds"')).toMatchObject({ folder: 'Home/Garden beds', table: null })
    expect(read('v1.2')).toMatchObject({ folder: 'v1.2', table: null })
    expect(read('Shop."my orders"')).toMatchObject({ table: 'my orders' })
  })

  test('that names none is code like any other', () => {
    for (const info of ['', 'Shops', 'title="x"', 'Shops.orders', '{1,2}']) expect(read(info).kind).toBe('code')
  })

  test('that names none and asks for a form says so, where it is known which there are', () => {
    expect(read('Shops.orders as list')).toEqual({ kind: 'misread', why: 'no-database', word: 'Shops.orders' })
    expect(readSqlBlock('Shops.orders as list', undefined)).toEqual({ kind: 'code' })
  })

  test('says in which form to show the answer', () => {
    expect(form('Shop as list')).toEqual({ kind: 'list' })
    expect(form('Shop AS Count')).toEqual({ kind: 'count' })
    expect(form('Shop as board by state')).toEqual({ kind: 'board', by: 'state' })
    expect(form('Shop as board state')).toEqual({ kind: 'board', by: 'state' })
    expect(form('Shop as chart')).toEqual({ kind: 'chart', mark: 'bar', x: null, y: null })
    expect(form('Shop as chart line month "total sum"')).toEqual({
      kind: 'chart',
      mark: 'line',
      x: 'month',
      y: 'total sum',
    })
  })

  test('with a form there is none of, or that it cannot have, says which', () => {
    expect(read('Shop as pie')).toEqual({ kind: 'misread', why: 'form', word: 'pie' })
    expect(read('Shop like list')).toEqual({ kind: 'misread', why: 'form', word: 'like list' })
    expect(read('Shop as')).toEqual({ kind: 'misread', why: 'form', word: 'as' })
    expect(read('Shop as board')).toEqual({ kind: 'misread', why: 'form', word: 'board' })
    expect(read('Shop as grid')).toEqual({ kind: 'misread', why: 'no-table', word: 'grid' })
  })
})

describe('a name behind a colon', () => {
  test('is a place for a value, and what is behind it stays where it was', () => {
    const { sql, names } = placeParameters("SELECT * FROM t WHERE a=:rating AND b > :größe -- :no\nAND c = ':no' AND d")
    expect(names).toEqual(['rating', 'größe'])
    expect(sql).toBe("SELECT * FROM t WHERE a=?       AND b > ?      -- :no\nAND c = ':no' AND d")
  })

  test.each([
    "SELECT '1'::int",
    'SELECT a[1:2], a[i:j]',
    'SELECT "a:b", \':c\', $$ :d $$ /* :e */',
    'SELECT a -> :: b',
  ])('is none in %s', (sql) => expect(placeParameters(sql)).toEqual({ sql, names: [] }))

  test('is asked of the catalog as a query of that page, and only where there is one', async () => {
    const asked: unknown[] = []
    const answer = {
      kind: 'rows',
      columns: ['a', 'b'],
      rows: [[4n, null]],
      more: false,
      form: { kind: 'table' },
      commit: null,
      then: false,
    } as const
    const query = async (_: unknown, request: unknown) => (asked.push(request), answer)
    const asking = { wiki: parseWikiId('w'), page: parsePagePath('Walk.md'), at: null }
    expect(await readValues({ query }, asking, [])).toEqual([])
    expect(await readValues({ query }, asking, ['rating', 'title'])).toEqual([4n, null])
    expect(asked).toEqual([{ info: 'query', text: 'SELECT :rating, :title', page: 'Walk.md' }])
  })
})
