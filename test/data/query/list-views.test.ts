/** What there is to ask: every view that is listed can be asked for every column it is said to have. */
import { expect, test, vi } from 'vitest'
import { answerQuery, askCatalog, listViews, PastCatalogs } from '../../../src/data'
import { catalogOf } from '../notation'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const models = [
  { name: 'Book', folder: 'Deep/Books', fields: ['author', 'Year'] },
  { name: 'Tags', folder: 'A', fields: [] },
]

const make = () =>
  catalogOf({
    'A/One.md': '---\nrating: 1\nRating: 2\nread at: x\n---\n',
    'A/Two.md': '---\nrating: 1\nmodified: 2020-01-01\n---\n',
    'B/A/Three.md': '---\nsay "hi": 1\npath: x\n---\n',
    'Deep/Books/Emma.md': '---\nyear: 1815\n---\n',
    'Tags/Four.md': 'x',
    'Home.md': 'x',
  })

test('what is listed can be asked', async () => {
  const catalog = await make()
  const views = await listViews(catalog, models)
  for (const { name, columns } of views) {
    const sql = `select ${columns.map(quoted).join()} from ${quoted(name)}`
    expect({ name, ...askCatalog(catalog, { sql, models }) }).toMatchObject({ name, kind: 'rows', columns })
  }
  expect(views.filter(({ kind }) => kind !== 'view').map(({ name }) => name)).toEqual([
    'Book',
    'A',
    'B',
    'B/A',
    'Deep',
    'Books',
  ])
})

test('a folder says what its pages have in common first, and is called as shortly as can be', async () => {
  const views = await listViews(await make())
  expect(views.find(({ name }) => name === 'A')).toEqual({
    kind: 'folder',
    name: 'A',
    pages: 2,
    columns: ['path', 'title', 'folder', 'name', 'Rating', 'modified', 'read at', 'created', 'author'],
  })
  expect(views.filter(({ kind }) => kind === 'folder').map(({ name }) => name)).toEqual([
    'A',
    'B',
    'B/A',
    'Deep',
    'Books',
  ])
})

test('the wiki’s own models can be asked, with fields that no page has yet', async () => {
  const catalog = await catalogOf({
    '_models/Book.yaml':
      'title: Book\nfolder: Deep/Books\nproperties:\n  year:\n    type: number\n  read:\n    type: boolean\n',
    'Deep/Books/Emma.md': '---\nyear: 1815\n---\n',
  })
  const views = await listViews(catalog)
  expect(views.find(({ kind }) => kind === 'model')).toMatchObject({
    name: 'Book',
    columns: expect.arrayContaining(['year', 'read']) as unknown,
  })
  const asked = answerQuery(
    catalog,
    { info: 'query', text: 'select title, year, read from Book' },
    { past: new PastCatalogs() },
  )
  expect(await asked).toMatchObject({ rows: [['Emma', 1815n, null]] })
})

test('properties are counted once for each state of the catalog, however many queries name what is not there', async () => {
  const catalog = await make()
  const list = vi.spyOn(catalog.database, 'list')
  const counted = (): number => list.mock.calls.filter(([sql]) => sql.includes('SELECT path, min(key)')).length
  const ask = (text: string) => answerQuery(catalog, { info: 'query', text }, { past: new PastCatalogs() })
  expect(await ask('select raiting from A')).toMatchObject({ near: 'Rating' })
  expect(await ask('select read_at from A')).toMatchObject({ near: 'read at' })
  expect(counted()).toBe(1)
  catalog.database.run("DELETE FROM properties WHERE key = 'read at'")
  expect(await ask('select read_at from A')).toMatchObject({ near: null })
  expect(counted()).toBe(2)
})
