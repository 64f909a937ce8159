/** The engine looks after its wikis: by itself in idle time, and when it is asked to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasCode } from '../../src/errors'
import { openRepository } from '../../src/git'
import { parsePagePath, type WikiId } from '../../src/names'
import { engineCalls } from '../../src/worker/calls'
import { idleJobs } from '../../src/worker/session/maintenance'
import type { Session } from '../../src/worker/session/session'
import { saveToFolder } from '../git/notation'
import { flip } from '../git/pack/material'
import { fsck } from '../support/git'
import { makeRepositories, startServer, type TestServer } from '../support/git-server'
import { home, newDevice, openEngine, openTestSession, save, type Device } from './notation'

let server: TestServer
beforeAll(async () => {
  const steps = Array.from({ length: 8 }, (_, i) => ({
    message: `${i}`,
    files: { 'Home.md': `Home ${i}\n`, [`${i}.md`]: `${i}\n` },
  }))
  server = await startServer({ repositories: await makeRepositories({ 'wiki.git': steps }), user: 'family:secret' })
})
afterAll(() => server.close())

const placeOf = (device: Device, id: WikiId) => {
  const place = device.places.get(id)
  if (!place) throw new Error('the wiki has a place')
  return place.open()
}

/** Takes every step there is to take, as in a long quiet time. */
async function idle(session: Session, id: WikiId): Promise<void> {
  const { signal } = new AbortController()
  for (const job of idleJobs) while ((await job(session, id, signal)) === 'more');
}

async function start() {
  const device = newDevice()
  const session = openTestSession(device)
  const api = engineCalls(session)
  const [wiki] = await api.listWikis()
  if (!wiki) throw new Error('a wiki')
  return { device, session, api, id: wiki.id }
}

const clone = (device: Device) =>
  openEngine(device).cloneWiki('Shared', {
    settings: { kind: 'smart-http', url: `${server.url}/repositories/wiki.git`, branch: null, proxy: null },
    credentials: { username: 'family', password: 'secret' },
    keep: true,
  })

describe('a wiki that is left alone', () => {
  it('has its saves folded once they are many, its small packs joined, and reads as before', async () => {
    const { device, session, api, id } = await start()
    for (let i = 0; i < 20; i++) await save(api, id, home, `Text ${i}\n`)
    await idle(session, id)
    expect((await api.readStorageUse(id)).looseObjects).toBeGreaterThan(40)
    for (let i = 0; i < 140; i++) await save(api, id, home, `Text ${i}, again\n`)
    await idle(session, id)
    expect(await api.readStorageUse(id)).toMatchObject({ looseObjects: 0, loose: 0 })
    expect((await api.readPage(id, home)).text).toBe('Text 139, again\n')
    expect((await openEngine(device).readPage(id, home)).text).toBe('Text 139, again\n')
    await fsck(await saveToFolder(openRepository(placeOf(device, id))))
  })

  it('loses nothing that a draft was begun on, however long ago, nor for ninety days after it was discarded', async () => {
    const { device, session, api, id } = await start()
    await save(api, id, home, 'First\n')
    const base = await api.readHead(id)
    const storage = placeOf(device, id)
    await api.writeDraft(id, { path: home, text: 'Typed', base, time: 0 })
    await storage.write(new Map([['git/refs/heads/main', null]]))
    const wait = async (most: number): Promise<void> => {
      for (let days = 0; days < most; days += 2) {
        device.clock.time += 2 * 24 * 60 * 60
        await idle(session, id)
      }
    }
    await wait(40)
    expect((await api.readPage(id, home, base ?? undefined)).text).toBe('First\n')
    await api.discardDraft(id, home)
    await wait(40)
    expect((await api.readPage(id, home, base ?? undefined)).text).toBe('First\n')
    await wait(60)
    await api.writeDraft(id, { path: home, text: 'Something else', base: null, time: 1 })
    await api.discardDraft(id, home)
    await wait(20)
    await expect(api.readPage(id, home, base ?? undefined)).rejects.toThrow()
  })
})

describe('asked to', () => {
  it('the engine says what a wiki takes, and tidies it up at once', async () => {
    const { device, api, id } = await start()
    for (let i = 0; i < 10; i++)
      await save(api, id, home, Array.from({ length: 200 + i }, (_, j) => `Line ${j * j}\n`).join(''))
    await api.writeDraft(id, { path: home, text: 'Typed', base: null, time: 0 })
    const before = await api.readStorageUse(id)
    expect(before).toMatchObject({ packs: 0, usage: 1000, quota: 5000, persisted: false })
    expect(before.looseObjects).toBeGreaterThanOrEqual(30)
    expect(before.drafts).toBeGreaterThan(5)
    const seen: number[] = []
    const tidied = await api.tidy(id, { onProgress: ({ done = 0 }) => seen.push(done) })
    expect(tidied).toMatchObject({ folded: before.looseObjects, joined: 0, dropped: 0 })
    expect(tidied.freed).toBeGreaterThan(0)
    expect(seen).toEqual([before.looseObjects])
    expect(await api.readStorageUse(id)).toMatchObject({ looseObjects: 0, drafts: before.drafts })
    expect(await api.tidy(id)).toEqual({ folded: 0, joined: 0, dropped: 0, freed: 0 })
    await fsck(await saveToFolder(openRepository(placeOf(device, id))))
  })

  it('the engine checks a wiki and brings what is damaged anew from its remote', async () => {
    const device = newDevice()
    const { id } = await clone(device)
    const storage = placeOf(device, id)
    const [key = ''] = (await storage.list('git/objects/pack/')).filter((name) => name.endsWith('.pack'))
    expect(await openEngine(device).checkRepository(id)).toMatchObject({ commits: 8, faults: [], more: 0, absent: 0 })
    const pack = (await storage.read(key)) ?? new Uint8Array()
    await storage.write(new Map([[key, flip(pack, 200, 255)]]))
    const api = openEngine(device)
    const { faults } = await api.checkRepository(id)
    expect(faults.length).toBeGreaterThan(0)
    expect(await api.repairRepository(id)).toMatchObject({ mended: faults.length, left: { faults: [], commits: 8 } })
    expect((await api.readPage(id, home)).text).toBe('Home 7\n')
    expect(device.events.at(-1)).toMatchObject({ kind: 'branch-moved', wiki: id })
    expect((await api.readPage(id, parsePagePath('3.md'))).text).toBe('3\n')
    await fsck(await saveToFolder(openRepository(placeOf(device, id))))
  })

  it('the engine says that nobody has what is missing, in a wiki without a remote', async () => {
    const { device, api, id } = await start()
    await save(api, id, home, 'Text\n')
    const storage = placeOf(device, id)
    expect(await api.repairRepository(id)).toMatchObject({ mended: 0 })
    const [key = ''] = await storage.list('git/objects/')
    await storage.write(new Map([[key, null]]))
    await expect(openEngine(device).repairRepository(id)).rejects.toSatisfy((error) => hasCode(error, 'not-found'))
  })
})
