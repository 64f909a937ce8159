import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseOid, type Oid, type WikiId } from '../../src/names'
import type { Extent, RemoteSettings } from '../../src/remotes'
import { backfillStep } from '../../src/worker/session/contents'
import { startMeddler, type Meddler } from '../git/transport/meddler'
import { git } from '../support/git'
import { makeRepositories, makeRepository, startServer, type CommitStep, type TestServer } from '../support/git-server'
import { home, newDevice, openEngine, openTestSession, save } from './notation'

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

/** Six days of a page, on the first of which there was another one. */
const days: readonly CommitStep[] = Array.from({ length: 6 }, (_, i) => ({
  message: `Day ${i}`,
  files: { 'Home.md': `Day ${i}\n`, ...(i < 2 ? { 'Gone.md': i === 0 ? 'Soon gone\n' : null } : {}) },
}))

let count = 0
const settingsFor = (name: string, url = meddler.url): RemoteSettings => ({
  kind: 'smart-http',
  url: `${url}/${name}`,
  branch: null,
  proxy: null,
})

async function share(steps = days, url = meddler.url) {
  const name = `absent-${count++}.git`
  const path = await makeRepository(folder, name, steps)
  const old: Oid = parseOid(await git(['rev-parse', 'main^'], { cwd: path }))
  return { path, settings: settingsFor(name, url), old }
}

async function clone(settings: RemoteSettings, extent: Extent, device = newDevice()) {
  const api = openEngine(device)
  const { id } = await api.cloneWiki('', { settings, credentials: null, keep: false, extent })
  return { api, id, device }
}

describe('a text that was left at the remote', () => {
  it('is said to be there while the remote cannot be reached, and all else goes on', async () => {
    const other = await startMeddler(`${server.url}/repositories`)
    const { settings, old } = await share(days, other.url)
    const { api, id } = await clone(settings, 'on-demand')
    await other.close()
    await expect(api.readPage(id, home, old)).rejects.toMatchObject({
      code: 'absent',
      data: { host: new URL(other.url).host },
    })
    expect((await api.readPage(id, home)).text).toBe('Day 5\n')
    expect((await save(api, id, home, 'Offline\n')).kind).toBe('published')
    expect((await api.listRevisions(id, home)).items).toHaveLength(7)
    expect((await api.listChanges(id)).items).toHaveLength(7)
    expect(await api.listDeletedPages(id)).toHaveLength(1)
  })

  it('is there once the way is free again', async () => {
    const { settings, old } = await share()
    const { api, id } = await clone(settings, 'on-demand')
    for (const cut of [0, 3, 40]) {
      meddler.spoil(/./, { breakAt: cut })
      await expect(api.readPage(id, home, old)).rejects.toMatchObject({ code: 'absent' })
    }
    expect((await api.readPage(id, home, old)).text).toBe('Day 4\n')
  })

  it('is asked of nobody when the wiki has no remote, and of the remote when it is back', async () => {
    const { settings, old } = await share()
    const { api, id } = await clone(settings, 'on-demand')
    await api.disconnectRemote(id)
    await expect(api.readPage(id, home, old)).rejects.toMatchObject({ code: 'absent' })
    await expect(api.exportBundle(id)).rejects.toMatchObject({ code: 'absent' })
    await api.connectRemote(id, settings, null, false)
    expect((await api.readPage(id, home, old)).text).toBe('Day 4\n')
  })

  it('comes along before the wiki goes to another remote', async () => {
    for (const extent of ['recent', 'on-demand'] as const) {
      const { path, settings } = await share(Array.from({ length: 10 }, () => days).flat())
      const empty = await makeRepository(folder, `empty-${extent}.git`)
      const { api, id } = await clone(settings, extent)
      await api.connectRemote(id, settingsFor(`empty-${extent}.git`), null, false)
      expect(await api.push(id)).toMatchObject({ kind: 'synced' })
      const list = (repository: string) => git(['rev-list', '--objects', 'main'], { cwd: repository })
      expect(await list(empty)).toBe(await list(path))
    }
  })
})

describe('a server', () => {
  it('that cannot leave contents out sends everything', async () => {
    const withhold = (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('filter', 'filtre'), 'latin1')
    for (const version of ['2', '0']) {
      if (version === '0') meddler.withheld.add('git-protocol')
      const { settings, old } = await share()
      meddler.spoil(/GET/, { body: withhold })
      const { api, id } = await clone(settings, 'on-demand')
      expect(await api.readRemote(id)).toMatchObject({ absent: 0 })
      meddler.seen.length = 0
      expect((await api.readPage(id, home, old)).text).toBe('Day 4\n')
      expect(meddler.seen).toEqual([])
    }
  })

  it('that cannot cut history sends all of it', async () => {
    const withhold = (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/shallow/g, 'shadows'), 'latin1')
    const { settings } = await share(Array.from({ length: 10 }, () => days).flat())
    meddler.spoil(/GET/, { body: withhold })
    const { api, id } = await clone(settings, 'recent')
    expect(await api.readRemote(id)).toMatchObject({ isShallow: false })
  })

  it('that leaves contents out and will not give them one by one is asked for everything', async () => {
    const { settings, old } = await share()
    for (const _ of ['ls-refs', 'history']) meddler.spoil(/POST/, {})
    meddler.spoil(/POST/, { body: () => '001dERR upload-pack: not our ref0000' })
    const { api, id, device } = await clone(settings, 'on-demand')
    expect(await api.readRemote(id)).toMatchObject({ absent: 0 })
    expect((await api.readPage(id, home, old)).text).toBe('Day 4\n')
    const keys = (await device.places.get(id)?.open().list('git/objects/pack/')) ?? []
    expect(keys.filter((key) => !/\.(pack|idx)$/.test(key))).toEqual([])
  })
})

describe('contents that were left behind', () => {
  const pages = (text: string) =>
    Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`${i}.md`, `${text} ${i}\n`] as const))
  const rewritten = [pages('old'), pages('new')].map((files) => ({ message: 'm', files }))

  it('come a thousand at a time, and what came before a stop stays', async () => {
    const { settings } = await share(rewritten)
    const { api, id } = await clone(settings, 'on-demand')
    expect(await api.readRemote(id)).toMatchObject({ absent: 1200 })
    const controller = new AbortController()
    const onProgress = ({ done }: { done?: number }) => (done === 1000 ? controller.abort() : undefined)
    const stopped = api.fetchAllContents(id, { signal: controller.signal, onProgress })
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
    expect(await api.readRemote(id)).toMatchObject({ absent: 200 })
    expect(await api.fetchAllContents(id)).toMatchObject({ absent: 0 })
  })

  it('come while nobody waits for them, too, step by step', async () => {
    const { settings } = await share(rewritten)
    const { id, device } = await clone(settings, 'on-demand')
    const session = openTestSession(device)
    const left = async (wiki: WikiId) => (await openEngine(device).readRemote(wiki))?.absent
    const step = () => backfillStep(session, id, new AbortController().signal)
    await expect(backfillStep(session, id, AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' })
    expect([await left(id), await step(), await left(id), await step(), await left(id), await step()]).toEqual([
      1200,
      'more',
      200,
      'done',
      0,
      'done',
    ])
    expect(device.events.some(({ kind }) => kind === 'remote-changed')).toBe(true)
  })
})
