/** Functions of SQLite that one statement could wait for without an end, bounded in every database strangers ask. */
import type { Database as Handle, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { installAll, type Clock, type Installed } from './bounded'

export { isOver, longestPattern, type Clock } from './bounded'
export type { Pointer } from './raw'
export { readValue } from './values'

type Bounded = { readonly clock: Clock; readonly functions: readonly Installed[] }

/** Made once: what was installed stays as long as SQLite does. */
const bounded = new WeakMap<Sqlite3Static, Bounded>()

function makeBounded(sqlite: Sqlite3Static): Bounded {
  const clock = { deadline: Infinity }
  return { clock, functions: installAll(sqlite, clock) }
}

/** Bounds the functions of a database. The clock is that of all databases. */
export function boundFunctions(sqlite: Sqlite3Static, handle: Handle): Clock {
  const { capi } = sqlite
  const { clock, functions } = bounded.get(sqlite) ?? makeBounded(sqlite)
  bounded.set(sqlite, { clock, functions })
  // The types know of no flags beside the encoding.
  const flags = (capi.SQLITE_UTF8 | capi.SQLITE_DETERMINISTIC | capi.SQLITE_INNOCUOUS) as typeof capi.SQLITE_UTF8
  for (const { name, count, call } of functions)
    handle.checkRc(capi.sqlite3_create_function_v2(handle.pointer ?? 0, name, count, flags, 0, call, 0, 0, 0))
  return clock
}
