/** What the guide says can be done can be done: every example in it is tried. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readFilter } from '../../../src/app/tables/statements/filter'
import { readSqlBlock } from '../../../src/app/views/prose/rich/sql/read-block'
import { answerQuery, parseQuery, parseSearch, PastCatalogs, type Catalog } from '../../../src/data'
import { findDocuments } from '../../../src/data/live/documents'
import { judgeFilter } from '../../../src/data/live/documents/filter'
import { readModel } from '../../../src/data/models'
import * as verso from '../../../src/data/objects'
import { fields, units } from '../../../src/data/search/model'
import { parsePagePath } from '../../../src/names'
import { catalogOf } from '../../data/notation'
import { examplesOf, guide, listCodeInTables } from './examples'

const english = (page: string): string => guide.get(`en/${page}`) ?? ''
const models = examplesOf('en/models', 'yaml')
const recipe = models[0]?.text ?? ''

describe('a query of the guide', () => {
  let catalog: Catalog
  const call = { past: new PastCatalogs() }
  beforeAll(async () => {
    catalog = await catalogOf({
      '_models/Recipe.yaml': recipe,
      'Recipes/Soup.md':
        '---\nrating: 4\ncourse: starter\nvegan: true\ntags: [winter]\n---\n- [ ] salt #winter\n[[Pie]]\n',
      'Recipes/Bread.md': '---\nrating: 3\ncourse: main\n---\n[[Soup]]\n',
    })
  })
  const queries = ['queries', 'models'].flatMap((page) => examplesOf(`en/${page}`, 'query'))

  test('is one of many', () => expect(queries.length).toBeGreaterThan(8))

  test.each(queries)('is answered: $info $text', async ({ info, text }) => {
    const answer = await answerQuery(catalog, { info, text, page: parsePagePath('Recipes/Soup.md') }, call)
    expect(['rows', 'found']).toContain(answer.kind)
    const found = answer.kind === 'rows' ? answer.rows.length : answer.kind === 'found' ? answer.hits.length : 0
    expect(found).toBeGreaterThan(0)
  })

  test('can be shown in every form that is told', () => {
    const forms = listCodeInTables(english('queries')).filter((code) => code.startsWith('as '))
    expect(forms.map((form) => parseQuery(`query ${form}`, 'select 1').form.kind)).toEqual([
      'table',
      'list',
      'board',
      'count',
      'chart',
    ])
    for (const form of forms) expect(parseQuery(`query ${form}`, 'select 1').problems).toEqual([])
  })

  test('finds every column that is told of a view', async () => {
    const rows = [...english('queries').matchAll(/^\| `(\w+)` +\|[^|]*\|([^|]*)\|$/gm)]
    expect(rows.length).toBe(8)
    for (const [, view = '', columns = ''] of rows) {
      const text = `select ${columns.replaceAll('`', '')} from ${view}`
      expect(await answerQuery(catalog, { info: 'query', text }, call), text).toMatchObject({ kind: 'rows' })
    }
  })
})

describe('a search of the guide', () => {
  const searches = [
    ...listCodeInTables(english('search')),
    ...[...english('search').matchAll(/`((?:tag|ignore-case|task-todo):[^`]*)`/g)].map(([, code = '']) => code),
  ]

  test.each(searches)('is understood: %s', (text) => {
    if (text !== 'ignore-case:') expect(parseSearch(text).problems).toEqual([])
  })

  test('is there for every operator', () => {
    const all = [...fields, ...units, 'match-case', 'ignore-case', 'prop', 'created', 'changed']
    expect(all.filter((operator) => !english('search').includes(`\`${operator}:`))).toEqual([])
  })
})

describe('a model of the guide', () => {
  test.each(models)('is without faults', ({ text }) => {
    const { faults, fields, folder } = readModel(parsePagePath('_models/Recipe.yaml'), 'Recipe', text)
    expect(faults).toEqual([])
    expect(folder).toBe('Recipes')
    expect(fields.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['text', 'choice', 'number', 'date', 'boolean', 'list', 'link', 'file']),
    )
  })

  test('can have each kind of field that is told', () => {
    const rows = [...english('models').matchAll(/^\| [a-z ]+\| (`[^|]*)\|/gm)].map(([, cell = '']) => cell)
    expect(rows.length).toBe(10)
    for (const cell of rows) {
      const codes = [...cell.matchAll(/`([^`]*:[^`]*)`/g)].map(([, code = '']) => code)
      const lines = [codes, codes.slice(0, 1)].map((said) => `properties:\n  a: { ${said.join(', ')} }\n`)
      for (const text of lines) expect(readModel(parsePagePath('_models/A.yaml'), 'A', text).faults, text).toEqual([])
    }
  })
})

test('the program of the guide runs', async () => {
  const [{ text } = { text: '' }] = examplesOf('en/models', 'js')
  const names = [...(/import \{([^}]*)\}/.exec(text)?.[1] ?? '').split(',')].map((name) => name.trim())
  const body = text.replace(/^import.*$/m, '')
  const said: string[] = []
  const all: Readonly<Record<string, unknown>> = { ...verso, console: { log: (line: string) => said.push(line) } }
  const parts = [...names, 'console']
  const { constructor: Program } = Object.getPrototypeOf(async () => undefined) as { constructor: FunctionConstructor }
  const run = new Program(...parts, `${body}\nreturn { changes, good, then }`) as (
    ...given: readonly unknown[]
  ) => Promise<Record<'changes' | 'good' | 'then', readonly Record<string, unknown>[]>>
  const { changes, good, then } = await run(...parts.map((name) => all[name]))
  expect(changes).toMatchObject([{ kind: 'changed', id: 'soup' }])
  expect(said).toEqual(['Name the onions', 'Begin with soup'])
  expect(good).toMatchObject([{ title: 'Onion soup', published: false }])
  expect(then).toMatchObject([{ title: 'Soup' }])
})

describe('a block of SQL in the guide', () => {
  const shop = { folder: parsePagePath('Shop'), kind: 'sqlite' as const }
  const blocks = examplesOf('en/tables', 'sql')

  test('says a form there is, of a database', () => {
    const shown = blocks.filter(({ info }) => info !== 'sql').map(({ info }) => readSqlBlock(info.slice(4), [shop]))
    expect(shown).toMatchObject([
      { kind: 'block', form: { kind: 'chart', mark: 'bar', x: 'month', y: 'total' } },
      { kind: 'block', table: 'orders', form: { kind: 'grid' } },
    ])
  })

  test('is a statement that runs', async () => {
    const { database } = await catalogOf({})
    database.execute('CREATE TEMP TABLE orders (id INTEGER PRIMARY KEY, day TEXT, what TEXT, price REAL)')
    database.execute('CREATE TEMP TABLE people (_id NOT NULL PRIMARY KEY, document TEXT NOT NULL)')
    database.execute("INSERT INTO orders VALUES (1, '2026-03-14', 'Beans', 2.4)")
    database.execute(`INSERT INTO people VALUES (1, '{"name": "Ada", "city": "Basel"}')`)
    const statements = blocks.map(({ text }) => text).filter((text) => text !== '')
    expect(statements.map((sql) => database.list(sql))).toEqual([
      [{ _id: 1, name: 'Ada' }],
      [{ month: '2026-03', total: 2.4 }],
    ])
  })
})

test('a filter of the guide finds documents, and every operator it names is one', () => {
  const [filter] = examplesOf('en/tables', 'js').map(({ text }) => readFilter(text))
  const texts = ['{"_id":1,"city":"Basel","age":36}', '{"_id":2,"city":"Basel","age":7}']
  expect(findDocuments(texts, { ...(filter && { filter }) })).toMatchObject({ documents: [{ _id: 1 }], more: false })
  const named = [...english('tables').matchAll(/`(\$\w+)`/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(8)
  for (const name of named) expect(() => judgeFilter({ [name]: [] })).not.toThrow()
})
