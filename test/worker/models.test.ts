/** Models of a wiki and their records, as the tabs ask and change them; native git judges what is written. */
import { expect, test } from 'vitest'
import { parsePagePath, type WikiId } from '../../src/names'
import type { ModelDraft, WikiApi } from '../../src/worker/api'
import { newDevice, openEngine, save } from './notation'

const path = parsePagePath

const field = {
  title: '',
  description: '',
  choices: [],
  items: null,
  model: null,
  default: null,
  required: false,
} as const
const recipe: ModelDraft = {
  name: 'Recipe',
  title: '',
  description: 'What we cook',
  folder: path('recipes'),
  fields: [
    { ...field, was: null, isId: false, name: 'title', kind: 'text', required: true },
    { ...field, was: null, isId: false, name: 'course', kind: 'choice', choices: ['starter', 'main'] },
    { ...field, was: null, isId: false, name: 'rating', kind: 'number' },
    { ...field, was: null, isId: false, name: 'by', kind: 'link' },
  ],
}

async function openWiki() {
  const device = newDevice()
  const api = openEngine(device)
  const [wiki] = await api.listWikis()
  const id = wiki!.id
  expect(await api.saveModel(id, null, recipe, { message: 'Say what a recipe is' })).toMatchObject({ kind: 'saved' })
  await api.awaitCatalog(id)
  return { device, api, id }
}

const textOf = async (api: WikiApi, id: WikiId, at: string): Promise<string> => (await api.readPage(id, path(at))).text

test('a model that was filled in is a file that says so, and its records are pages', async () => {
  const { api, id } = await openWiki()
  const made = await api.createRecord(
    id,
    'Recipe',
    { values: { title: 'Soup', course: 'starter', rating: 4, by: 'Ada' }, text: '---\ntags: [warm]\n---\nBoil it.\n' },
    { message: 'Add Soup' },
  )
  expect(made).toMatchObject({ kind: 'saved', paths: ['recipes/Soup.md'] })
  expect(await textOf(api, id, 'recipes/Soup.md')).toBe(
    '---\ntitle: Soup\ncourse: starter\nrating: 4\nby: "[[Ada]]"\ntags:\n  - warm\n---\nBoil it.\n',
  )
  await api.awaitCatalog(id)
  expect(await api.listModels(id)).toMatchObject([{ name: 'Recipe', folder: 'recipes', records: 1, faults: [] }])
  expect(await api.listRecords(id, 'Recipe')).toEqual([
    {
      path: 'recipes/Soup.md',
      title: 'Soup',
      values: { title: 'Soup', course: 'starter', rating: 4, by: 'Ada' },
      faults: [],
    },
  ])
})

test('a record that cannot be is refused with every reason, and nothing is committed', async () => {
  const { api, id } = await openWiki()
  const head = await api.readHead(id)
  expect(
    await api.createRecord(id, 'Recipe', { values: { course: 'snack', rating: 'four' } }, { message: 'No' }),
  ).toMatchObject({
    kind: 'invalid',
    faults: [
      { at: 0, field: 'title', code: 'required' },
      { at: 0, field: 'course', code: 'kind' },
      { at: 0, field: 'rating', code: 'kind' },
    ],
  })
  expect(await api.readHead(id)).toBe(head)
})

test('cells of several records are changed in one commit, even where they were wrong before', async () => {
  const { api, id } = await openWiki()
  await save(api, id, path('recipes/Soup.md'), '---\ntitle: Soup\nrating: lots # of it\nkept: [1, 2]\n---\nBoil.\n')
  await save(api, id, path('recipes/old/Stew.md'), '---\n# no title\nrating: 2\n---\n')
  await api.awaitCatalog(id)
  expect(
    (await api.listRecords(id, 'Recipe')).map(({ faults }) => faults.map((fault) => [fault.field, fault.code])),
  ).toEqual([[['rating', 'kind']], [['title', 'required']]])
  const changed = await api.changeRecords(
    id,
    [
      { path: path('recipes/Soup.md'), field: 'rating', value: 5 },
      { path: path('recipes/old/Stew.md'), field: 'title', value: 'Stew' },
      { path: path('recipes/old/Stew.md'), field: 'rating', value: null },
    ],
    { message: 'Rate' },
  )
  expect(changed).toMatchObject({ kind: 'saved' })
  expect(await textOf(api, id, 'recipes/Soup.md')).toBe(
    '---\ntitle: Soup\nrating: 5 # of it\nkept: [1, 2]\n---\nBoil.\n',
  )
  expect(await textOf(api, id, 'recipes/old/Stew.md')).toBe('---\n# no title\ntitle: Stew\n---\n')
  const title = { path: path('recipes/old/Stew.md'), field: 'title', value: null }
  expect(await api.changeRecords(id, [title], { message: 'No' })).toMatchObject({ kind: 'invalid' })
  const { items } = await api.listChanges(id)
  expect(items[0]?.commit).toMatchObject({ message: 'Rate', author: { name: 'Anonymous' } })
})

test('a value that was missing where it is required is taken back to nothing', async () => {
  const { api, id } = await openWiki()
  const was = '---\nrating: 2\n---\nSimmer.\n'
  await save(api, id, path('recipes/Stew.md'), was)
  await api.awaitCatalog(id)
  const title = { path: path('recipes/Stew.md'), field: 'title' }
  await api.changeRecords(id, [{ ...title, value: 'Stew' }], { message: 'Name it' })
  await api.awaitCatalog(id)
  const back = await api.changeRecords(id, [{ ...title, value: null, isBack: true }], { message: 'Back' })
  expect(back).toMatchObject({ kind: 'saved' })
  expect(await textOf(api, id, 'recipes/Stew.md')).toBe(was)
})

test('a table of records is looked at first, and goes in as one commit or not at all', async () => {
  const { api, id } = await openWiki()
  const text = 'title,course,rating,by,note\r\nSoup,starter,4,[[Ada]],x\r\nSoup,main,,,\r\n,snack,,,\r\n'
  const table = { form: 'csv', text } as const
  expect(await api.planImport(id, 'Recipe', table)).toMatchObject({
    kind: 'read',
    columns: ['title', 'course', 'rating', 'by'],
    unknown: ['note'],
    rows: [
      { values: { title: 'Soup', rating: 4 }, faults: [] },
      { faults: [] },
      { faults: [{ field: 'title', code: 'required' }, { field: 'course', code: 'kind' }] }, // prettier-ignore
    ],
  })
  const head = await api.readHead(id)
  expect(await api.importRecords(id, 'Recipe', table, { message: 'Import' })).toMatchObject({ kind: 'invalid' })
  expect(await api.readHead(id)).toBe(head)
  const right = { form: 'csv', text: text.split('\r\n').slice(0, 3).join('\r\n') } as const
  expect(await api.importRecords(id, 'Recipe', right, { message: 'Import' })).toMatchObject({
    kind: 'saved',
    paths: ['recipes/Soup.md', 'recipes/Soup 2.md'],
  })
  expect(await textOf(api, id, 'recipes/Soup 2.md')).toBe('---\ntitle: Soup\ncourse: main\n---\n')
})

test('as of a commit, records say what they said then, by the model of then', async () => {
  const { api, id } = await openWiki()
  await api.createRecord(id, 'Recipe', { values: { title: 'Soup', rating: 4 } }, { message: 'Add' })
  const then = await api.readHead(id)
  const edits = [{ path: path('recipes/Soup.md'), field: 'rating', value: 5 }]
  await api.changeRecords(id, edits, { message: 'Rate' })
  await api.awaitCatalog(id)
  const ratings = async (at?: typeof then) =>
    (await api.listRecords(id, 'Recipe', at ? { at } : {})).map(({ values }) => values['rating'])
  expect([await ratings(), await ratings(then)]).toEqual([[5], [4]])
})

test('a model is guessed from what pages of a folder have in common', async () => {
  const { api, id } = await openWiki()
  for (const [at, name] of ['Emma', 'Ulysses', 'Dune'].entries())
    await save(api, id, path(`Books/${name}.md`), `---\nauthor: "[[A]]"\npages: ${100 + at}\nread: true\n---\n`)
  await api.awaitCatalog(id)
  expect(await api.guessModel(id, path('Books'))).toMatchObject({
    name: 'Book',
    folder: 'Books',
    fields: [
      { name: 'author', kind: 'link', required: true },
      { name: 'pages', kind: 'number' },
      { name: 'read', kind: 'boolean' },
    ],
  })
})

test('two who change different fields of a record at once both keep what they changed', async () => {
  const { api, id } = await openWiki()
  await api.createRecord(id, 'Recipe', { values: { title: 'Soup', rating: 4 } }, { message: 'Add' })
  const edit = (field: string, value: number | string) =>
    api.changeRecords(id, [{ path: path('recipes/Soup.md'), field, value }], { message: `Set ${field}` })
  const saved = await Promise.all([edit('rating', 5), edit('course', 'main')])
  expect(saved).toMatchObject([{ kind: 'saved' }, { kind: 'saved' }])
  expect(await textOf(api, id, 'recipes/Soup.md')).toBe('---\ntitle: Soup\nrating: 5\ncourse: main\n---\n')
  await expect(api.changeRecords(id, [{ path: path('Home.md'), field: 'x', value: 1 }], { message: 'x' })).rejects.toMatchObject({ code: 'not-found' }) // prettier-ignore
})

test('several records are deleted in one commit, all of them or none', async () => {
  const { api, id } = await openWiki()
  for (const title of ['Soup', 'Stew', 'Pie']) await api.createRecord(id, 'Recipe', { values: { title } }, { message: title }) // prettier-ignore
  const [soup, stew] = [path('recipes/Soup.md'), path('recipes/Stew.md')]
  const head = await api.readHead(id)
  const absent = api.removeRecords(id, [soup, path('recipes/None.md')], { message: 'Delete' })
  await expect(absent).rejects.toMatchObject({ code: 'not-found' })
  expect(await api.readHead(id)).toBe(head)
  const removed = await api.removeRecords(id, [soup, stew, soup], { message: 'Delete both' })
  expect(removed).toMatchObject({ kind: 'saved', commit: await api.readHead(id) })
  const { items } = await api.listChanges(id)
  expect(items.slice(0, 2).map(({ commit }) => commit.message)).toEqual(['Delete both', 'Pie'])
  await api.awaitCatalog(id)
  expect((await api.listRecords(id, 'Recipe')).map(({ title }) => title)).toEqual(['Pie'])
  await api.revertCommit(id, items[0]!.commit.oid, { message: 'Undo', author: { name: 'Ada', email: '' } })
  await api.awaitCatalog(id)
  expect((await api.listRecords(id, 'Recipe')).map(({ title }) => title)).toEqual(['Pie', 'Soup', 'Stew'])
})

test('what somebody writes as a record is no news to them', async () => {
  const { api, id } = await openWiki()
  await api.markAllRead(id)
  const commit = { message: 'Write' }
  await api.createRecord(id, 'Recipe', { values: { title: 'Soup', rating: 4 } }, commit)
  await api.changeRecords(id, [{ path: path('recipes/Soup.md'), field: 'rating', value: 5 }], commit)
  await api.importRecords(id, 'Recipe', { form: 'csv', text: 'title\nBread\n' }, commit)
  expect((await api.listFiles(id)).files.map((file) => file.path)).toContain('recipes/Bread.md')
  expect(await api.listUnread(id)).toEqual([])
})
