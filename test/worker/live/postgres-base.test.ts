/** The empty database that others begin with: made once, and anew whenever what is kept of it is of no use. */
import { expect, test } from 'vitest'
import { openBaseShelf, openOnBase } from '../../../src/worker/live/kinds/postgres-base'

/** A cache as a browser has it; `room` is how much it keeps. */
function openCaches(room = Infinity) {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  const cache = {
    match: async ({ url }: Request) => (kept.has(url) ? new Response(kept.get(url)) : undefined),
    keys: async () => Array.from(kept.keys(), (url) => new Request(url)),
    delete: async ({ url }: Request) => kept.delete(url),
    async put({ url }: Request, response: Response) {
      const bytes = new Uint8Array(await response.arrayBuffer())
      if (bytes.length > room) throw new DOMException('no room', 'QuotaExceededError')
      kept.set(url, bytes)
    },
  }
  return { kept, caches: { open: async () => cache as unknown as Cache } }
}

const version = 'https://example.org/pglite-1.data'
const empty = new Blob(['an empty database'.repeat(1000)])

/** Says what it began with. */
const open = async (base: Blob | undefined) => ({ began: base && (await base.text()), base: base ? undefined : empty })

test('is kept packed, and is what the next one begins with', async () => {
  const { kept, caches } = openCaches()
  const shelf = openBaseShelf(caches, version)
  expect(await shelf.read()).toBeUndefined()
  await shelf.keep(empty)
  expect([...kept.values()][0]!.length).toBeLessThan(empty.size / 10)
  expect(await openOnBase(shelf, open)).toMatchObject({ opened: { began: await empty.text() } })
})

test('is made, kept and handed on where there is none', async () => {
  const kept: Blob[] = []
  const shelf = { read: async () => undefined, keep: async (base: Blob) => void kept.push(base) }
  expect(await openOnBase(shelf, open)).toEqual({ opened: { began: undefined, base: empty }, base: empty })
  expect(kept).toEqual([empty])
})

test('is made anew when one byte of what is kept is another, or the end is missing', async () => {
  const { kept, caches } = openCaches()
  const shelf = openBaseShelf(caches, version)
  await shelf.keep(empty)
  const [[url, bytes] = ['', new Uint8Array()]] = kept
  const damages = [
    bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)),
    bytes.slice(0, -9),
    new Uint8Array(),
  ]
  for (const damaged of damages) {
    kept.set(url, damaged)
    expect(await openOnBase(shelf, open)).toMatchObject({ opened: { began: undefined } })
  }
})

test('is made anew when nothing can begin with what is kept', async () => {
  const { caches } = openCaches()
  const shelf = openBaseShelf(caches, version)
  await shelf.keep(new Blob(['of another kind']))
  const choosy = (base: Blob | undefined) => (base ? Promise.reject(new Error('no such base')) : open(undefined))
  expect(await openOnBase(shelf, choosy)).toMatchObject({ base: empty })
  await expect.poll(async () => (await shelf.read())?.size).toBe(empty.size)
})

test('of another version takes the place of the older one', async () => {
  const { kept, caches } = openCaches()
  await openBaseShelf(caches, version).keep(empty)
  const newer = openBaseShelf(caches, 'https://example.org/pglite-2.data')
  expect(await newer.read()).toBeUndefined()
  await newer.keep(empty)
  expect(kept.size).toBe(1)
})

test('is done without where the browser keeps nothing, or has no room', async () => {
  for (const caches of [undefined, openCaches(10).caches, { open: () => Promise.reject(new Error('denied')) }]) {
    const shelf = openBaseShelf(caches, version)
    await shelf.keep(empty)
    expect(await openOnBase(shelf, open)).toMatchObject({ opened: { began: undefined } })
  }
})
