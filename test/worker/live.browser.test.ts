/** Live databases of several tabs, in real workers, over the browser's files and locks. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parsePagePath, type WikiId } from '../../src/names'
import { deleteIndexedDb } from '../../src/storage'
import type { EngineEvent, WikiApi } from '../../src/worker/api'
import { connect, eventsChannel } from '../../src/worker/rpc'
import DatabasesWorker from './in-browser/databases?worker'
import EngineWorker from './in-browser/engine?worker'

type Tab = { readonly api: WikiApi; close(): void }

const tabs = new Set<Tab>()

function openTab(make: new () => Worker): Tab {
  const worker = new make()
  const tab = { api: connect(worker).api, close: () => (worker.terminate(), void tabs.delete(tab)) }
  tabs.add(tab)
  return tab
}

const openLiveTab = (): Tab => openTab(DatabasesWorker)

let engine: WikiApi
let wiki: WikiId
let changes = 0
const folder = parsePagePath('library')

const change = (api: WikiApi, sql: string) =>
  api.changeLive(wiki, folder, { id: `${performance.timeOrigin} ${changes++}`, sql })
const titles = async (api: WikiApi): Promise<unknown> => {
  const asked = await api.askLive(wiki, folder, 'SELECT title FROM books ORDER BY id')
  return asked.kind === 'rows' ? asked.rows.flat() : asked
}

beforeEach(async () => {
  engine = openTab(EngineWorker).api
  wiki = (await engine.createWiki('Live')).id
  const { api, close } = openLiveTab()
  await api.createLive(wiki, folder, 'sqlite')
  await change(api, "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO books VALUES (1, 'Emma')")
  await api.exportLive(wiki, folder)
  close()
})

afterEach(async () => {
  for (const tab of [...tabs]) tab.close()
  await Promise.all([deleteIndexedDb('verso/registry'), deleteIndexedDb(`verso/wiki/${wiki}`)])
})

test('what was acknowledged is there after its worker was killed, and becomes a commit then', async () => {
  for (let round = 0; round < 5; round++) {
    const { api, close } = openLiveTab()
    expect(await change(api, `INSERT INTO books (title) VALUES ('${round}')`)).toMatchObject({ changes: 1 })
    expect(await api.readLive(wiki, folder)).toMatchObject({ kept: true, changed: true })
    close()
  }
  const { api } = openLiveTab()
  expect(await titles(api)).toEqual(['Emma', '0', '1', '2', '3', '4'])
  expect(await api.exportLive(wiki, null)).toMatchObject([{ kind: 'published' }])
  const { text } = await engine.readPage(wiki, parsePagePath('library/tables/books.jsonl'))
  expect(text.split('\n')).toHaveLength(7)
})

test('a kill in the middle of an export loses nothing and does nothing twice', async () => {
  for (let round = 0; round < 5; round++) {
    const { api, close } = openLiveTab()
    await change(api, `INSERT INTO books (title) VALUES ('${round}')`)
    api.exportLive(wiki, folder).catch(() => undefined)
    // Each time another moment of the export.
    await new Promise((resolve) => setTimeout(resolve, round * 7))
    close()
  }
  const { api } = openLiveTab()
  await api.exportLive(wiki, null)
  expect(await titles(api)).toEqual(['Emma', '0', '1', '2', '3', '4'])
  const { text } = await engine.readPage(wiki, parsePagePath('library/tables/books.jsonl'))
  expect(text.split('\n')).toHaveLength(7)
  expect((await engine.listBranches(wiki)).map(({ name }) => name)).toEqual(['main'])
})

test('another tab sees what was done, and takes over when the first is gone', async () => {
  const [first, second] = [openLiveTab(), openLiveTab()]
  await change(first.api, "INSERT INTO books (title) VALUES ('Walden')")
  expect(await titles(second.api)).toEqual(['Emma', 'Walden'])
  first.close()
  await change(second.api, "INSERT INTO books (title) VALUES ('Ulysses')")
  expect(await titles(second.api)).toEqual(['Emma', 'Walden', 'Ulysses'])
})

test('follows what another tab commits', async () => {
  const { api } = openLiveTab()
  expect(await titles(api)).toEqual(['Emma'])
  const author = { name: 'Ada', email: 'ada@example.org' }
  const path = parsePagePath('library/tables/books.jsonl')
  const edit = { message: 'By hand', author, base: await engine.readHead(wiki) }
  await engine.savePage(wiki, path, '{"id":1,"title":"Emma!"}\n', edit)
  await vi.waitFor(async () => expect(await titles(api)).toEqual(['Emma!']))
})

test('tells every tab that rows are others now, whichever changed them', async () => {
  const heard: EngineEvent[] = []
  const channel = new BroadcastChannel(eventsChannel)
  channel.addEventListener('message', ({ data }: MessageEvent<EngineEvent>) => heard.push(data))
  const [first, second] = [openLiveTab().api, openLiveTab().api]
  await titles(first)
  await change(second, "UPDATE books SET title = 'From the second tab'")
  const told = { kind: 'live-changed', wiki, folder }
  await vi.waitFor(() => expect(heard).toContainEqual(told))
  expect(await titles(first)).toEqual(['From the second tab'])
  channel.close()
})
