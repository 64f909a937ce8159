import { describe, expect, it } from 'vitest'
import { throwIfAborted, WikiError } from '../../src/errors'
import { parseOid } from '../../src/names'
import { engineCalls } from '../../src/worker/calls'
import { heardBy, openIdle, quiet, type IdleJob } from '../../src/worker/session/idle'
import { newDevice, openTestSession } from './notation'

/** A clock that stands still until told, and a lock that can be held by somebody else. */
function makeSurroundings() {
  const timers = new Set<{ readonly at: number; readonly act: () => unknown }>()
  const held = new Set<string>()
  let time = 0
  return {
    held,
    after(milliseconds: number, act: () => unknown) {
      const timer = { at: time + milliseconds, act }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async withLock(name: string, act: () => Promise<void>) {
      if (!held.has(name)) await act()
    },
    async pass(milliseconds: number) {
      time += milliseconds
      for (const timer of [...timers]) {
        if (timer.at > time || !timers.delete(timer)) continue
        await timer.act()
      }
    },
  }
}

async function start(...jobs: IdleJob[]) {
  const session = openTestSession(newDevice())
  const clock = makeSurroundings()
  const idle = openIdle(session, jobs, clock)
  const api = heardBy(idle, engineCalls(session))
  const [wiki] = await api.listWikis()
  if (!wiki) throw new Error('a wiki')
  await api.readHead(wiki.id)
  return { api, idle, clock, wiki: wiki.id }
}

describe('work in idle time', () => {
  it('begins when nothing was asked for a while, and goes on until it is done', async () => {
    const steps: string[] = []
    const { api, clock, wiki } = await start(
      async (_, id) => (steps.push(`fold ${id}`) < 3 ? 'more' : 'done'),
      async (_, id) => (steps.push(`join ${id}`), 'done'),
    )
    await clock.pass(quiet - 1)
    expect(steps).toEqual([])
    await api.readHead(wiki)
    await clock.pass(quiet - 1)
    expect(steps).toEqual([])
    await clock.pass(1)
    expect(steps).toEqual(['fold home', 'fold home', 'fold home', 'join home'])
    await clock.pass(10 * quiet)
    expect(steps).toHaveLength(4)
    await api.readHead(wiki)
    await clock.pass(quiet)
    expect(steps).toHaveLength(6)
  })

  it('waits for calls that are under way', async () => {
    let steps = 0
    const { api, idle, clock, wiki } = await start(async () => (steps++, 'done'))
    let finish = (): void => undefined
    const long = idle.during(() => new Promise<void>((resolve) => (finish = resolve)))
    await api.readHead(wiki)
    await clock.pass(2 * quiet)
    expect(steps).toBe(0)
    finish()
    await long
    await clock.pass(quiet)
    expect(steps).toBe(1)
  })

  it('stops at once when something is asked, and takes the step again later', async () => {
    const ends: string[] = []
    let asked: Promise<unknown> = Promise.resolve()
    const { api, clock, wiki } = await start(async (_, __, signal) => {
      if (ends.length === 0) asked = api.readHead(wiki)
      ends.push(signal.aborted ? 'stopped' : 'done')
      throwIfAborted(signal)
      return 'done'
    })
    await clock.pass(quiet)
    await asked
    expect(ends).toEqual(['stopped'])
    await clock.pass(quiet)
    expect(ends).toEqual(['stopped', 'done'])
  })

  it('leaves a wiki alone that another tab works on', async () => {
    let steps = 0
    const { api, clock, wiki } = await start(async () => (steps++, 'done'))
    clock.held.add('verso/idle/home')
    await clock.pass(quiet)
    expect(steps).toBe(0)
    clock.held.clear()
    await api.readHead(wiki)
    await clock.pass(quiet)
    expect(steps).toBe(1)
  })

  it('gives up for this session what lacks room, and what lacks the network only until the next call', async () => {
    const tries: string[] = []
    const { api, clock, wiki } = await start(
      async () => {
        tries.push('fold')
        throw new WikiError('quota-exceeded', 'No room.')
      },
      async () => {
        tries.push('backfill')
        throw new WikiError('offline', 'No network.')
      },
    )
    await clock.pass(quiet)
    await api.readHead(wiki)
    await clock.pass(quiet)
    expect(tries).toEqual(['fold', 'backfill', 'backfill'])
  })

  it('passes calls and their failures through', async () => {
    const { api, wiki } = await start()
    expect(await api.readDraft(wiki, (await api.listFiles(wiki)).files[0]!.path)).toBeNull()
    await expect(api.renameWiki(wiki, 'New')).resolves.toMatchObject({ title: 'New' })
    await expect(api.readChanges(wiki, parseOid('0'.repeat(40)))).rejects.toThrow()
  })
})
