/** What a failing disk may do to a wiki. */
import type { Page } from '@playwright/test'

/** Turns over a byte in the middle of the largest pack of the wiki. */
export const damageLargestPack = (page: Page, wiki: string): Promise<void> =>
  page.evaluate(turnByteOver, `verso/wiki/${wiki}`)

/** Runs in the browser. A pack that is large is stored in chunks, under [content, number]. */
async function turnByteOver(name: string): Promise<void> {
  type Pack = { readonly key: IDBValidKey; readonly size: number; readonly content: string | null }
  const settle = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('no answer'))
    })
  const database = await settle(indexedDB.open(name))
  const transaction = database.transaction(['values', 'chunks'], 'readwrite')
  const [values, chunks] = [transaction.objectStore('values'), transaction.objectStore('chunks')]
  const describe = async (key: IDBValidKey): Promise<Pack> => {
    const head: unknown = await settle(values.get(key))
    if (head instanceof Uint8Array) return { key, size: head.length, content: null }
    if (typeof head !== 'object' || head === null || !('size' in head && 'content' in head))
      throw new Error('This is no pack.')
    return { key, size: Number(head.size), content: String(head.content) }
  }
  const keys = (await settle(values.getAllKeys())).filter((key) => typeof key === 'string' && key.endsWith('.pack'))
  const packs = await Promise.all(keys.map(describe))
  const [largest] = packs.sort((a, b) => b.size - a.size)
  if (!largest) throw new Error('The wiki has no pack.')
  const [store, key] = largest.content === null ? [values, largest.key] : [chunks, [largest.content, 0]]
  const bytes: unknown = await settle(store.get(key))
  if (!(bytes instanceof Uint8Array)) throw new Error('There are no bytes.')
  const middle = bytes.length >> 1
  bytes[middle] = ~(bytes[middle] ?? 0)
  await settle(store.put(bytes, key))
  database.close()
}
