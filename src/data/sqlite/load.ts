/** SQLite's own WebAssembly build (sqlite.org/wasm), loaded once per realm. */
import init, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { WikiError } from '../../errors'

const silent = (): void => undefined

/**
 * Read when the module starts. Of its file systems we use the pool of access handles alone; the others would start
 * workers of their own, and say on the console that they cannot.
 */
const config = {
  disable: { vfs: { kvvfs: true, opfs: true, 'opfs-vfs': true, 'opfs-wl': true } },
  debug: silent,
  log: silent,
  warn: silent,
  error: silent,
}

let loading: Promise<Sqlite3Static> | undefined

/** Throws `unsupported` where there is no WebAssembly, or a policy forbids it. What failed is tried again when asked anew. */
export function loadSqlite(): Promise<Sqlite3Static> {
  Object.assign(globalThis, { sqlite3ApiConfig: config })
  return (loading ??= init().catch((cause: unknown) => {
    loading = undefined
    throw new WikiError(
      'unsupported',
      'SQLite did not start.',
      { reason: 'part-stopped', detail: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    )
  }))
}
