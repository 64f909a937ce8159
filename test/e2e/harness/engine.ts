/** The built engine, asked directly: as the app does, but without waiting for a screen between one call and the next. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, JSHandle, Page } from '@playwright/test'
import type { WikiApi } from '../../../src/worker'
import { app } from '.'

export type EnginePage = { readonly page: Page; readonly api: JSHandle<WikiApi> }

/** Opens an empty page of the server's origin, and an engine in it; or a catalog, which answers the catalog's calls alone. */
export async function openEnginePage(
  context: BrowserContext,
  url: string,
  name: 'engine' | 'catalog' = 'engine',
): Promise<EnginePage> {
  const page = await context.newPage()
  await page.route('**/empty.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(`${url}/empty.html`)
  const script = readdirSync(join(app, 'assets')).find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))
  return { page, api: await page.evaluateHandle(startEngine, `${url}/assets/${String(script)}`) }
}

/** Runs in the browser. Speaks the messages of the worker's `rpc.ts`. */
function startEngine(script: string): WikiApi {
  const worker = new Worker(script, { type: 'module' })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  type Answer = {
    readonly kind: string
    readonly id: number
    readonly value?: unknown
    readonly error?: { readonly code: string; readonly message: string }
  }
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id)
    if (data.kind === 'result') call?.resolve(data.value)
    if (data.error) call?.reject(new Error(`${data.error.code}: ${data.error.message}`))
  }
  const send = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.set(waiting.size, { resolve, reject })
      worker.postMessage({ kind: 'call', id: waiting.size - 1, method, args, callAt: -1 })
    })
  return new Proxy({} as WikiApi, {
    get: (_, method) => (method === 'then' ? undefined : (...args: unknown[]) => send(String(method), args)),
  })
}

/** The wiki's whole repository as a git bundle. */
export async function takeBundle(
  { page, api }: EnginePage,
  wiki: Parameters<WikiApi['exportBundle']>[0],
): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ api, wiki }) => {
      const bundle = await api.exportBundle(wiki)
      const reader = new FileReader()
      const read = new Promise<unknown>((resolve) => (reader.onload = () => resolve(reader.result)))
      reader.readAsDataURL(bundle)
      const url = await read
      return typeof url === 'string' ? url.replace(/^.*,/, '') : ''
    },
    { api, wiki },
  )
  return Buffer.from(base64, 'base64')
}
