import { describe, expect, test } from 'vitest'
import { parsePagePath } from '../../src/names'
import type { OpenWiki } from '../../src/wiki'
import { commitBehind } from '../wiki/notation'
import { ada, home, newDevice, openTestSession, save } from './notation'
import { engineCalls } from '../../src/worker/calls'

const other = parsePagePath('Other.md')

/** A wiki on a device, and a way to have commits arrive as from a remote. */
async function openDevice() {
  const device = newDevice()
  const session = openTestSession(device)
  const api = engineCalls(session)
  const { id } = await api.createWiki('Garden')
  const arrive = async (files: Parameters<typeof commitBehind>[1]) =>
    commitBehind((await session.open(id)) satisfies OpenWiki, files)
  const readHead = async () => (await api.readHead(id))!
  return { device, api, id, arrive, readHead }
}

describe('what was read on this device', () => {
  test('is everything, in a wiki that was just opened', async () => {
    const { api, id, arrive } = await openDevice()
    await arrive({ 'Home.md': 'One.', 'Other.md': 'Two.' })
    expect(await api.listUnread(id)).toEqual([])
  })

  test('is not what came since: pages changed and pages new, but no files besides', async () => {
    const { api, id, arrive } = await openDevice()
    await api.listUnread(id)
    await arrive({ 'Home.md': 'One.', 'Other.md': 'Two.', 'picture.png': 'x' })
    expect(await api.listUnread(id)).toEqual([home, other])
    expect(await api.readNews(id, other)).toMatchObject({ since: { commit: null }, changes: 1, authors: ['Ada'] })
  })

  test('is not what came into a table that was opened here, as it is of one that never was', async () => {
    const { api, id, arrive, readHead } = await openDevice()
    const [table, unopened] = [parsePagePath('plants.csv'), parsePagePath('seeds.csv')]
    await arrive({ [table]: 'id\n1\n', [unopened]: 'id\n1\n' })
    await api.listUnread(id)
    await api.markRead(id, table, await readHead())
    await arrive({ [table]: 'id\n1\n2\n', [unopened]: 'id\n2\n' })
    expect(await api.listUnread(id)).toEqual([table])
    expect(await api.readNews(id, table)).toMatchObject({ changes: 1, authors: ['Ada'] })
    await api.markRead(id, table, await readHead())
    await save(api, id, table, 'id\n3\n')
    await save(api, id, unopened, 'id\n3\n')
    expect(await api.listUnread(id)).toEqual([])
    await arrive({ [unopened]: 'id\n4\n' })
    expect(await api.listUnread(id)).toEqual([])
  })

  test('is what was written here, by any call that writes', async () => {
    const { api, id, arrive } = await openDevice()
    await api.listUnread(id)
    await save(api, id, home, 'Mine.')
    await api.renamePage(id, home, other, { message: 'm', author: ada, base: await api.readHead(id) })
    await api.deletePage(id, other, { message: 'm', author: ada, base: await api.readHead(id) })
    await save(api, id, home, 'Again.')
    expect(await api.listUnread(id)).toEqual([])
    await arrive({ 'Home.md': 'Theirs.' })
    expect(await api.listUnread(id)).toEqual([home])
  })

  test('is not what somebody else wrote into a page before one wrote into it too', async () => {
    const { api, id, arrive } = await openDevice()
    await save(api, id, home, 'One.\n')
    await api.listUnread(id)
    await arrive({ 'Home.md': 'One.\nTheirs.\n' })
    await save(api, id, home, 'Mine.\nOne.\nTheirs.\n')
    expect(await api.listUnread(id)).toEqual([home])
    await api.renamePage(id, home, other, { message: 'm', author: ada, base: await api.readHead(id) })
    expect(await api.listUnread(id)).toEqual([other])
  })

  test('tells how many changes came since, by whom, and from where to compare', async () => {
    const { api, id, arrive, readHead, device } = await openDevice()
    await save(api, id, home, 'One.')
    await api.listUnread(id)
    device.clock.time += 3600
    const read = await readHead()
    await api.markRead(id, home, read)
    device.clock.time += 3600
    await arrive({ 'Home.md': 'Two.' })
    await arrive({ 'Home.md': 'Three.' })
    const news = await api.readNews(id, home)
    expect(news).toMatchObject({
      since: { commit: read, time: (device.clock.time - 3600) * 1000 },
      changes: 2,
      more: false,
      authors: ['Ada'],
    })
    expect((await api.compare(id, home, news!.since.commit, news!.head)).diff?.counts).toEqual({ added: 1, removed: 1 })
    await api.markRead(id, home, news!.head)
    expect([await api.readNews(id, home), await api.listUnread(id)]).toEqual([null, []])
  })

  test('is what a page is called now, when only its name changed', async () => {
    const { api, id, arrive } = await openDevice()
    await save(api, id, home, 'One.')
    await api.listUnread(id)
    await arrive({ 'Other.md': 'One.' })
    await api.deletePage(id, home, { message: 'm', author: ada, base: await api.readHead(id) })
    expect(await api.listUnread(id)).toEqual([])
  })

  test('is unread again when a page goes back to what it was before it was read', async () => {
    const { api, id, arrive, readHead } = await openDevice()
    await save(api, id, home, 'One.')
    await api.listUnread(id)
    await arrive({ 'Home.md': 'Two.' })
    await api.markRead(id, home, await readHead())
    await arrive({ 'Home.md': 'One.' })
    expect(await api.listUnread(id)).toEqual([home])
  })

  test('is kept: another tab, and the next start, know it', async () => {
    const { api, id, arrive, device } = await openDevice()
    await api.listUnread(id)
    await arrive({ 'Home.md': 'Theirs.' })
    const next = engineCalls(openTestSession(device))
    expect(await next.listUnread(id)).toEqual([home])
    await next.markAllRead(id)
    expect(await api.listUnread(id)).toEqual([])
    expect(device.events.at(-1)).toEqual({ kind: 'reading-changed', wiki: id })
  })

  test('belongs to its branch', async () => {
    const { api, id, arrive } = await openDevice()
    await api.listUnread(id)
    await arrive({ 'Home.md': 'Theirs.' })
    await api.createBranch(id, 'draft')
    await api.switchBranch(id, 'draft')
    expect(await api.listUnread(id)).toEqual([])
    await api.switchBranch(id, 'main')
    expect(await api.listUnread(id)).toEqual([home])
  })
})
