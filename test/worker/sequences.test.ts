/** Whatever two tabs and another device do in whatever order, nothing that was acknowledged is lost. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRepository } from '../../src/git'
import { hasCode } from '../../src/errors'
import { parsePagePath, type Oid, type WikiId } from '../../src/names'
import type { Published, Resolution, WikiApi } from '../../src/worker/api'
import { saveToFolder } from '../git/notation'
import { fsck, git } from '../support/git'
import { makeRepositories, makeRepository, startServer, type TestServer } from '../support/git-server'
import { ada, newDevice, openEngine, type Device } from './notation'

let server: TestServer
let folder: string

beforeAll(async () => {
  folder = await makeRepositories({})
  server = await startServer({ repositories: folder, user: 'family:secret' })
})
afterAll(() => server.close())

const page = fc.constantFrom('Home.md', 'home.md', 'a', 'a/b.md', 'a/c.md', 'Ü/日本.md').map(parsePagePath)
const tab = fc.nat(2)
/** Of two lines, so that some edits meet and some do not. */
const text = fc.tuple(fc.nat(3), fc.nat(3)).map(([one, two]) => `${one}\n\nbetween\n\n${two}\n`)
/** An edit is of what its tab saw last (an old base), or of what is there now. */
const fresh = fc.boolean()

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('save' as const), tab, page, text, fresh }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), tab, page, to: page, fresh }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), tab, page, fresh }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), tab, page, pick: fc.nat(), fresh }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('sync' as const), tab, keep: fc.constantFrom('ours', 'theirs') }),
  },
)
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never

type Tab = { readonly api: WikiApi; readonly id: WikiId; readonly device: Device; seen: Oid | null }

/** The commits that were acknowledged as saves. */
type Acknowledged = Set<Oid>

async function openTabs(): Promise<{ readonly tabs: readonly Tab[]; readonly path: string }> {
  const name = `${crypto.randomUUID()}.git`
  const path = await makeRepository(folder, name, [{ message: 'm', files: { 'Home.md': '0\n\nbetween\n\n0\n' } }])
  const settings = { kind: 'smart-http', url: `${server.url}/repositories/${name}`, branch: null, proxy: null } as const
  const credentials = { username: 'family', password: 'secret' }
  const open = async (device: Device, id?: WikiId): Promise<Tab> => {
    const api = openEngine(device)
    id ??= (await api.cloneWiki('Shared', { settings, credentials, keep: true })).id
    return { api, id, device, seen: await api.readHead(id) }
  }
  const first = await open(newDevice())
  return { tabs: [first, await open(first.device, first.id), await open(newDevice())], path }
}

/** What a person can be told instead of an acknowledgement. */
const isRefusal = (error: unknown): boolean => hasCode(error, 'not-found') || hasCode(error, 'already-exists')

async function write({ api, id, seen }: Tab, step: Exclude<Act, { kind: 'sync' }>, all: readonly Oid[]) {
  const edit = { message: step.kind, author: ada, base: step.fresh ? await api.readHead(id) : seen }
  if (step.kind === 'save') return api.savePage(id, step.page, step.text, edit)
  if (step.kind === 'rename') return api.renamePage(id, step.page, step.to, edit)
  if (step.kind === 'delete') return api.deletePage(id, step.page, edit)
  const revision = all[step.pick % all.length]
  return revision ? api.restorePage(id, step.page, revision, edit) : undefined
}

const commitsOf = async ({ api, id }: Tab): Promise<readonly Oid[]> =>
  (await api.listChanges(id)).items.map(({ commit }) => commit.oid)

async function check({ api, id }: Tab, step: Act, published: Published): Promise<void> {
  if (step.kind !== 'save' || published.kind !== 'published' || published.merged) return
  expect((await api.readPage(id, step.page, published.commit)).text).toBe(step.text)
}

async function perform(here: Tab, step: Act, acknowledged: Acknowledged): Promise<void> {
  if (step.kind === 'sync') return settle(here, step.keep)
  const published = await write(here, step, await commitsOf(here)).catch((error: unknown) => {
    if (isRefusal(error)) return undefined
    throw error
  })
  if (published?.kind === 'published') acknowledged.add(published.commit)
  if (published) await check(here, step, published)
  here.seen = await here.api.readHead(here.id)
}

/** Syncs; a conflict is settled one way, page by page, whoever else is settling the same merge. */
async function settle({ api, id }: Tab, keep: string): Promise<void> {
  const side = keep === 'ours' ? 'ours' : 'theirs'
  for (;;) {
    const synced = await api.sync(id)
    if (synced.kind === 'synced') return
    if (synced.kind === 'rejected') throw new Error(synced.refusal.kind)
    await settleMerge({ api, id }, { kind: 'side', side }).catch((error: unknown) => {
      if (!isRefusal(error)) throw error
    })
  }
}

async function settleMerge({ api, id }: Pick<Tab, 'api' | 'id'>, resolution: Resolution): Promise<void> {
  for (const conflict of (await api.readMerge(id))?.conflicts ?? []) await api.resolveConflict(id, conflict, resolution)
  await api.finishMerge(id, { message: 'Merge', author: ada })
}

async function historyOf(repository: string): Promise<ReadonlySet<string>> {
  await fsck(repository)
  return new Set((await git(['rev-list', 'main'], { cwd: repository })).split('\n'))
}

async function dump({ device, id }: Tab): Promise<string> {
  const place = device.places.get(id)
  if (!place) throw new Error('the wiki has a place')
  return saveToFolder(openRepository(place.open()))
}

describe('any sequence of saves, renames, deletions, restorations and syncs, by two tabs and another device', () => {
  it('leaves sound repositories, in which every acknowledged save is a commit of the branch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.boolean()), { maxLength: 20 }), async (steps) => {
        const { tabs, path } = await openTabs()
        const acknowledged: Acknowledged = new Set()
        let under: Promise<void>[] = []
        for (const [step, together] of steps) {
          const here = tabs[step.tab]
          if (!here) throw new Error('a tab')
          under.push(perform(here, step, acknowledged))
          // Some steps begin while those before are still under way.
          if (!together) under = (await Promise.all(under), [])
        }
        await Promise.all(under)
        for (const at of [0, 2, 0]) if (tabs[at]) await settle(tabs[at], 'ours')
        const histories = await Promise.all([path, ...(await Promise.all(tabs.map(dump)))].map(historyOf))
        for (const history of histories) expect([...acknowledged].filter((commit) => !history.has(commit))).toEqual([])
      }),
      { numRuns: 60, interruptAfterTimeLimit: 15_000 },
    )
  })
})
