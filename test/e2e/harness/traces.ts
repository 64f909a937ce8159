/** Looks for a text in everything a browser keeps and shows of a site. */
import type { BrowserContext, Page } from '@playwright/test'

/** Everything said on the consoles and asked of servers, from now on; headers and bodies are not places things are kept. */
export function overhear(context: BrowserContext): readonly string[] {
  const heard: string[] = []
  context.on('console', (message) => heard.push(message.text()))
  context.on('weberror', (error) => heard.push(String(error.error().stack)))
  context.on('request', (request) => heard.push(request.url()))
  return heard
}

/** The places where one of the texts is found, such as `indexedDB verso/wiki/home git/HEAD`. */
export const findTraces = (page: Page, texts: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(searchBrowser, texts)

/** Runs in the browser. */
async function searchBrowser(texts: readonly string[]): Promise<readonly string[]> {
  // Bytes as characters of one byte each; a text kept as UTF-16 shows with its zeros taken out.
  const formatBytes = (bytes: ArrayBuffer): string => new TextDecoder('latin1').decode(bytes).replaceAll('\0', '')
  const formatFields = async (value: object): Promise<string> => {
    const parts = await Promise.all(Object.entries(value).map(async ([key, part]) => `${key} ${await format(part)}`))
    return parts.join(' ')
  }
  const format = async (value: unknown): Promise<string> => {
    if (value instanceof Blob) return formatBytes(await value.arrayBuffer())
    if (value instanceof ArrayBuffer) return formatBytes(value)
    if (ArrayBuffer.isView(value)) return formatBytes(new Uint8Array(value.buffer).slice().buffer)
    if (value instanceof CryptoKey && value.extractable) return formatBytes(await crypto.subtle.exportKey('raw', value))
    return typeof value === 'object' && value !== null ? formatFields(value) : String(value)
  }
  const settle = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('no answer'))
    })

  const places: (readonly [place: string, content: string])[] = [
    ['address', location.href],
    ['document', document.documentElement.outerHTML],
    [
      'fields',
      [...document.querySelectorAll('input, textarea')].map((field) => 'value' in field && field.value).join(),
    ],
    ['localStorage', await format({ ...localStorage })],
    ['sessionStorage', await format({ ...sessionStorage })],
    ['history', await format(history.state)],
    ['cookies', document.cookie],
  ]
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([settle(objects.getAllKeys()), settle(objects.getAll())])
      for (const [at, value] of values.entries()) {
        const key = await format(keys[at])
        places.push([`indexedDB ${name} ${key}`, `${key} ${await format(value)}`])
      }
    }
    database.close()
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys())
      places.push([`cache ${request.url}`, `${request.url} ${(await (await cache.match(request))?.text()) ?? ''}`])
  }
  return places.filter(([, content]) => texts.some((text) => content.includes(text))).map(([place]) => place)
}
