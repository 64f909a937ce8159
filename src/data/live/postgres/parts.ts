/**
 * What PostgreSQL is made of, fetched before it is begun: PGlite waits for ever for a part that it could not fetch itself.
 */
import initdbUrl from '@electric-sql/pglite/initdb.wasm?url'
import dataUrl from '@electric-sql/pglite/pglite.data?url'
import postgresUrl from '@electric-sql/pglite/pglite.wasm?url'
import { WikiError } from '../../../errors'

export type PostgresParts = {
  readonly pgliteWasmModule: WebAssembly.Module
  readonly initdbWasmModule: WebAssembly.Module
  readonly fsBundle: Blob
}

async function fetchPart(url: string): Promise<Response> {
  const response = await fetch(url)
  if (response.ok) return response
  throw new TypeError(`${url} answered ${response.status}.`)
}

const compile = async (url: string): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await (await fetchPart(url)).arrayBuffer())

/** Throws `offline` for a part that does not come, or comes as something else. */
export async function fetchPostgresParts(): Promise<PostgresParts> {
  try {
    const [pgliteWasmModule, initdbWasmModule, fsBundle] = await Promise.all([
      compile(postgresUrl),
      compile(initdbUrl),
      fetchPart(dataUrl).then((response) => response.blob()),
    ])
    return { pgliteWasmModule, initdbWasmModule, fsBundle }
  } catch (cause) {
    throw new WikiError('offline', 'A part of PostgreSQL did not load.', { reason: 'part-missing' }, { cause })
  }
}
