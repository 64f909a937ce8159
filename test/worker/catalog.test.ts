/** The catalog as the tabs ask for it: it follows the branch, tells of it, and waits where it has to. */
import { expect, test } from 'vitest'
import { parsePagePath } from '../../src/names'
import type { EngineEvent, WikiApi } from '../../src/worker/api'
import { home, openPlanted, save } from './notation'

const path = parsePagePath

const openWiki = () => openPlanted({ 'a.md': '[[Target]]', 'Target.md': '' })

const linking = async (api: WikiApi, id: Parameters<WikiApi['listBacklinks']>[0]) =>
  (await api.listBacklinks(id, path('Target.md'))).map(({ path }) => path)

test('a question is answered from the head, the first time and once the catalog has moved', async () => {
  const { device, api, id } = await openWiki()
  expect(await linking(api, id)).toEqual(['a.md'])
  await save(api, id, path('b.md'), '[[Target]]')
  const state = await api.awaitCatalog(id)
  expect(state).toMatchObject({ commit: await api.readHead(id), head: await api.readHead(id), building: null })
  expect(state.pages).toBe(4)
  expect(await linking(api, id)).toEqual(['a.md', 'b.md'])
  const moves = device.events.filter(({ kind }: EngineEvent) => kind === 'catalog-moved')
  expect(moves.at(-1)).toEqual({ kind: 'catalog-moved', wiki: id, commit: state.commit })
})

test('it goes with the wiki to another branch, and back', async () => {
  const { api, id } = await openWiki()
  await api.awaitCatalog(id)
  await api.createBranch(id, 'other')
  await api.switchBranch(id, 'other')
  await save(api, id, path('c.md'), '[[Target]]')
  await api.awaitCatalog(id)
  expect(await linking(api, id)).toEqual(['a.md', 'c.md'])
  await api.switchBranch(id, 'main')
  await api.awaitCatalog(id)
  expect(await linking(api, id)).toEqual(['a.md'])
})

test('links are read by the rules that somebody chose', async () => {
  const { api, id } = await openWiki()
  await save(api, id, path('both.md'), '[[Target|a]]')
  await api.awaitCatalog(id)
  expect(await linking(api, id)).toEqual(['a.md', 'both.md'])
  await api.writeDialect(id, { pipeOrder: 'label-first' })
  await api.awaitCatalog(id)
  expect(await linking(api, id)).toEqual(['a.md'])
})

test('a wiki that is gone has no catalog', async () => {
  const { api, id } = await openWiki()
  await api.awaitCatalog(id)
  const other = await api.createWiki('Other')
  await api.deleteWiki(id)
  await expect(api.listNames(id)).rejects.toMatchObject({ code: 'not-found' })
  expect((await api.listNames(other.id)).map(({ path }) => path)).toEqual([home])
})

test('who stops waiting stops nobody else', async () => {
  const { api, id } = await openWiki()
  const controller = new AbortController()
  const [impatient, patient] = [api.awaitCatalog(id, { signal: controller.signal }), api.awaitCatalog(id)]
  controller.abort()
  await expect(impatient).rejects.toMatchObject({ code: 'aborted' })
  expect((await patient).commit).toBe(await api.readHead(id))
})
