/** Where live databases live: files of the origin, each acknowledged statement on the disk; or memory, where there are none. */
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { openPool, type DatabasePool } from '../sqlite/files'
import { loadSqlite } from '../sqlite/load'
import { LiveDatabase } from './live-database'

export type LiveDatabaseFiles = {
  /** Whether what is acknowledged is there after a kill. */
  readonly kept: boolean
  open(name: string): Promise<LiveDatabase>
  /** Deletes the database, which must be closed. */
  remove(name: string): void
  list(): readonly string[]
}

/** One database of each name, gone with the realm. */
export async function openLiveMemory(): Promise<LiveDatabaseFiles> {
  const sqlite = await loadSqlite()
  const open = async (): Promise<LiveDatabase> => new LiveDatabase(sqlite, new sqlite.oo1.DB(':memory:'))
  return { kept: false, open, remove: () => undefined, list: () => [] }
}

/** Kept files in that folder of the origin; undefined where the browser has none, or will not give them to us. */
export async function openLiveFiles(directory: string): Promise<LiveDatabaseFiles | undefined> {
  const sqlite = await loadSqlite()
  const pool = await openPool(sqlite, directory)
  return pool && keptFiles(sqlite, pool)
}

const keptFiles = (sqlite: Sqlite3Static, pool: DatabasePool): LiveDatabaseFiles => ({
  kept: true,
  async open(name) {
    const handle = await pool.open(name)
    // What is acknowledged is nowhere else until it is committed: the disk has it first.
    handle.exec('PRAGMA locking_mode = exclusive; PRAGMA journal_mode = truncate; PRAGMA synchronous = full')
    return new LiveDatabase(sqlite, handle)
  },
  remove: (name) => pool.remove(name),
  list: () => pool.list(),
})
