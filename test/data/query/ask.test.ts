/** Queries over a catalog: what pages say, as tables, to be read and nothing else. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { askCatalog, readParameters, type Asked, type Catalog } from '../../../src/data'
import { parsePagePath } from '../../../src/names'
import { catalogOf, dump } from '../notation'

const rowsOf = (asked: Asked): readonly unknown[] => {
  if (asked.kind !== 'rows') throw new Error(`${asked.reason}: ${asked.message}`)
  return asked.rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)))
}

let catalog: Catalog
const ask = (sql: string) => askCatalog(catalog, { sql })
const rows = (sql: string) => rowsOf(ask(sql))

beforeAll(async () => {
  catalog = await catalogOf({
    'Recipes/Soup.md': '---\nrating: 4\nmade: 2026-01-02\ntags: [warm]\n---\n# Soup\n- [ ] stir\n- [x] salt\n',
    'Recipes/Bread.md': '---\nrating: 10\nVegan: true\ntitle: Good bread\n---\n[[Soup]] and [[Cake]]\n',
    'Recipes/Sweet/Cake.md': '---\nrating: 2.5\n---\nserves:: 8\nserves:: 12\n`serves:: 9` \\[oven:: hot]\n',
    'Deep/Books/Emma.md': '---\nyear: 1815\nread at: 2026-02-03 10:00\n---\n',
    'Çorba/Ezo.md': '---\nrating: 1\n---\n',
    'Home.md': '---\nmin: 3\nconstructor: yes\n---\n#top\n',
    'pic.png': 'x',
  })
})

describe('a query', () => {
  test('asks a folder by its name, whose properties are columns', () => {
    expect(rows('select title, rating from Recipes where rating > 3 order by rating desc')).toEqual([
      ['Good bread', 10],
      ['Soup', 4],
    ])
    expect(rows('select path, vegan from recipes where vegan = 1')).toEqual([['Recipes/Bread.md', true]])
    expect(rows("select made from Recipes where made < date('2026-01-03')")).toEqual([['2026-01-02']])
    expect(rows('select name from "Recipes/Sweet"')).toEqual([['Cake.md']])
    expect(rows('select year, "read at" from Books')).toEqual([[1815, '2026-02-03T10:00']])
    expect(rows('select rating from Çorba')).toEqual([[1]])
  })

  test('tells checkboxes from numbers where nothing else is called so', () => {
    expect(rows('select vegan from Recipes order by path')).toEqual([[true], [null], [null]])
    expect(rows('select count(*) as n, max(vegan) as most, 7 as vegan from Recipes')).toEqual([[3, 1, 7]])
    expect(rows('select rating from Çorba')).toEqual([[1]])
    expect(rows('select done from tasks order by line')).toEqual([[0], [1]])
  })

  test('reads properties in the text, those written twice as a list, and none in code', () => {
    expect(rows('select serves from Sweet')).toEqual([['[8,12]']])
    expect(rows("select value, source from properties where key = 'serves'")).toEqual([
      [8, 'text'],
      [12, 'text'],
    ])
    expect(rows("select count(*) from properties where key = 'oven'")).toEqual([[0]])
  })

  test('asks pages, headings, links, tags, tasks, aliases and files', () => {
    expect(rows("select path, title, folder, name from pages where title = 'Emma'")).toEqual([
      ['Deep/Books/Emma.md', 'Emma', 'Deep/Books', 'Emma.md'],
    ])
    expect(rows('select level, text, fragment, line from headings')).toEqual([[1, 'Soup', 'soup', 6]])
    expect(rows('select target from links order by line, target')).toEqual([
      ['Recipes/Soup.md'],
      ['Recipes/Sweet/Cake.md'],
    ])
    expect(rows('select tag from tags order by tag')).toEqual([['top'], ['warm']])
    expect(rows('select text, done from tasks order by line')).toEqual([
      ['stir', 0],
      ['salt', 1],
    ])
    expect(rows('select alias from aliases')).toEqual([])
    expect(rows("select path from files where kind = 'asset'")).toEqual([['pic.png']])
  })

  test('has a view for each model, with all its fields, before a folder of that name', () => {
    const models = [{ name: 'Book', folder: 'Deep/Books', fields: ['author', 'year'] }]
    expect(askCatalog(catalog, { sql: 'select author, year from Book', models })).toMatchObject({
      rows: [[null, 1815n]],
    })
    expect(ask('select * from Book')).toMatchObject({ kind: 'fault', message: 'no such table: Book', at: 14 })
  })

  test('takes values from the page it is on', () => {
    const parameters = readParameters(catalog, parsePagePath('Home.md'))
    const answer = askCatalog(catalog, {
      sql: 'select title, :title, :path, :nothing from Recipes where rating > :Min order by rating',
      parameters,
    })
    expect(rowsOf(answer)).toEqual([
      ['Soup', 'Home', 'Home.md', null],
      ['Good bread', 'Home', 'Home.md', null],
    ])
    expect(ask('select ?')).toMatchObject({ kind: 'fault', reason: 'wrong' })
  })

  test('says where it is wrong', () => {
    expect(ask("select 'größe', nope from pages")).toMatchObject({ reason: 'wrong', at: 16 })
    expect(ask('select 1; select 2')).toMatchObject({ reason: 'wrong', at: 10 })
    expect(ask('')).toMatchObject({ reason: 'wrong' })
    expect(ask('select rating from nowhere')).toMatchObject({ reason: 'wrong' })
  })

  test('sees what the catalog says now', async () => {
    const other = await catalogOf({ 'A/One.md': 'n:: 1' })
    expect(rowsOf(askCatalog(other, { sql: 'select n from A' }))).toEqual([[1]])
    other.database.run("UPDATE properties SET key = 'm'")
    expect(askCatalog(other, { sql: 'select n from A' })).toMatchObject({ reason: 'wrong' })
    expect(rowsOf(askCatalog(other, { sql: 'select m from A' }))).toEqual([[1]])
  })
})

test('a name that a WITH takes is its own', () => {
  expect(rows("with pages(x) as (values ('mine')) select x from pages")).toEqual([['mine']])
  expect(rows('with inner_pages as (select title from pages) select count(*) from inner_pages')).toEqual([[6]])
  expect(rows('with t as (select 1) select count(*) from t, t as u, json_each(json_array(1, 2))')).toEqual([[2]])
})

describe('a query can do no more than read:', () => {
  test.each([
    "insert into pages values ('x', 'x', 'x', 'x')",
    'delete from main.files',
    'update tags set tag = 1',
    'create table t (x)',
    'create temp view v as select 1',
    'drop view temp.pages',
    "attach 'other' as other",
    'detach main',
    'pragma writable_schema = on',
    'pragma table_info(files)',
    "select * from pragma_table_info('files')",
    'begin',
    'vacuum',
    'reindex',
    "select load_extension('x')",
    'select * from main.meta',
    'select * from meta',
    'select oid from main.files',
    'select * from texts',
    'select * from needs',
    'select * from sqlite_schema',
    'select * from temp.sqlite_temp_schema',
    'with pages as (select key, value from main.meta) select * from pages',
    'with pages as (select oid from main.files) select * from pages',
    'with recursive "tags"(n) as (select name from main.needs) select * from tags',
    'select (with tags as (select oid from main.files) select count(oid) from tags) from pages',
    'select count(*) from main.meta',
    'select count(*) from needs',
    'select count(*) from main.sqlite_schema',
    'select 1 from texts',
    'select count(*) from main.blocks',
  ])('%s', (sql) => {
    const before = dump(catalog)
    expect(ask(sql)).toMatchObject({ kind: 'fault', reason: expect.stringMatching(/refused|wrong/) as unknown })
    expect(dump(catalog)).toEqual(before)
    expect(rows('select count(*) from pages')).toEqual([[6]])
  })
})

const endless = 'with recursive n(x) as (select 1 union all select x + 1 from n)'

describe('a query is stopped', () => {
  test('when it never ends, and the next one is answered', () => {
    const limits = { time: 40 }
    expect(askCatalog(catalog, { sql: `${endless} select count(*) from n`, limits })).toMatchObject({ reason: 'slow' })
    expect(rows('select count(*) from pages')).toEqual([[6]])
  })

  test('at the limit of its rows, which says that there are more', () => {
    const limits = { rows: 2 }
    const sql = 'select path from pages order by path'
    expect(askCatalog(catalog, { sql, limits })).toMatchObject({
      rows: [['Deep/Books/Emma.md'], ['Home.md']],
      more: true,
    })
    expect(askCatalog(catalog, { sql, limits: { rows: 6 } })).toMatchObject({ more: false })
  })

  test('when its answer grows too long', () => {
    const answer = ask(`${endless} select hex(zeroblob(400000)) from n`)
    if (answer.kind !== 'rows') throw new Error(answer.message)
    expect(answer).toMatchObject({ more: true })
    expect(answer.rows.length).toBeLessThan(10)
  })

  test('where one step of it would take minutes', () => {
    const sql = "select instr(zeroblob(1000000), zeroblob(500000) || x'01')"
    expect(ask(sql)).toMatchObject({ kind: 'fault', reason: 'too-large' })
    expect(ask("select hex(zeroblob(500)) like '%' || hex(zeroblob(200))")).toMatchObject({ kind: 'fault' })
  })

  test.each(['select randomblob(1000000000)', 'select zeroblob(1000000000)', "select printf('%1000000000s', 'x')"])(
    'when a cell is too large: %s',
    (sql) => expect(ask(sql)).toMatchObject({ kind: 'fault', reason: 'too-large' }),
  )

  test('when it needs too much memory', () => {
    const sql = `${endless}, big(x) as materialized (select randomblob(100000) from n limit 100000) select count(*) from big a, big b`
    const limits = { memory: 8 << 20, time: 20_000 }
    expect(askCatalog(catalog, { sql, limits })).toMatchObject({ kind: 'fault', reason: 'too-large' })
    expect(rows('select count(*) from pages')).toEqual([[6]])
  })
})

/** Pages of one folder with two properties, and what simple queries say of them by the plainest reading. */
const value = fc.oneof(fc.integer({ min: -5, max: 15 }), fc.constantFrom(2.5, 10.25, null, 'a', 'b', '2026-01-02'))
const page = fc.record({ rating: value, kind: fc.constantFrom('x', 'y', null) })
type Cell = string | number | null
const rank = (cell: Cell): number => (cell === null ? 0 : typeof cell === 'number' ? 1 : 2)
const compare = (a: Cell, b: Cell): number => {
  if (a === b) return 0
  return rank(a) - rank(b) || (a !== null && b !== null && a < b ? -1 : 1)
}

test('simple queries say what a plain loop over the pages says', async () => {
  const query = fc.record({
    least: fc.integer({ min: -5, max: 15 }),
    kind: fc.constantFrom('x', 'y'),
    down: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 12 }), query, async (pages, { least, kind, down }) => {
      const files = pages.map(({ rating, kind }, at) => {
        const lines = [rating === null ? '' : `rating: ${rating}\n`, kind === null ? '' : `kind: ${kind}\n`]
        return [`F/p${String(at).padStart(2, '0')}.md`, `---\nx: 1\n${lines.join('')}---\n`] as const
      })
      const fill = [['F/zz.md', '---\nrating: 100\nkind: none\n---\n']] as const
      const of = await catalogOf(Object.fromEntries([...files, ...fill]))
      const sql = `select path, rating from F where kind = '${kind}' and rating >= ${least} order by rating ${down ? 'desc' : 'asc'}, path`
      const expected = pages
        .map(({ rating, kind }, at) => ({ path: files[at]![0], rating, kind }))
        .filter((row) => row.kind === kind && row.rating !== null && compare(row.rating, least) >= 0)
        .sort((a, b) => compare(a.rating, b.rating) * (down ? -1 : 1) || compare(a.path, b.path))
      expect(rowsOf(askCatalog(of, { sql }))).toEqual(expected.map(({ path, rating }) => [path, rating]))
      of.database.close()
    }),
    { numRuns: 40 },
  )
})
