/** How much a browser lets the app's origin store. */
import type { CDPSession, Page } from '@playwright/test'

/** Sets what the origin may store. A browser asks for its limit rarely, so it must be set before anything is stored. */
export class Room {
  readonly #session: Promise<CDPSession>
  readonly #origin: string

  constructor(
    readonly page: Page,
    url: string,
  ) {
    this.#session = page.context().newCDPSession(page)
    this.#origin = new URL(url).origin
  }

  async limit(bytes: number): Promise<void> {
    await (await this.#session).send('Storage.overrideQuotaForOrigin', { origin: this.#origin, quotaSize: bytes })
  }

  async unlimit(): Promise<void> {
    await (await this.#session).send('Storage.overrideQuotaForOrigin', { origin: this.#origin })
  }

  /** Takes all the room that is left, as another part of the site might. */
  fill = (): Promise<void> => this.page.evaluate(fillDatabase)
}

/** Runs in the browser. */
async function fillDatabase(): Promise<void> {
  const opening = indexedDB.open('filler', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true })
  const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
  const put = (size: number): Promise<boolean> =>
    new Promise((resolve) => {
      const transaction = database.transaction('bytes', 'readwrite')
      transaction.oncomplete = () => resolve(true)
      transaction.onabort = () => resolve(false)
      const bytes = new Uint8Array(size)
      for (let at = 0; at < size; at += 1 << 16) crypto.getRandomValues(bytes.subarray(at, at + (1 << 16)))
      transaction.objectStore('bytes').put(bytes)
    })
  for (let size = 1 << 18; size >= 1 << 12; size >>= 2) while (await put(size));
  database.close()
}
