import { describe, expect, it } from 'vitest'
import { describedGraph } from '../../src/git'
import { parsePagePath } from '../../src/names'
import { engineCalls } from '../../src/worker/calls'
import { indexHistory, indexSoon } from '../../src/worker/session/index-history'
import { ada, home, newDevice, openTestSession, save } from './notation'

const graphKey = 'derived/graph'
const signal = new AbortController().signal

async function begin() {
  const device = newDevice()
  const session = openTestSession(device)
  const api = engineCalls(session)
  const { id } = await api.createWiki('Garden')
  return { device, session, api, id, storage: await session.place(id) }
}

describe('the history index of a wiki', () => {
  it('is made in idle time, with what the history of a page, the recent changes and the deleted pages need', async () => {
    const { device, session, api, id, storage } = await begin()
    await save(api, id, home, 'one\n')
    await api.renamePage(id, home, parsePagePath('House.md'), {
      message: 'm',
      author: ada,
      base: await api.readHead(id),
    })
    expect(await indexHistory(session, id, signal)).toBe('done')
    expect(await storage.size(graphKey)).toBeGreaterThan(0)
    const { repository } = await openTestSession(device).open(id)
    expect((await describedGraph(repository, [])).facts.counts.size).toBe(3)
    const before = await storage.read(graphKey)
    expect(await indexHistory(session, id, signal)).toBe('done')
    expect(await storage.read(graphKey)).toEqual(before)
  })

  it('is nothing that a deleted wiki leaves behind', async () => {
    const { session, device, api, id } = await begin()
    const life = session.lifetime(id)
    indexSoon(session, id)
    await api.deleteWiki(id)
    expect(life.aborted).toBe(true)
    await expect(indexHistory(session, id, signal)).rejects.toMatchObject({ code: 'not-found' })
    expect([...device.places.keys()]).not.toContain(id)
  })
})
