/** Storages in databases of their own, and what tests look at past them. */
import { cdp } from 'vitest/browser'
import { WikiError } from '../../src/errors'
import { deleteIndexedDb, openIndexedDbStorage, type Holds, type Storage } from '../../src/storage'

/** A database's name, a handle on it (with other holds than the browser's, if they are given), and its end. */
export type Named = {
  readonly name: string
  readonly open: (holds?: Holds) => Promise<Storage>
  readonly remove: () => Promise<void>
}

export async function openPlace(): Promise<Named> {
  const name = `test/${crypto.randomUUID()}`
  const handles: Storage[] = []
  return {
    name,
    open: async (holds) => {
      const storage = await openIndexedDbStorage(name, holds)
      handles.push(storage)
      return storage
    },
    remove: async () => {
      for (const storage of handles) storage.close()
      await deleteIndexedDb(name)
    },
  }
}

/** Runs a law in a fresh place and removes the place whatever happens. */
export async function inPlace(law: (open: Named['open'], name: string) => Promise<void>): Promise<void> {
  const place = await openPlace()
  try {
    await law((holds) => place.open(holds), place.name)
  } finally {
    await place.remove()
  }
}

/** The code a call fails with. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return error instanceof WikiError ? error.code : 'no WikiError'
}

/** The browser's answer to a request of the test's own, past the storage. */
export const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('The request failed.', { cause: request.error }))
  })

export const connect = (name: string): Promise<IDBDatabase> => answer(indexedDB.open(name))

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
export async function deleteChunk(name: string, number: number): Promise<void> {
  const keys = await changeChunks(name, (chunks) => chunks.getAllKeys())
  await changeChunks(name, (chunks) => chunks.delete(keys[number] ?? []))
}

export const countChunks = (name: string): Promise<number> => changeChunks(name, (chunks) => chunks.count())

/** Has the browser forget this origin's databases, and how much room it had thought to be left. */
export async function clearRoom(): Promise<void> {
  await cdp().send('Storage.clearDataForOrigin', { origin: location.origin, storageTypes: 'indexeddb' })
}

export async function limitRoom(bytes: number | undefined): Promise<void> {
  await cdp().send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...(bytes && { quotaSize: bytes }) })
}
