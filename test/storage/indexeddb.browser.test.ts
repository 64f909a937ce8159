import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { WikiError } from '../../src/errors'
import { deleteIndexedDb, openIndexedDbStorage, type Storage } from '../../src/storage'
import { bytes, pattern } from '../contract/bytes'
import { storageContract, type Place } from '../contract/storage'

storageContract('a storage in IndexedDB', openPlace, { rounds: 40, large: 1_500_001 })

type Named = Place & { readonly name: string }

async function openPlace(): Promise<Named> {
  const name = `test/${crypto.randomUUID()}`
  const handles: Storage[] = []
  return {
    name,
    open: async () => {
      const storage = await openIndexedDbStorage(name)
      handles.push(storage)
      return storage
    },
    remove: async () => {
      for (const storage of handles) storage.close()
      await deleteIndexedDb(name)
    },
  }
}

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
      abortAfterFirstValue()
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
      for (const storage of [one, other]) await expect(storage.read('a')).rejects.toThrow('Another tab deleted this')
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

async function inPlace(law: (open: () => Promise<Storage>, name: string) => Promise<void>): Promise<void> {
  const place = await openPlace()
  try {
    await law(() => place.open(), place.name)
  } finally {
    await place.remove()
  }
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return error instanceof WikiError ? error.code : 'no WikiError'
}

const listDatabases = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).map(({ name }) => name ?? '').sort()

/** The browser's answer to a request of the test's own, past the storage. */
const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('The request failed.', { cause: request.error }))
  })

const connect = (name: string): Promise<IDBDatabase> => answer(indexedDB.open(name))

async function changeChunks<Result>(
  name: string,
  use: (chunks: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const connection = await connect(name)
  const result = await answer(use(connection.transaction('chunks', 'readwrite').objectStore('chunks')))
  connection.close()
  return result
}

/** Deletes the chunk of that number, of the only large value there is. */
async function deleteChunk(name: string, number: number): Promise<void> {
  const keys = await changeChunks(name, (chunks) => chunks.getAllKeys())
  await changeChunks(name, (chunks) => chunks.delete(keys[number] ?? []))
}

const countChunks = (name: string): Promise<number> => changeChunks(name, (chunks) => chunks.count())

/** Has the next transaction abort once its first value is in, as the browser does when the disk fails. */
function abortAfterFirstValue(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
    this: IDBObjectStore,
    value: unknown,
    key,
  ) {
    const request = this.add(value, key)
    request.onsuccess = () => this.transaction.abort()
    return request
  })
}

/** Has the browser forget this origin's databases, and how much room it had thought to be left. */
async function clearRoom(): Promise<void> {
  await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' })
}

async function limitRoom(bytes: number | undefined): Promise<void> {
  await cdp().send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...(bytes && { quotaSize: bytes }) })
}
