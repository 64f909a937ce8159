import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parsePagePath } from '../../src/names'
import type { RemoteSettings } from '../../src/remotes'
import { fsck, git } from '../support/git'
import { makeRepositories, makeRepository, startServer, type TestServer } from '../support/git-server'
import { ada, home, newDevice, openEngine, save } from './notation'

const credentials = { username: 'family', password: 'secret' }
let server: TestServer
let folder: string

beforeAll(async () => {
  folder = await makeRepositories({})
  server = await startServer({ repositories: folder, user: 'family:secret' })
})
afterAll(() => server.close())

const settingsFor = (name: string, branch: string | null = null): RemoteSettings => ({
  kind: 'smart-http',
  url: `${server.url}/repositories/${name}`,
  branch,
  proxy: null,
})

let count = 0
async function share(...steps: Parameters<typeof makeRepository>[2] & object) {
  const name = `wiki-${count++}.git`
  return { name, path: await makeRepository(folder, name, steps), settings: settingsFor(name) }
}

const step = (text: string) => ({
  message: `Write ${text}`,
  files: { 'Home.md': `${text}\n`, 'dir/Page.md': 'page\n' },
})
const clone = (settings: RemoteSettings, api = openEngine()) =>
  api.cloneWiki('', { settings, credentials, keep: false }).then(({ id }) => ({ api, id }))

const line = (text: string): string => (text.length + 4).toString(16).padStart(4, '0') + text
/** What a server says of a repository without commits; gitprotocol-http(5). */
const emptyRepository = `${line('# service=git-upload-pack\n')}0000${line(`${'0'.repeat(40)} capabilities^{}\0agent=x\n`)}0000`

describe('a remote', () => {
  it('is cloned, edited and pushed, and native git finds the very commits', async () => {
    const { path, settings } = await share(step('one'), step('two'))
    const { api, id } = await clone(settings)
    expect((await api.readPage(id, home)).text).toBe('two\n')
    expect(await api.readSafety(id)).toMatchObject({ unsaved: 0 })
    await save(api, id, home, 'three\n')
    expect(await api.readRemote(id)).toMatchObject({ ahead: 1, behind: 0, branch: 'main', credentials: 'session' })
    expect(await api.push(id)).toMatchObject({ kind: 'synced', fetched: 0, pushed: 1, merge: null })
    await fsck(path)
    expect(await git(['rev-parse', 'main'], { cwd: path })).toBe(await api.readHead(id))
    expect(await git(['log', '-1', '--format=%an <%ae> %s', 'main'], { cwd: path })).toBe(
      'Ada <ada@example.org> Edit Home.md',
    )
    expect(await api.readRemote(id)).toMatchObject({ ahead: 0, behind: 0 })
  })

  it('that moved on is fast-forwarded to, or merged with, and both sides reach everybody', async () => {
    const { path, settings } = await share(step('one'))
    const [one, two] = [await clone(settings), await clone(settings)]
    await save(one.api, one.id, home, 'from one\n')
    await one.api.sync(one.id)
    await save(two.api, two.id, parsePagePath('New.md'), 'from two\n')
    expect(await two.api.push(two.id)).toMatchObject({ kind: 'rejected' })
    expect(await two.api.sync(two.id)).toMatchObject({ kind: 'synced', fetched: 1, pushed: 2 })
    expect(await one.api.pull(one.id)).toMatchObject({ kind: 'synced', fetched: 2, merge: null })
    expect(await one.api.readHead(one.id)).toBe(await two.api.readHead(two.id))
    await fsck(path)
    expect(await git(['show', 'main:Home.md'], { cwd: path })).toBe('from one')
  })

  it('in conflict leaves a merge that waits; both sides stay, and it goes there once it is finished', async () => {
    const { path, settings } = await share(step('one'))
    const [one, two] = [await clone(settings), await clone(settings)]
    await save(one.api, one.id, home, 'from one\n')
    await one.api.sync(one.id)
    await save(two.api, two.id, home, 'from two\n')
    const mine = await two.api.readHead(two.id)
    expect(await two.api.sync(two.id)).toEqual({ kind: 'conflicted', conflicts: 1 })
    expect(await two.api.readHead(two.id)).toBe(mine)
    expect(await two.api.readRemote(two.id)).toMatchObject({ ahead: 1, behind: 1 })
    const merge = await two.api.readMerge(two.id)
    expect(merge).toMatchObject({ source: { kind: 'remote', name: 'main' }, ours: mine, conflicts: [{ path: home }] })
    for (const conflict of merge?.conflicts ?? [])
      await two.api.resolveConflict(two.id, conflict, { kind: 'text', text: 'from both\n' })
    await two.api.finishMerge(two.id, { message: 'Merge', author: ada })
    expect(await two.api.sync(two.id)).toMatchObject({ kind: 'synced', pushed: 2 })
    expect(await git(['show', 'main:Home.md'], { cwd: path })).toBe('from both')
    expect(await git(['rev-list', '--count', 'main'], { cwd: path })).toBe('4')
    await fsck(path)
  })

  it('that is empty takes a new wiki as it is', async () => {
    const { path, settings } = await share()
    const { api, id } = await clone(settings)
    await api.sync(id)
    await fsck(path)
    expect(await git(['rev-parse', 'main'], { cwd: path })).toBe(await api.readHead(id))
    const local = openEngine()
    const wiki = await local.createWiki('Mine')
    const empty = await share()
    await local.connectRemote(wiki.id, empty.settings, credentials, true)
    expect(await local.sync(wiki.id)).toMatchObject({ kind: 'synced', pushed: 1 })
    expect(await local.readRemote(wiki.id)).toMatchObject({ credentials: 'stored', ahead: 0 })
  })

  it('refuses in words what cannot be, and leaves nothing behind', async () => {
    const { settings } = await share(step('one'))
    const api = openEngine()
    await api.listWikis()
    const failing = (change: Partial<RemoteSettings>, who = credentials) =>
      api.cloneWiki('', { settings: { ...settings, ...change }, credentials: who, keep: false })
    await expect(failing({}, { username: 'family', password: 'wrong' })).rejects.toMatchObject({ code: 'unauthorized' })
    await expect(failing({ url: `${server.url}/repositories/nothing.git` })).rejects.toMatchObject({
      code: 'remote-not-found',
    })
    await expect(failing({ url: `${server.url}/` })).rejects.toMatchObject({
      code: 'remote-not-found',
    })
    await expect(failing({ branch: 'nothing' })).rejects.toMatchObject({ code: 'branch-not-found' })
    await expect(failing({ url: 'http://127.0.0.1:9/x.git' })).rejects.toMatchObject({ code: 'offline' })
    const stop = AbortSignal.abort()
    await expect(api.cloneWiki('', { settings, credentials, keep: false }, { signal: stop })).rejects.toMatchObject({
      code: 'aborted',
    })
    expect(await api.listWikis()).toHaveLength(1)
  })

  it('whose branch has another name is met on that branch', async () => {
    const { path, settings } = await share({ message: 'm', files: { 'dir/Page.md': 'page\n' } })
    await git(['branch', '-m', 'main', 'trunk'], { cwd: path })
    await git(['symbolic-ref', 'HEAD', 'refs/heads/trunk'], { cwd: path })
    for (const first of ['sync', 'push'] as const) {
      const api = openEngine()
      const { id } = await api.createWiki('Mine')
      await save(api, id, parsePagePath(`${first}.md`), 'x\n')
      await api.connectRemote(id, settings, credentials, false)
      expect((await api[first](id)).kind).toBe(first === 'sync' ? 'synced' : 'rejected')
      await api.sync(id)
      expect(await git(['rev-parse', 'trunk'], { cwd: path })).toBe(await api.readHead(id))
      expect(await api.readRemote(id)).toMatchObject({ branch: 'trunk', ahead: 0, behind: 0 })
    }
    expect(await git(['branch', '--format=%(refname:short)'], { cwd: path })).toBe('trunk')
  })

  it('is asked at a push, whatever is remembered of it', async () => {
    const { path, settings } = await share(step('one'), step('two'))
    const { api, id } = await clone(settings)
    await git(['update-ref', 'refs/heads/main', 'main~1'], { cwd: path })
    await api.push(id)
    expect(await git(['rev-parse', 'main'], { cwd: path })).toBe(await api.readHead(id))
    const bundle = await api.exportBundle(id)
    const copy = await api.importBundle('Copy', bundle)
    const empty = await share()
    await api.connectRemote(copy.id, empty.settings, credentials, false)
    expect(await api.readRemote(copy.id)).toMatchObject({ commit: null, ahead: 2 })
    await api.push(copy.id)
    expect(await git(['rev-parse', 'main'], { cwd: empty.path })).toBe(await api.readHead(copy.id))
  })

  it('learns no password that was given for another one, even from a tab that has not heard of the change', async () => {
    const { settings } = await share(step('one'))
    const device = newDevice()
    const [one, two] = [openEngine(device), openEngine(device)]
    const { id } = await one.cloneWiki('', { settings, credentials, keep: false })
    const heard: (string | null)[] = []
    const stranger = createServer((request, response) => {
      heard.push(request.headers.authorization ?? null)
      if (request.url?.endsWith('receive-pack')) response.writeHead(401).end()
      else response.setHeader('content-type', 'application/x-git-upload-pack-advertisement').end(emptyRepository)
    })
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    const address = stranger.address()
    const port = typeof address === 'object' ? address?.port : undefined
    await two.connectRemote(id, { ...settings, url: `http://127.0.0.1:${port}/x.git` }, null, false)
    await expect(one.sync(id)).rejects.toMatchObject({ code: 'unauthorized' })
    stranger.close()
    expect(new Set(heard)).toEqual(new Set([null]))
    expect(await one.readRemote(id)).toMatchObject({ credentials: 'none' })
  })

  it('is not kept with a password in its address, nor are passwords kept in the open', async () => {
    const { settings } = await share(step('one'))
    const device = newDevice()
    const api = openEngine(device)
    const { id } = await api.createWiki('Mine')
    const told = { ...settings, url: settings.url.replace('//', '//family:secret@') }
    await expect(api.connectRemote(id, told, null, false)).rejects.toMatchObject({ code: 'invalid-name' })
    await expect(api.cloneWiki('', { settings: told, credentials: null, keep: false })).rejects.toMatchObject({
      code: 'invalid-name',
    })
    await api.connectRemote(id, settings, credentials, true)
    await save(api, id, home, 'mine\n')
    await api.sync(id)
    for (const place of device.places.values()) {
      const storage = place.open()
      for (const key of await storage.list(''))
        expect(Buffer.from((await storage.read(key)) ?? []).includes('secret'), key).toBe(false)
    }
    expect(JSON.stringify([device.events, await api.readRemote(id), await api.listWikis()])).not.toContain('secret')
  })

  it('that was forgotten keeps every commit here, and no secret', async () => {
    const { settings } = await share(step('one'))
    const { api, id } = await clone(settings)
    const head = await api.readHead(id)
    await api.disconnectRemote(id)
    expect(await api.readRemote(id)).toBeNull()
    expect(await api.readHead(id)).toBe(head)
    await expect(api.connectRemote(id, settings, null, false)).rejects.toMatchObject({ code: 'unauthorized' })
    expect(await api.readRemote(id)).toBeNull()
  })

  it('that does not answer takes the place of none, and the one before goes on with its credentials', async () => {
    const { settings } = await share(step('one'))
    const { api, id } = await clone(settings)
    const before = await api.readRemote(id)
    const slip = { ...settings, url: `${settings.url}x` }
    await expect(api.connectRemote(id, slip, credentials, true)).rejects.toMatchObject({ code: 'remote-not-found' })
    const wrong = { username: 'family', password: 'wrong' }
    await expect(api.connectRemote(id, settings, wrong, true)).rejects.toMatchObject({ code: 'unauthorized' })
    expect(await api.readRemote(id)).toEqual(before)
    expect(await api.sync(id)).toMatchObject({ kind: 'synced' })
  })

  it('that answers takes the place of the one before, with its own branches and credentials', async () => {
    const [one, two] = [await share(step('one')), await share(step('one'), step('two'))]
    const { api, id } = await clone(one.settings)
    await api.push(id)
    await expect(api.connectRemote(id, two.settings, null, false)).rejects.toMatchObject({ code: 'unauthorized' })
    const status = await api.connectRemote(id, two.settings, credentials, false)
    expect(status).toMatchObject({ settings: two.settings, ahead: 0, behind: 1, lastPush: null })
    expect(status.commit).toBe(await git(['rev-parse', 'main'], { cwd: two.path }))
    expect(await api.connectRemote(id, { ...two.settings, branch: 'main' }, null, false)).toMatchObject({ behind: 1 })
  })
})
