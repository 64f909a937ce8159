/** Verso's engine, as the app starts and asks it. */
import { parseOid, parsePagePath } from '../../../src/names'
import { callOn, expose, storedHere, type VersoDesk } from './desk'
import { catalogDesk } from './verso/catalog'
import { databasesDesk } from './verso/databases'
import { filesDesk } from './verso/files'
import { recordsDesk } from './verso/records'
import { adoptWiki, api, edit, findWiki, readHead, standAt } from './verso/workers'

const desk: VersoDesk = {
  start: async () => void (await api().listWikis()),
  async clone(url, extent) {
    const settings = { kind: 'smart-http', url, branch: null, proxy: null } as const
    adoptWiki((await api().cloneWiki('bench', { settings, credentials: null, keep: false, extent })).id)
  },
  settle: async () => undefined,
  async prepare() {
    standAt(await readHead())
  },
  async open(path) {
    return (await api().readPage(await findWiki(), parsePagePath(path))).text.length
  },
  history: async (path) => (await api().listRevisions(await findWiki(), parsePagePath(path))).items.length,
  changes: async (commit) => (await api().readChanges(await findWiki(), parseOid(commit))).files.length,
  async diff(path, before, after) {
    await api().compare(await findWiki(), parsePagePath(path), parseOid(before), parseOid(after))
  },
  async save(path, text) {
    const published = await api().savePage(await findWiki(), parsePagePath(path), text, edit())
    if (published.kind !== 'published') throw new Error(`The save ended ${published.kind}.`)
    standAt(published.commit)
  },
  async put(texts) {
    const encoder = new TextEncoder()
    const files = Object.entries(texts).map(([path, text]) => ({
      path: parsePagePath(path),
      bytes: encoder.encode(text),
    }))
    const published = await api().importFiles(await findWiki(), files, edit())
    if (published.kind !== 'published') throw new Error(`The import ended ${published.kind}.`)
    standAt(published.commit)
  },
  async pull() {
    const synced = await api().pull(await findWiki())
    if (synced.kind !== 'synced' || synced.merge === null)
      throw new Error(`The pull ended ${synced.kind} without a merge.`)
  },
  stored: storedHere,
  nameOfWiki: findWiki,
  head: readHead,
  ...catalogDesk,
  ...databasesDesk,
  ...filesDesk,
  ...recordsDesk,
}

expose(callOn(desk))
