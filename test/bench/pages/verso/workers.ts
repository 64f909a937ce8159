/** Verso's workers, as the app starts them, and the one wiki in them. */
import { parseOid, type Oid, type WikiId } from '../../../../src/names'
import type { WikiApi } from '../../../../src/worker'
import { connect } from '../../../../src/worker/rpc'

type WorkerName = 'engine' | 'catalog' | 'databases'

const started = new Map<WorkerName, WikiApi>()

/** Starts the worker of that name when it is first asked for; each answers its own calls alone. */
export function api(name: WorkerName = 'engine'): WikiApi {
  const there = started.get(name)
  if (there) return there
  const script = new URLSearchParams(location.search).get(name) ?? ''
  const { api } = connect(new Worker(script, { type: 'module' }))
  started.set(name, api)
  return api
}

const state: { wiki: WikiId | undefined; base: Oid | null } = { wiki: undefined, base: null }

export const adoptWiki = (wiki: WikiId): WikiId => (state.wiki = wiki)

/** The wiki of this browser, whichever tab has cloned it. */
export async function findWiki(): Promise<WikiId> {
  state.wiki ??= (await api().listWikis()).find(({ title }) => title === 'bench')?.id
  if (state.wiki) return state.wiki
  throw new Error('There is no wiki yet.')
}

export async function readHead(): Promise<Oid> {
  return parseOid((await api().readHead(await findWiki())) ?? '')
}

export const author = { name: 'Ada', email: 'ada@example.org' }

/** As an editor saves: on top of what it has read or saved last. */
export const edit = () => ({ message: 'bench', author, base: state.base })

export const standAt = (commit: Oid): Oid => (state.base = commit)
