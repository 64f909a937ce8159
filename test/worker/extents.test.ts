import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseOid, parsePagePath, type Oid } from '../../src/names'
import type { Extent, RemoteSettings } from '../../src/remotes'
import type { WikiApi } from '../../src/worker/api'
import { startMeddler, type Meddler } from '../git/transport/meddler'
import { fsck, git, makeFolder } from '../support/git'
import { makeRepositories, makeRepository, startServer, type CommitStep, type TestServer } from '../support/git-server'
import { home, newDevice, openEngine, save, type Device } from './notation'

let server: TestServer
let meddler: Meddler
let folder: string

beforeAll(async () => {
  folder = await makeRepositories({})
  server = await startServer({ repositories: folder })
  meddler = await startMeddler(`${server.url}/repositories`)
})
afterAll(async () => {
  await meddler.close()
  await server.close()
})
afterEach(() => meddler.calm())

const length = 80
/** A wiki of eighty days: a page that changes every day, and ten others in turn. */
const days: readonly CommitStep[] = Array.from({ length }, (_, i) => ({
  message: `Day ${i}`,
  files: { 'Home.md': `# Home\n\nDay ${i}\n`, [`notes/${i % 10}.md`]: `Note of day ${i}\n` },
}))

let count = 0
async function share(steps: readonly CommitStep[] = days) {
  const name = `extent-${count++}.git`
  const path = await makeRepository(folder, name, steps)
  const settings: RemoteSettings = { kind: 'smart-http', url: `${meddler.url}/${name}`, branch: null, proxy: null }
  return { path, settings }
}

async function clone(settings: RemoteSettings, extent: Extent, device: Device = newDevice()) {
  const api = openEngine(device)
  const { id } = await api.cloneWiki('', { settings, credentials: null, keep: false, extent })
  return { api, id, device }
}

type Wiki = Pick<Awaited<ReturnType<typeof clone>>, 'api' | 'id'>

const oidOf = async (path: string, revision: string): Promise<Oid> =>
  parseOid(await git(['rev-parse', revision], { cwd: path }))

async function countCommits({ api, id }: Wiki): Promise<number> {
  let [found, after]: [number, Oid | null] = [0, null]
  do {
    const slice: Awaited<ReturnType<WikiApi['listChanges']>> = await api.listChanges(id, after ?? undefined)
    ;[found, after] = [found + slice.items.length, slice.next]
  } while (after !== null)
  return found
}

/** Somebody else's commit, made where the server is. */
async function commitThere(path: string, files: Readonly<Record<string, string>>): Promise<Oid> {
  const changes = Object.entries(files).map(([file, text]) => `M 100644 inline ${file}\ndata <<END\n${text}END\n`)
  const input = `commit refs/heads/main\ncommitter Bea <bea@example.org> 1800000000 +0000\ndata 5\nThere\nfrom refs/heads/main^0\n${changes.join('')}\n`
  await git(['fast-import', '--quiet'], { cwd: path, input })
  return oidOf(path, 'main')
}

/** The exported bundle as native git sees it: sound, and with just the commits of `path`. */
async function expectWholeBundle({ api, id }: Wiki, path: string): Promise<void> {
  const place = await makeFolder('bundle')
  await writeFile(join(place, 'wiki.bundle'), new Uint8Array(await (await api.exportBundle(id)).arrayBuffer()))
  await git(['clone', '--quiet', '--bare', join(place, 'wiki.bundle'), join(place, 'wiki.git')])
  await fsck(join(place, 'wiki.git'))
  const list = (repository: string) => git(['rev-list', '--objects', '--no-object-names', 'main'], { cwd: repository })
  expect(await list(join(place, 'wiki.git'))).toBe(await list(path))
}

/** Both sides go on, alone and at once, and everybody gets everything. */
async function expectExchange({ api, id }: Wiki, path: string): Promise<void> {
  await save(api, id, home, 'Mine\n')
  expect(await api.push(id)).toMatchObject({ kind: 'synced', pushed: 1 })
  await commitThere(path, { 'notes/3.md': 'Theirs\n' })
  expect(await api.pull(id)).toMatchObject({ kind: 'synced', fetched: 1, merge: null })
  await save(api, id, parsePagePath('notes/4.md'), 'Mine, too\n')
  await commitThere(path, { 'notes/5.md': 'Theirs, too\n' })
  expect(await api.sync(id)).toMatchObject({ kind: 'synced', fetched: 1, pushed: 2 })
  expect(await api.readRemote(id)).toMatchObject({ ahead: 0, behind: 0 })
  await fsck(path)
  expect(await git(['rev-parse', 'main'], { cwd: path })).toBe(await api.readHead(id))
  for (const [page, text] of [
    ['Home.md', 'Mine'],
    ['notes/4.md', 'Mine, too'],
    ['notes/5.md', 'Theirs, too'],
  ] as const)
    expect(await git(['show', `main:${page}`], { cwd: path })).toBe(text)
}

const versions = [
  ['2', () => undefined],
  ['0', () => void meddler.withheld.add('git-protocol')],
] as const

describe.each(versions)('over protocol %s', (_, speak) => {
  it.each(['everything', 'recent', 'on-demand'] as const)('a clone of %s takes part like any other', async (extent) => {
    speak()
    const { path, settings } = await share()
    const wiki = await clone(settings, extent)
    expect((await wiki.api.readPage(wiki.id, home)).text).toBe(`# Home\n\nDay ${length - 1}\n`)
    expect((await wiki.api.listFiles(wiki.id)).files).toHaveLength(11)
    await expectExchange(wiki, path)
    await expectWholeBundle(wiki, path)
    expect(await wiki.api.readRemote(wiki.id)).toMatchObject({ isShallow: false, absent: 0 })
  })

  it('recent history is fifty commits, until the whole is asked for', async () => {
    speak()
    const { path, settings } = await share()
    await git(['branch', 'other', 'main~70'], { cwd: path })
    await git(['tag', 'old', 'main~75'], { cwd: path })
    await git(['tag', 'new', 'main~2'], { cwd: path })
    const wiki = await clone(settings, 'recent')
    expect(await countCommits(wiki)).toBe(50)
    expect(await wiki.api.readRemote(wiki.id)).toMatchObject({ isShallow: true, absent: 0, ahead: 0, behind: 0 })
    expect(await wiki.api.fetchWholeHistory(wiki.id)).toMatchObject({ isShallow: false })
    expect(await countCommits(wiki)).toBe(length)
    expect((await wiki.api.readPage(wiki.id, home, await oidOf(path, 'old'))).text).toBe('# Home\n\nDay 4\n')
    expect(await wiki.api.fetchWholeHistory(wiki.id)).toMatchObject({ isShallow: false })
  })

  it('branches that part above the cut are merged by what they share below it', async () => {
    speak()
    const { path, settings } = await share()
    const wiki = await clone(settings, 'recent')
    await git(['update-ref', 'refs/heads/main', 'main~70'], { cwd: path })
    await commitThere(path, { 'Other.md': 'Theirs\n' })
    expect(await wiki.api.sync(wiki.id)).toMatchObject({ kind: 'synced', fetched: 1, pushed: 71 })
    expect(await git(['show', 'main:Home.md'], { cwd: path })).toBe(`# Home\n\nDay ${length - 1}`)
    expect(await git(['show', 'main:Other.md'], { cwd: path })).toBe('Theirs')
    await fsck(path)
  })

  it('old contents come when they are opened, together with others that are opened then', async () => {
    speak()
    const { path, settings } = await share()
    const { api, id } = await clone(settings, 'on-demand')
    const before = await api.readRemote(id)
    expect(before).toMatchObject({ isShallow: false, absent: 2 * length - 11 })
    expect(await countCommits({ api, id })).toBe(length)
    meddler.seen.length = 0
    const olds = await Promise.all([5, 20, 40].map((n) => oidOf(path, `main~${n}`)))
    const pages = await Promise.all(olds.map((old) => api.readPage(id, home, old)))
    expect(pages.map(({ text }) => text)).toEqual([74, 59, 39].map((day) => `# Home\n\nDay ${day}\n`))
    expect(meddler.seen.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(await api.readRemote(id)).toMatchObject({ absent: 2 * length - 11 - 3 })
    for (const old of olds) await api.readPage(id, home, old)
    expect(meddler.seen.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('all contents come when they are asked for, and then nothing is absent', async () => {
    speak()
    const { path, settings } = await share()
    const { api, id, device } = await clone(settings, 'on-demand')
    expect(await api.fetchAllContents(id)).toMatchObject({ absent: 0 })
    const keys = await device.places.get(id)?.open().list('')
    expect(keys?.filter((key) => /promisor|absent/.test(key))).toEqual([])
    meddler.seen.length = 0
    expect((await api.readPage(id, home, await oidOf(path, 'main~60'))).text).toBe('# Home\n\nDay 19\n')
    expect(meddler.seen).toEqual([])
  })
})
