import { afterEach, describe, expect, test, vi } from 'vitest'
import { openMemoryHolds, stage, type Holds } from '../../src/storage'
import { bytes, pattern, same } from '../contract/bytes'
import { mortal } from '../contract/holds'
import { fill } from '../contract/upload-laws'
import { clearRoom, codeOf, countChunks, inPlace, limitRoom } from './database'

/** What four chunks of 256 KB and some more are: the four are stored while it is filled. */
const size = 1_300_000

describe('an upload into IndexedDB', () => {
  afterEach(() => void vi.restoreAllMocks())

  test('stores chunks while it comes in, and leaves none behind when it is discarded or its storage is closed', () =>
    inPlace(async (open, name) => {
      const storage = await open()
      const one = await fill(storage, size)
      await fill(storage, size)
      expect(await countChunks(name)).toBe(8)
      await one.discard()
      expect(await countChunks(name)).toBe(4)
      storage.close()
      expect(await countChunks(name)).toBe(0)
    }))

  test('leaves no chunk behind of a value that was uploaded and then replaced, removed or wiped', () =>
    inPlace(async (open, name) => {
      const storage = await open()
      const put = async (key: string) => storage.write(new Map([[key, await fill(storage, size)]]))
      for (const key of ['a', 'b', 'a', 'c']) await put(key)
      expect(await countChunks(name)).toBe(15)
      await storage.write(
        new Map([
          ['a', null],
          ['b', bytes(1)],
        ]),
      )
      expect(await countChunks(name)).toBe(5)
      const upload = await fill(storage, size)
      await storage.wipe()
      expect(await countChunks(name)).toBe(4)
      await storage.write(new Map([['pack', upload]]))
      expect(same(await storage.read('pack'), pattern(size))).toBe(true)
    }))

  test('has few bytes on their way, however fast they come', () =>
    inPlace(async (open) => {
      const upload = await (await open()).upload()
      const under = watchWriting()
      for (let round = 0; round < 12; round++) await upload.append(pattern(1_048_576))
      expect(under.most()).toBe(2)
    }))

  test('goes into its batch without being written once more', () =>
    inPlace(async (open) => {
      const storage = await open()
      const upload = await fill(storage, 1_048_576)
      const puts = vi.spyOn(IDBObjectStore.prototype, 'put')
      await storage.write(new Map([['pack', upload]]))
      expect(puts.mock.calls.map(([, key]) => key)).toEqual(['pack'])
    }))

  test('that finds no more room says so, and what was there stays', () =>
    inPlace(async (open, name) => {
      await clearRoom()
      await limitRoom(1_000_000)
      const storage = await open()
      await storage.write(new Map([['ref', bytes(1)]]))
      const upload = await storage.upload()
      const filling = (async () => {
        for (let round = 0; round < 6; round++) await upload.append(pattern(1_048_576))
        await storage.write(new Map([['pack', upload]]))
      })()
      const refused = await codeOf(filling)
      const again = await codeOf(storage.write(new Map([['pack', upload]])))
      await limitRoom(undefined)
      expect([refused, again]).toEqual(['quota-exceeded', 'quota-exceeded'])
      await upload.discard()
      expect(await countChunks(name)).toBe(0)
      expect(await storage.list('')).toEqual(['ref'])
    }))

  test('of a stage stores chunks at once, and leaves none behind when the stage is closed', () =>
    inPlace(async (open, name) => {
      const storage = await open()
      const top = stage(storage)
      await top.write(new Map([['pack', await fill(top, size)]]))
      await fill(top, size)
      expect(await countChunks(name)).toBe(8)
      top.close()
      await vi.waitFor(async () => expect(await countChunks(name)).toBe(0))
    }))
})

describe('what a tab left behind that was killed during an upload', () => {
  test('is deleted when the database is opened the next time', () =>
    inPlace(async (open, name) => {
      const tab = mortal(openMemoryHolds())
      await fill(await open(tab), size)
      await tab.die()
      await open(tab)
      await vi.waitFor(async () => expect(await countChunks(name)).toBe(0))
    }))

  test('is told by the browser, which lets go of what a worker held when that ends', () =>
    inPlace(async (open, name) => {
      const worker = new Worker(new URL('./uploading-worker.ts', import.meta.url), { type: 'module', name })
      await new Promise((resolve) => (worker.onmessage = resolve))
      await (await open()).sweep()
      expect(await countChunks(name)).toBe(4)
      worker.terminate()
      await vi.waitFor(async () => {
        const { held } = await navigator.locks.query()
        expect(held).toEqual([])
      })
      await (await open()).sweep()
      expect(await countChunks(name)).toBe(0)
    }))

  test('is told from what others still upload, which is never touched', () =>
    inPlace(async (open, name) => {
      const holds = openMemoryHolds()
      const [dead, alive] = [mortal(holds), await open(holds)]
      await fill(await open(dead), size)
      const upload = await fill(alive, size)
      await dead.die()
      await (await open(holds)).sweep()
      expect(await countChunks(name)).toBe(4)
      await alive.write(new Map([['pack', upload]]))
      await (await open(holds)).sweep()
      expect(same(await alive.read('pack'), pattern(size))).toBe(true)
    }))

  test('is told from what a batch takes while it is being looked at', () =>
    inPlace(async (open) => {
      const tab = mortal(openMemoryHolds())
      const storage = await open(tab)
      const upload = await fill(storage, size)
      // The sweeper has seen the upload and learns that nobody holds it; before it deletes anything, a batch takes it.
      let taken: Promise<unknown> | undefined
      const late: Holds['whileFree'] = async (_name, act) => {
        await (taken ??= storage.write(new Map([['pack', upload]])))
        await act()
        return true
      }
      await (await open({ hold: tab.hold, whileFree: late })).sweep()
      expect(taken).toBeDefined()
      expect(same(await storage.read('pack'), pattern(size))).toBe(true)
    }))

  test('stays where nobody can say who is alive', () =>
    inPlace(async (open, name) => {
      const unsure: Holds = { hold: async () => async () => {}, whileFree: async () => false }
      await fill(await open(unsure), size)
      await (await open(unsure)).sweep()
      expect(await countChunks(name)).toBe(4)
    }))
})

/** Watches how many transactions that write are under way at once. */
function watchWriting(): { most(): number } {
  let [most, under] = [0, 0]
  const begin = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const transaction = begin.apply(this, args)
    if (transaction.mode !== 'readwrite') return transaction
    most = Math.max(most, ++under)
    transaction.addEventListener('complete', () => under--)
    return transaction
  })
  return { most: () => most }
}
