/** A wiki with a database of books, and the words for what is done with it. */
import { openLiveMemory, type LiveDatabase, type LiveDatabaseFiles } from '../../src/data/live'
import { parsePagePath, type WikiId } from '../../src/names'
import type { WikiApi } from '../../src/worker/api'
import { ada, newDevice, openEngine, type Device } from './notation'

export const folder = parsePagePath('library')
export const table = parsePagePath('library/tables/books.jsonl')
export const schema = 'CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, year INTEGER)'

/** Files that outlive whoever opened them, as a disk does. */
function openDisk(): () => Promise<LiveDatabaseFiles> {
  const databases = new Map<string, LiveDatabase>()
  return async () => {
    const memory = await openLiveMemory()
    return {
      kept: true,
      async open(name) {
        const database = databases.get(name) ?? (await memory.open(name))
        databases.set(name, database)
        return database
      },
      remove: (name) => void databases.delete(name),
      list: () => [...databases.keys()],
    }
  }
}

export const newLaptop = (): Device => ({ ...newDevice(), openLiveFiles: openDisk() })

let changes = 0
export const change = (api: WikiApi, wiki: WikiId, sql: string) =>
  api.changeLive(wiki, folder, { id: `change-${changes++}`, sql })

export async function begin(device = newLaptop()) {
  const api = openEngine(device)
  const { id } = await api.createWiki('Home')
  await api.createLive(id, folder, 'sqlite', { author: ada })
  await change(api, id, schema)
  await change(api, id, "INSERT INTO books VALUES (1, 'Emma', 1815), (2, 'Walden', 1854)")
  await api.exportLive(id, folder, { author: ada })
  return { device, api, id }
}

export const titles = async (api: WikiApi, wiki: WikiId): Promise<unknown> => {
  const asked = await api.askLive(wiki, folder, 'SELECT title FROM books ORDER BY id')
  return asked.kind === 'rows' ? asked.rows.flat() : asked
}
export const textOf = async (api: WikiApi, wiki: WikiId): Promise<string> => (await api.readPage(wiki, table)).text
export const row = (id: number, title: string, year: number): string =>
  `{"id":${id},"title":"${title}","year":${year}}\n`

/** A commit by somebody who has only the files. */
export const saveTable = async (api: WikiApi, wiki: WikiId, text: string) =>
  api.savePage(wiki, table, text, { message: 'By hand', author: ada, base: await api.readHead(wiki) })
export const lastMessage = async (api: WikiApi, wiki: WikiId): Promise<string> => {
  const head = await api.readHead(wiki)
  return (await api.readCommit(wiki, head!)).message.trim()
}
