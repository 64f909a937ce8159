/** Queries as the tabs ask them: of the wiki as it is now, and as it was. */
import { expect, test } from 'vitest'
import { parsePagePath } from '../../src/names'
import { openPlanted, save } from './notation'

const path = parsePagePath

const openWiki = () => openPlanted({ 'Recipes/Soup.md': '---\nrating: 4\n---\n' })

const text = 'select title, rating from Recipes where rating > :least order by rating desc'

test('a query of a page is answered as the wiki moves, by the page’s own properties', async () => {
  const { api, id } = await openWiki()
  const page = path('Best.md')
  await save(api, id, page, '---\nleast: 3\n---\n')
  await api.awaitCatalog(id)
  expect(await api.query(id, { info: 'query as list', text, page })).toMatchObject({
    kind: 'rows',
    form: { kind: 'list' },
    columns: ['title', 'rating'],
    rows: [['Soup', 4n]],
    commit: await api.readHead(id),
  })
  await save(api, id, path('Recipes/Bread.md'), 'rating:: 10')
  await api.awaitCatalog(id)
  expect(await api.query(id, { info: 'query', text, page })).toMatchObject({
    rows: [
      ['Bread', 10n],
      ['Soup', 4n],
    ],
  })
})

test('a query that waits for the pages to be read tells how far they are, and can be given up', async () => {
  const { api, id } = await openWiki()
  const told: (readonly [number | undefined, number | undefined])[] = []
  const onProgress = ({ done, total }: { done?: number; total?: number }) => void told.push([done, total])
  const controller = new AbortController()
  controller.abort()
  const asked = { info: 'query', text }
  await expect(api.query(id, asked, { signal: controller.signal })).rejects.toMatchObject({ code: 'aborted' })
  await api.query(id, asked, { onProgress })
  expect(told.at(-1)).toEqual([2, 2])
})

test('a query tells what was, with what the page says now', async () => {
  const { api, id } = await openWiki()
  const then = await api.readHead(id)
  await save(api, id, path('Recipes/Soup.md'), '---\nrating: 1\n---\n')
  await save(api, id, path('Best.md'), '---\nleast: 3\n---\n')
  await api.awaitCatalog(id)
  const asked = { text, page: path('Best.md') }
  expect(await api.query(id, { ...asked, info: 'query' })).toMatchObject({ rows: [] })
  expect(await api.query(id, { ...asked, info: `query at ${then}` })).toMatchObject({
    rows: [['Soup', 4n]],
    commit: then,
  })
  expect(await api.listBacklinks(id, path('Best.md'))).toEqual([])
})

test('what is wrong with a query is told, and changes nothing', async () => {
  const { api, id } = await openWiki()
  const ask = (text: string) => api.query(id, { info: 'query', text })
  expect(await ask('delete from pages')).toMatchObject({ kind: 'found' })
  expect(await ask('with a as (select 1) delete from main.files')).toMatchObject({ kind: 'fault', reason: 'refused' })
  expect(await ask('select nope\nfrom pages')).toMatchObject({ kind: 'fault', place: { line: 1, column: 8 } })
  expect(await ask('select count(*) from pages')).toMatchObject({ rows: [[2n]] })
})
