/** Verso's engine, as the app starts and asks it. */
import { parseOid, parsePagePath, type Oid, type WikiId } from '../../../src/names'
import type { WikiApi } from '../../../src/worker'
import { connect } from '../../../src/worker/rpc'
import { callOn, expose, notThereYet, type Desk } from './desk'

const author = { name: 'Ada', email: 'ada@example.org' }

let engine: WikiApi | undefined
let wiki: WikiId | undefined
let base: Oid | null = null

function api(): WikiApi {
  const script = new URLSearchParams(location.search).get('engine') ?? ''
  engine ??= connect(new Worker(script, { type: 'module' })).api
  return engine
}

function id(): WikiId {
  if (!wiki) throw new Error('There is no wiki yet.')
  return wiki
}

const edit = () => ({ message: 'bench', author, base })

const desk: Desk = {
  start: async () => void (await api().listWikis()),
  async clone(url, extent) {
    const settings = { kind: 'smart-http', url, branch: null, proxy: null } as const
    wiki = (await api().cloneWiki('bench', { settings, credentials: null, keep: false, extent })).id
  },
  settle: async () => undefined,
  async prepare() {
    base = await api().readHead(id())
  },
  async open(path) {
    wiki = (await api().listWikis()).find(({ title }) => title === 'bench')?.id
    return (await api().readPage(id(), parsePagePath(path))).text.length
  },
  history: async (path) => (await api().listRevisions(id(), parsePagePath(path))).items.length,
  changes: async (commit) => (await api().readChanges(id(), parseOid(commit))).files.length,
  async diff(path, before, after) {
    await api().compare(id(), parsePagePath(path), parseOid(before), parseOid(after))
  },
  async save(path, text) {
    const published = await api().savePage(id(), parsePagePath(path), text, edit())
    if (published.kind !== 'published') throw new Error(`The save ended ${published.kind}.`)
    base = published.commit
  },
  async put(texts) {
    const encoder = new TextEncoder()
    const files = Object.entries(texts).map(([path, text]) => ({
      path: parsePagePath(path),
      bytes: encoder.encode(text),
    }))
    const published = await api().importFiles(id(), files, edit())
    if (published.kind !== 'published') throw new Error(`The import ended ${published.kind}.`)
    base = published.commit
  },
  async pull() {
    const synced = await api().pull(id())
    if (synced.kind !== 'synced' || synced.merge === null)
      throw new Error(`The pull ended ${synced.kind} without a merge.`)
  },
  async search(word) {
    const search: unknown = Reflect.get(api(), 'search')
    if (typeof search !== 'function') throw new Error(notThereYet)
    for (const end of word.split('').keys()) await Reflect.apply(search, api(), [id(), word.slice(0, end + 1)])
  },
  nameOfWiki: () => Promise.resolve(id()),
}

expose(callOn(desk))
