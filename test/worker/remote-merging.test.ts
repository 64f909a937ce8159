/** A sync that conflicts waits for somebody, goes on being tried, and loses nothing that was settled. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePagePath } from '../../src/names'
import type { Resolution } from '../../src/worker/api'
import { fsck, git } from '../support/git'
import { makeRepositories, makeRepository, startServer, type TestServer } from '../support/git-server'
import { ada, home, newDevice, openEngine, save } from './notation'

const credentials = { username: 'family', password: 'secret' }
const other = parsePagePath('Other.md')
let server: TestServer
let folder: string

beforeAll(async () => {
  folder = await makeRepositories({})
  server = await startServer({ repositories: folder, user: 'family:secret' })
})
afterAll(() => server.close())

let count = 0

async function clone(url: string) {
  const device = newDevice()
  const api = openEngine(device)
  const settings = { kind: 'smart-http', url, branch: null, proxy: null } as const
  return { device, api, id: (await api.cloneWiki('', { settings, credentials, keep: true })).id }
}

type Clone = Awaited<ReturnType<typeof clone>>

/** Two clones that say different things on two pages; theirs is on the server, and ours has met it in a sync. */
async function meet() {
  const name = `wiki-${count++}.git`
  const files = { 'Home.md': 'base\n', 'Other.md': 'base\n' }
  const path = await makeRepository(folder, name, [{ message: 'm', files }])
  const url = `${server.url}/repositories/${name}`
  const [theirs, ours] = [await clone(url), await clone(url)]
  for (const page of [home, other]) await save(theirs.api, theirs.id, page, `theirs in ${page}\n`)
  await theirs.api.sync(theirs.id)
  for (const page of [home, other]) await save(ours.api, ours.id, page, `ours in ${page}\n`)
  expect(await ours.api.sync(ours.id)).toEqual({ kind: 'conflicted', conflicts: 2 })
  return { path, theirs, ours }
}

async function settle({ api, id }: Clone, page: string, resolution: Resolution): Promise<void> {
  const conflict = (await api.readMerge(id))?.conflicts.find(({ path }) => path === page)
  if (conflict) await api.resolveConflict(id, conflict, resolution)
}

const settled = async ({ api, id }: Clone) =>
  (await api.readMerge(id))?.conflicts.map(({ path, resolution }) => `${path} ${resolution?.kind ?? 'open'}`)

describe('a sync that conflicts', () => {
  it('and is tried again keeps what was settled of pages that nobody has changed since', async () => {
    const { ours, theirs } = await meet()
    for (const page of [home, other]) await settle(ours, page, { kind: 'text', text: `both in ${page}\n` })
    expect(await ours.api.sync(ours.id)).toEqual({ kind: 'conflicted', conflicts: 2 })
    expect(await settled(ours)).toEqual(['Home.md text', 'Other.md text'])
    await save(theirs.api, theirs.id, other, 'theirs, again\n')
    await theirs.api.sync(theirs.id)
    expect(await ours.api.sync(ours.id)).toEqual({ kind: 'conflicted', conflicts: 2 })
    expect(await settled(ours)).toEqual(['Home.md text', 'Other.md open'])
    await theirs.api.deletePage(theirs.id, other, {
      message: 'm',
      author: ada,
      base: await theirs.api.readHead(theirs.id),
    })
    await theirs.api.sync(theirs.id)
    await ours.api.pull(ours.id)
    expect(await settled(ours)).toEqual(['Home.md text', 'Other.md open'])
  })

  it('goes through by itself once the two sides agree', async () => {
    const { ours, theirs, path } = await meet()
    for (const page of [home, other]) await save(theirs.api, theirs.id, page, `ours in ${page}\n`)
    await theirs.api.sync(theirs.id)
    ours.device.events.length = 0
    expect(await ours.api.sync(ours.id)).toMatchObject({
      kind: 'synced',
      fetched: 4,
      merge: await ours.api.readHead(ours.id),
    })
    expect(ours.device.events.map(({ kind }) => kind).sort()).toEqual([
      'branch-moved',
      'refs-changed',
      'remote-changed',
    ])
    expect(await ours.api.readMerge(ours.id)).toBeNull()
    expect(await git(['rev-parse', 'main'], { cwd: path })).toBe(await ours.api.readHead(ours.id))
  })

  it('is finished after a restart, offline, and goes to the server with the next sync', async () => {
    const { ours, path } = await meet()
    const before = await git(['rev-parse', 'main'], { cwd: path })
    await settle(ours, home, { kind: 'side', side: 'theirs' })
    const later = { ...ours, api: openEngine(ours.device) }
    await settle(later, other, { kind: 'side', side: 'ours' })
    await save(later.api, later.id, parsePagePath('New.md'), 'meanwhile\n')
    const merged = await later.api.finishMerge(later.id, { message: 'Bring both together', author: ada })
    expect(await git(['rev-parse', 'main'], { cwd: path })).toBe(before)
    expect(await later.api.sync(later.id)).toMatchObject({ kind: 'synced', fetched: 0, pushed: 4, merge: null })
    const show = (what: string) => git(['show', what], { cwd: path })
    expect([await show('main:Home.md'), await show('main:Other.md'), await show('main:New.md')]).toEqual([
      'theirs in Home.md',
      'ours in Other.md',
      'meanwhile',
    ])
    const parents = (await git(['log', '-1', '--format=%P', 'main'], { cwd: path })).split(' ')
    expect(parents).toHaveLength(2)
    expect(parents[1]).toBe(before)
    expect(merged).toMatchObject({ merge: await git(['rev-parse', 'main'], { cwd: path }) })
    await fsck(path)
  })

  it('that was aborted leaves both sides as they were, and conflicts again', async () => {
    const { ours } = await meet()
    const [head, status] = [await ours.api.readHead(ours.id), await ours.api.readRemote(ours.id)]
    await ours.api.abortMerge(ours.id)
    expect(await ours.api.readHead(ours.id)).toBe(head)
    expect(await ours.api.readRemote(ours.id)).toEqual(status)
    expect(await ours.api.sync(ours.id)).toEqual({ kind: 'conflicted', conflicts: 2 })
  })
})
