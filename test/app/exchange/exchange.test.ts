/** An exchange of commits goes on when its view is left; whoever does not see how it ends is told. */
import { expect, test, vi } from 'vitest'
import { WikiError } from '../../../src/errors'
import { parseWikiId } from '../../../src/names'
import type { Call, Synced } from '../../../src/worker'
import type { Notice } from '../../../src/app/notices.svelte'
import { messages } from '../../../src/app/messages/all'
import { stubBrowser } from '../support/browser'

stubBrowser()
const { Exchange } = await import('../../../src/app/exchange/status/exchange.svelte')
const { UnderWay } = await import('../../../src/app/exchange/under-way.svelte')

const wiki = parseWikiId('home')
const synced: Synced = { kind: 'synced', fetched: 2, pushed: 0, merge: null }

/** An exchange whose calls end when the test says so. */
function begin() {
  const asked: { readonly signal: AbortSignal; end(outcome: Synced): void; fail(error: unknown): void }[] = []
  const ask = (_: unknown, { signal }: Call = {}) =>
    new Promise<Synced>((end, fail) => void asked.push({ signal: signal!, end, fail }))
  const told: Notice[] = []
  const exchange = new Exchange({
    api: { sync: ask, push: ask, fetch: () => Promise.reject(new Error('not asked')) },
    notices: { post: (notice) => (told.push(notice), () => undefined) },
    network: { watch: (call) => call },
    wiki,
  })
  const settled = () => vi.waitFor(() => expect(exchange.call.running).toBe(false))
  return { exchange, asked, told, settled }
}

test('a sync whose view is left goes on, is there when somebody comes back, and is told of when nobody does', async () => {
  const { exchange, asked, told, settled } = begin()
  const underWay = new UnderWay()
  const leave = underWay.add(wiki, exchange).view()
  exchange.run('sync', 'example.org')
  leave()
  expect([asked[0]!.signal.aborted, underWay.of(wiki)?.call.running]).toEqual([false, true])
  asked[0]!.end(synced)
  await settled()
  expect(told).toEqual([{ tone: 'status', text: expect.stringMatching(/2 commits/) as string }])
})

test('who looks on is told by the view alone, which forgets it when it is left', async () => {
  const { exchange, asked, told, settled } = begin()
  const leave = exchange.view()
  exchange.run('sync', 'example.org')
  asked[0]!.end(synced)
  await settled()
  expect([exchange.outcome, told]).toEqual([synced, []])
  leave()
  expect(exchange.outcome).toBeNull()
})

test('a failure while nobody looks is told with the way to the remote, where it is told once more', async () => {
  const { exchange, asked, told, settled } = begin()
  exchange.run('push', 'example.org')
  asked[0]!.fail(new WikiError('offline', 'no answer'))
  await settled()
  expect(told).toMatchObject([{ tone: 'alert', action: { label: messages.shell.remote } }])
  expect(exchange.call.error?.code).toBe('offline')
})

test('a merge that has to wait is told with the way to it', async () => {
  const { exchange, asked, told, settled } = begin()
  exchange.run('sync', 'example.org')
  asked[0]!.end({ kind: 'conflicted', conflicts: 3 })
  await settled()
  expect(told).toMatchObject([{ tone: 'alert', action: { label: messages.merging.remote.settle } }])
})

test('what is cancelled from elsewhere is stopped, and no failure', async () => {
  const { exchange, asked, told } = begin()
  exchange.run('sync', 'example.org')
  exchange.call.stop()
  expect([asked[0]!.signal.aborted, exchange.call.stopped]).toEqual([true, true])
  asked[0]!.fail(new WikiError('aborted', 'stopped'))
  await Promise.resolve()
  expect([told, exchange.call.error]).toEqual([[], null])
})
