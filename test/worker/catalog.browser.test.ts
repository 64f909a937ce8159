/** The catalogs of several tabs, in real workers, over the browser's files and locks. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parsePagePath, type WikiId } from '../../src/names'
import { deleteIndexedDb } from '../../src/storage'
import type { EngineEvent, WikiApi } from '../../src/worker/api'
import { connect, eventsChannel } from '../../src/worker/rpc'
import CatalogWorker from './in-browser/catalog?worker'
import EngineWorker from './in-browser/engine?worker'

type Tab = { readonly api: WikiApi; close(): void }

const tabs = new Set<Tab>()

/** The catalog's worker of one tab. */
function openTab(make: new () => Worker): Tab {
  const worker = new make()
  const tab = { api: connect(worker).api, close: () => (worker.terminate(), void tabs.delete(tab)) }
  tabs.add(tab)
  return tab
}

const openCatalogTab = (): Tab => openTab(CatalogWorker)

/** The browser's files that databases are kept in: each begins with a page that says what it is, if anything. */
const header = 4096

async function listFiles(): Promise<readonly FileSystemFileHandle[]> {
  const verso = await (await navigator.storage.getDirectory()).getDirectoryHandle('verso')
  const files = await (await verso.getDirectoryHandle('catalog')).getDirectoryHandle('.opaque')
  const found: FileSystemFileHandle[] = []
  for await (const handle of files.values()) if (handle instanceof FileSystemFileHandle) found.push(handle)
  return found
}

const contentSizes = async (): Promise<readonly number[]> => {
  const sizes = await Promise.all((await listFiles()).map(async (file) => (await file.getFile()).size))
  return sizes.filter((size) => size > header)
}

/** A worker that was ended lets go of its files a moment later. */
const write = (file: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  vi.waitFor(
    async () => {
      const stream = await file.createWritable({ keepExistingData: true })
      await stream.write({ type: 'write', position: header, data: bytes })
      await stream.close()
    },
    { timeout: 20_000 },
  )

let engine: WikiApi
let wiki: WikiId
const target = parsePagePath('Target.md')

async function save(name: string, text: string): Promise<void> {
  const base = await engine.readHead(wiki)
  const author = { name: 'Ada', email: 'ada@example.org' }
  await engine.savePage(wiki, parsePagePath(name), text, { message: `Edit ${name}`, author, base })
}

beforeEach(async () => {
  engine = openTab(EngineWorker).api
  const [first] = await engine.listWikis()
  wiki = first!.id
  await save('Target.md', '# Target')
  await save('One.md', 'A word, [[Target]], and another.')
})

afterEach(async () => {
  for (const tab of [...tabs]) tab.close()
  await Promise.all([deleteIndexedDb('verso/registry'), deleteIndexedDb(`verso/wiki/${wiki}`)])
})

const sources = async ({ api }: Tab): Promise<readonly string[]> =>
  (await api.listBacklinks(wiki, target)).map(({ path }) => path)

/** Progress that was reported on the way to the head. */
async function progressOf({ api }: Tab): Promise<readonly number[]> {
  const totals: number[] = []
  await api.awaitCatalog(wiki, { onProgress: ({ total = 0 }) => totals.push(total) })
  return totals
}

test('reopened, a catalog knows what it knew and reads no page again', async () => {
  const first = openCatalogTab()
  expect(await progressOf(first)).toEqual([3, 3])
  first.close()
  const second = openCatalogTab()
  expect(await progressOf(second)).toEqual([])
  expect(await sources(second)).toEqual(['One.md'])
  expect(await second.api.listBacklinks(wiki, target)).toMatchObject([{ context: 'A word, [[Target]], and another.' }])
})

test('a second tab asks the first, and goes on alone when that is closed in the middle of a question', async () => {
  const [first, second] = [openCatalogTab(), openCatalogTab()]
  expect(await sources(first)).toEqual(['One.md'])
  expect(await sources(second)).toEqual(['One.md'])
  const asked = Array.from({ length: 20 }, () => sources(second))
  first.close()
  expect(await Promise.all(asked)).toEqual(asked.map(() => ['One.md']))
  await save('Two.md', '[[target]]')
  await second.api.awaitCatalog(wiki)
  expect(await sources(second)).toEqual(['One.md', 'Two.md'])
})

test('a database that is damaged is made anew, and nobody hears of it', async () => {
  const first = openCatalogTab()
  await first.api.awaitCatalog(wiki)
  first.close()
  for (const file of await listFiles())
    if ((await file.getFile()).size > header) await write(file, crypto.getRandomValues(new Uint8Array(8192)))
  const second = openCatalogTab()
  expect(await sources(second)).toEqual(['One.md'])
  expect(await progressOf(second)).toEqual([])
})

test('what is saved is told of when the catalog has it', async () => {
  const tab = openCatalogTab()
  await tab.api.awaitCatalog(wiki)
  const events = new BroadcastChannel(eventsChannel)
  const moved = new Promise<EngineEvent>((resolve) => {
    events.onmessage = ({ data }: MessageEvent<EngineEvent>) => data.kind === 'catalog-moved' && resolve(data)
  })
  await save('Two.md', '![[Target]]')
  expect(await moved).toEqual({ kind: 'catalog-moved', wiki, commit: await engine.readHead(wiki) })
  expect(await tab.api.listBacklinks(wiki, target)).toMatchObject([
    { path: 'One.md' },
    { path: 'Two.md', kind: 'embed' },
  ])
  events.close()
})

test('with its wiki a catalog is deleted', async () => {
  const tab = openCatalogTab()
  await tab.api.awaitCatalog(wiki)
  expect(await contentSizes()).not.toEqual([])
  await engine.deleteWiki(wiki)
  await vi.waitFor(async () => expect(await contentSizes()).toEqual([]), { timeout: 20_000 })
  await expect(tab.api.listNames(wiki)).rejects.toMatchObject({ code: 'not-found' })
})

test('a query reads files of the browser, as they are and as they were', async () => {
  const { api } = openCatalogTab()
  await save('Recipes/Soup.md', 'rating:: 4')
  const then = await engine.readHead(wiki)
  await save('Recipes/Soup.md', 'rating:: 5')
  await api.awaitCatalog(wiki)
  const text = 'select rating from Recipes'
  expect(await api.query(wiki, { info: 'query', text })).toMatchObject({ rows: [[5n]] })
  expect(await api.query(wiki, { info: `query at ${then}`, text })).toMatchObject({ rows: [[4n]], commit: then })
  expect(await api.query(wiki, { info: 'query', text })).toMatchObject({ rows: [[5n]] })
  await save('Recipes/Bread.md', 'rating:: 6')
  await api.awaitCatalog(wiki)
  expect(await api.query(wiki, { info: 'query', text: `${text} order by 1` })).toMatchObject({ rows: [[5n], [6n]] })
})
