import { afterEach, describe, expect, test, vi } from 'vitest'
import { deleteIndexedDb } from '../../src/storage'
import { bytes, pattern, same } from '../contract/bytes'
import { storageContract } from '../contract/storage'
import { answer, clearRoom, codeOf, connect, countChunks, deleteChunk, inPlace, limitRoom, openPlace } from './database'

storageContract('a storage in IndexedDB', openPlace, { rounds: 40, large: 1_500_001 })

describe('a storage in IndexedDB', () => {
  afterEach(() => void vi.restoreAllMocks())

  test('reads a part of a large value from the chunks that hold it, and no others', () =>
    inPlace(async (open, name) => {
      const storage = await open()
      await storage.write(new Map([['pack', pattern(1_000_000)]]))
      await deleteChunk(name, 2)
      expect(await storage.read('pack', { start: 100_000, end: 524_288 })).toEqual(pattern(524_288).slice(100_000))
      expect(await storage.read('pack', { start: 524_288, end: 524_288 })).toEqual(bytes())
      expect(await storage.read('pack', { start: 786_432, end: 786_433 })).toEqual(pattern(786_433).slice(786_432))
      expect(await codeOf(storage.read('pack', { start: 500_000, end: 600_000 }))).toBe('damaged')
      expect(await codeOf(storage.read('pack'))).toBe('damaged')
    }))

  test('asks for what is read in one turn in one transaction', () =>
    inPlace(async (open) => {
      const storage = await open()
      await storage.write(new Map([['pack', pattern(1_000_000)]]))
      const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
      const ranges = Array.from({ length: 20 }, (_, index) => ({ start: index * 50_000, end: index * 50_000 + 9 }))
      const parts = await Promise.all(ranges.map((range) => storage.read('pack', range)))
      expect(parts).toEqual(ranges.map(({ start, end }) => pattern(end).slice(start)))
      expect(begun).toHaveBeenCalledTimes(1)
      await storage.read('pack', { start: 0, end: 1 })
      expect(begun).toHaveBeenCalledTimes(2)
    }))

  test('leaves no chunk behind of a value that was replaced, removed or wiped', () =>
    inPlace(async (open, name) => {
      const storage = await open()
      const keep = (size: number) =>
        new Map([
          ['a', pattern(size)],
          ['b', pattern(size)],
        ])
      await storage.write(keep(1_000_000))
      expect(await countChunks(name)).toBe(8)
      await storage.write(new Map([['a', pattern(300_000)]]))
      expect(await countChunks(name)).toBe(6)
      await storage.write(
        new Map([
          ['a', bytes(1)],
          ['b', null],
        ]),
      )
      expect(await countChunks(name)).toBe(0)
      await storage.write(keep(300_000))
      await storage.wipe()
      expect(await countChunks(name)).toBe(0)
    }))

  test('stores nothing of a batch that the browser aborts while it is written', () =>
    inPlace(async (open) => {
      const storage = await open()
      await storage.write(new Map([['ref', bytes(1)]]))
      abortAtTheEnd()
      const writing = storage.write(
        new Map([
          ['new', bytes(2)],
          ['ref', bytes(2)],
          ['pack', pattern(600_000)],
        ]),
      )
      expect(await codeOf(writing)).toBe('storage-failed')
      expect(await storage.list('')).toEqual(['ref'])
      expect(await storage.read('ref')).toEqual(bytes(1))
      expect(await storage.write(new Map([['ref', bytes(3)]]), new Map([['ref', bytes(1)]]))).toBe('written')
    }))

  test('says that the browser has no more room, keeps what it had, and goes on when there is room again', () =>
    inPlace(async (open) => {
      await clearRoom()
      await limitRoom(1_000_000)
      const storage = await open()
      await storage.write(new Map([['ref', bytes(1)]]))
      const refused = await codeOf(
        storage.write(
          new Map([
            ['ref', bytes(2)],
            ['pack', pattern(1_900_000)],
          ]),
        ),
      )
      await limitRoom(undefined)
      expect(refused).toBe('quota-exceeded')
      expect(await storage.read('ref')).toEqual(bytes(1))
      expect(await storage.list('')).toEqual(['ref'])
      expect(await storage.write(new Map([['ref', bytes(2)]]), new Map([['ref', bytes(1)]]))).toBe('written')
    }))

  test('ends with a clear sentence when another tab deletes the database', () =>
    inPlace(async (open, name) => {
      const [one, other] = [await open(), await open()]
      await one.write(new Map([['a', bytes(1)]]))
      await deleteIndexedDb(name)
      for (const storage of [one, other])
        await expect(storage.read('a')).rejects.toMatchObject({ data: { reason: 'deleted-elsewhere' } })
      expect(await codeOf(one.write(new Map([['a', bytes(2)]])))).toBe('storage-failed')
      expect(await (await open()).list('')).toEqual([])
    }))

  test('ends with a clear sentence when the browser takes the database away', () =>
    inPlace(async (open) => {
      const storage = await open()
      await storage.write(new Map([['a', bytes(1)]]))
      await clearRoom()
      await vi.waitFor(() => expect(storage.read('a')).rejects.toThrow('The browser closed its database'))
    }))

  test('reads and replaces what was stored before there were uploads', () =>
    inPlace(async (open, name) => {
      await makeOldDatabase(name, pattern(700_000))
      const storage = await open()
      expect(same(await storage.read('pack'), pattern(700_000))).toBe(true)
      expect(await storage.measure('')).toEqual({ count: 2, bytes: 700_001 })
      await storage.sweep()
      expect(await countChunks(name)).toBe(3)
      await storage.write(new Map([['pack', pattern(300_000)]]))
      expect(await countChunks(name)).toBe(2)
      expect(same(await storage.read('pack'), pattern(300_000))).toBe(true)
    }))

  test('makes no database but its own that stays', () =>
    inPlace(async (open, name) => {
      const before = await listDatabases()
      await open()
      expect(await listDatabases()).toEqual([...before, name].sort())
      expect(before.filter((other) => other.startsWith('verso/'))).toEqual([])
    }))

  test('does not hang on the deletion of a database that somebody holds fast', () =>
    inPlace(async (_open, name) => {
      const holder = await connect(name)
      await deleteIndexedDb(name)
      holder.close()
      expect(await listDatabases()).not.toContain(name)
    }))
})

const listDatabases = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).map(({ name }) => name ?? '').sort()

/** A database as it was in the first version: the chunks of a large value lie under its key. */
async function makeOldDatabase(name: string, pack: Uint8Array): Promise<void> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    const values = request.result.createObjectStore('values')
    values.createIndex('large', 'chunkSize')
    values.put(bytes(1), 'ref')
    values.put({ size: pack.length, chunkSize: 262_144 }, 'pack')
    const chunks = request.result.createObjectStore('chunks')
    for (const number of [0, 1, 2]) chunks.put(pack.slice(number * 262_144, (number + 1) * 262_144), ['pack', number])
  }
  const made = await answer(request)
  made.close()
}

/** Has the next transaction abort when all its values are in, as the browser does when the disk fails. */
function abortAtTheEnd(): void {
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function (this: IDBTransaction) {
    this.abort()
  })
}
