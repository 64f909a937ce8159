import { describe, expect, test } from 'vitest'
import { Live, concerns, moves } from '../../src/app/live.svelte'
import { WikiError } from '../../src/errors'
import { parsePagePath, parseRefName, parseWikiId } from '../../src/names'

/** A read whose answers come when the test says so. */
function slowRead() {
  const calls: {
    readonly signal: AbortSignal
    readonly answer: (value: string) => void
    readonly fail: (error: unknown) => void
  }[] = []
  const read = (signal: AbortSignal) => new Promise<string>((answer, fail) => void calls.push({ signal, answer, fail }))
  return { calls, live: new Live(read) }
}

describe('a live read', () => {
  test('is loading, then ready', async () => {
    const { calls, live } = slowRead()
    const run = live.run()
    expect(live.current).toEqual({ kind: 'loading', value: undefined })
    calls[0]?.answer('one')
    await run
    expect(live.current).toEqual({ kind: 'ready', value: 'one' })
  })

  test('shows the last value until the next one is there', async () => {
    const { calls, live } = slowRead()
    const first = live.run()
    calls[0]?.answer('one')
    await first
    const second = live.run()
    expect(live.value).toBe('one')
    calls[1]?.answer('two')
    await second
    expect(live.value).toBe('two')
  })

  test('drops the answer of a read that a newer one replaced', async () => {
    const { calls, live } = slowRead()
    const runs = [live.run(), live.run()]
    expect(calls[0]?.signal.aborted).toBe(true)
    calls[1]?.answer('new')
    calls[0]?.answer('stale')
    await Promise.all(runs)
    expect(live.value).toBe('new')
  })

  test('says why it failed, keeps what it had, and recovers', async () => {
    const { calls, live } = slowRead()
    const first = live.run()
    calls[0]?.answer('one')
    await first
    const second = live.run()
    calls[1]?.fail(new WikiError('storage-failed', 'The database did not answer.'))
    await second
    expect(live.current).toMatchObject({ kind: 'failed', value: 'one', error: { code: 'storage-failed' } })
    const third = live.run()
    calls[2]?.answer('two')
    await third
    expect(live.current).toEqual({ kind: 'ready', value: 'two' })
  })

  test('is over once it is stopped', async () => {
    const { calls, live } = slowRead()
    const run = live.run()
    live.stop()
    calls[0]?.answer('late')
    await run
    expect(live.value).toBeUndefined()
  })
})

describe('an event', () => {
  const [garden, kitchen] = [parseWikiId('garden'), parseWikiId('kitchen')]
  const moved = {
    kind: 'branch-moved',
    wiki: garden,
    update: { ref: parseRefName('refs/heads/main'), from: null, to: null },
  } as const

  test('moves the pages of its own wiki only', () => {
    expect(moves(garden)(moved)).toBe(true)
    expect(moves(kitchen)(moved)).toBe(false)
    expect(moves(garden)({ kind: 'drafts-changed', wiki: garden, path: parsePagePath('A.md') })).toBe(false)
  })

  test('concerns its own wiki, and every wiki when the list of wikis changed', () => {
    expect(concerns(garden)({ kind: 'remote-changed', wiki: garden })).toBe(true)
    expect(concerns(kitchen)({ kind: 'remote-changed', wiki: garden })).toBe(false)
    expect(concerns(kitchen)({ kind: 'wikis-changed' })).toBe(true)
  })
})
