/** The workers of several tabs, one of which has the catalogs: whoever is asked, an answer comes, and once. */
import { expect, test } from 'vitest'
import { parseWikiId } from '../../src/names'
import type { CatalogApi } from '../../src/worker/api'
import { catalogMethods } from '../../src/worker/catalog/methods'
import { openDesk } from '../../src/worker/desk/desk'
import type { Port } from '../../src/worker/rpc'

const wiki = parseWikiId('home')

/** What every worker says reaches all others, in order and a moment later. */
function openChannel(): { join(): Port & { leave(): void } } {
  const members = new Map<object, Set<(event: MessageEvent) => void>>()
  return {
    join() {
      const self = {}
      members.set(self, new Set())
      return {
        postMessage(message) {
          if (!members.has(self)) return
          const others = [...members].filter(([member]) => member !== self)
          for (const [member] of others)
            queueMicrotask(() =>
              members.get(member)?.forEach((hear) => hear(new MessageEvent('message', { data: message }))),
            )
        },
        addEventListener: (_, listener) => void members.get(self)?.add(listener),
        leave: () => void members.delete(self),
      }
    },
  }
}

/** Workers that become the leader in the order they came, each when the one before has gone. */
function openTabs() {
  const channel = openChannel()
  const waiting: (() => void)[] = []
  let names = 0
  const open = (answers: Partial<CatalogApi>) => {
    const port = channel.join()
    const api = openDesk({
      becomeLeader: () => new Promise((resolve) => waiting.push(resolve)),
      channel: port,
      openApi: () => Promise.resolve(answers as CatalogApi),
      randomName: () => `line ${names++}`,
      methods: catalogMethods,
    })
    return { api, close: () => port.leave() }
  }
  return { open, leadNext: () => waiting.shift()?.() }
}

const never = new Promise<never>(() => undefined)

test('what is asked before anybody leads is answered once somebody does', async () => {
  const { open, leadNext } = openTabs()
  const [first, second] = [open({ listPageTags: () => Promise.resolve([{ tag: 'a', pages: 1 }]) }), open({})]
  const asked = [first.api.listPageTags(wiki), second.api.listPageTags(wiki)]
  leadNext()
  expect(await Promise.all(asked)).toEqual([[{ tag: 'a', pages: 1 }], [{ tag: 'a', pages: 1 }]])
})

test('what the leader had not answered when it went is answered by the next, of which all hear', async () => {
  const { open, leadNext } = openTabs()
  const first = open({ listOrphans: () => never })
  const second = open({ listOrphans: () => Promise.resolve([]) })
  const third = open({})
  leadNext()
  await Promise.resolve()
  const asked = [second.api.listOrphans(wiki), third.api.listOrphans(wiki)]
  first.close()
  leadNext()
  expect(await Promise.all(asked)).toEqual([[], []])
})

test('progress and an abort go all the way', async () => {
  const { open, leadNext } = openTabs()
  const controller = new AbortController()
  open({
    awaitCatalog: (_, call = {}) =>
      new Promise((_resolve, reject) => {
        call.signal?.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError')))
        call.onProgress?.({ phase: 'indexing', done: 1, total: 2 })
      }),
  })
  const follower = open({})
  leadNext()
  const asked = follower.api.awaitCatalog(wiki, { signal: controller.signal, onProgress: () => controller.abort() })
  await expect(asked).rejects.toMatchObject({ code: 'aborted' })
})

test('what the leader refuses is refused, and not asked again', async () => {
  const { open, leadNext } = openTabs()
  let times = 0
  open({ listOrphans: () => Promise.resolve([]), listNames: () => (times++, Promise.reject(new Error('broken'))) })
  const follower = open({})
  leadNext()
  await follower.api.listOrphans(wiki)
  await expect(follower.api.listNames(wiki)).rejects.toMatchObject({ code: 'internal', message: 'broken' })
  expect(times).toBe(1)
})
