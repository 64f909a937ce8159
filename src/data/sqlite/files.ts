/**
 * Where databases live: files that outlive the worker where the browser has an origin private file system, memory otherwise.
 *
 * The pool of access handles (sqlite.org/wasm, “opfs-sahpool”) opens its files for one worker alone, so whoever asks for
 * kept files is sure to be the only one.
 */
import type { OpfsSAHPoolDatabase, SAHPoolUtil, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { Database } from './database'
import { loadSqlite } from './load'

export interface DatabaseFiles {
  /** Whether what is written is there after a restart. */
  readonly kept: boolean
  /** The database of that name, made when it is not there. */
  open(name: string): Promise<Database>
  /** Deletes the database, which must be closed. */
  remove(name: string): void
  list(): readonly string[]
}

/** Each time it is opened, such a database is empty. */
export async function openMemoryFiles(): Promise<DatabaseFiles> {
  const sqlite = await loadSqlite()
  return {
    kept: false,
    open: async () => new Database(sqlite, new sqlite.oo1.DB(':memory:')),
    remove: () => undefined,
    list: () => [],
  }
}

/** Kept files in that folder of the origin; undefined where the browser has none, or will not give them to us. */
export async function openKeptFiles(directory: string): Promise<DatabaseFiles | undefined> {
  const sqlite = await loadSqlite()
  const pool = await openPool(sqlite, directory)
  return pool && keptFiles(sqlite, pool)
}

/** A worker that was ended a moment ago may hold its files still: milliseconds until they are asked for again. */
const patience = [50, 100, 200, 400, 800, 1600]

/** The databases of a folder of the origin, by name. */
export type DatabasePool = Pick<DatabaseFiles, 'remove' | 'list'> & { open(name: string): Promise<OpfsSAHPoolDatabase> }

export async function openPool(sqlite: Sqlite3Static, directory: string): Promise<DatabasePool | undefined> {
  const pool = await installPool(sqlite, directory)
  return pool && databasesOf(pool)
}

async function installPool(sqlite: Sqlite3Static, directory: string): Promise<SAHPoolUtil | undefined> {
  const options = { name: 'verso', directory, preserveOnInitFailure: true, forceReinitIfPreviouslyFailed: true }
  for (const wait of [...patience, null]) {
    const outcome = await sqlite.installOpfsSAHPoolVfs(options).catch((error: unknown) => error)
    if (!(outcome instanceof Error)) return outcome as SAHPoolUtil
    if (wait === null || !isHeld(outcome)) return undefined
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  return undefined
}

const isHeld = (error: Error): boolean => error.name === 'NoModificationAllowedError'

const pathOf = (name: string): string => `/${name}`

/**
 * We are alone, so that locks are taken once; the journal's file is kept from one transaction to the next. A database that
 * is none is closed again, for what is open cannot be removed.
 */
function prepare(database: Database): void {
  try {
    database.execute('PRAGMA locking_mode = exclusive; PRAGMA journal_mode = truncate')
    database.execute('PRAGMA synchronous = normal; PRAGMA cache_size = -8000')
  } catch (error) {
    database.close()
    throw error
  }
}

const databasesOf = (pool: SAHPoolUtil): DatabasePool => ({
  async open(name) {
    // One for the database, one for its journal, and those that are there already.
    await pool.reserveMinimumCapacity(pool.getFileNames().length + 2)
    return new pool.OpfsSAHPoolDb(pathOf(name))
  },
  remove: (name) => [pathOf(name), `${pathOf(name)}-journal`].forEach((path) => pool.unlink(path)),
  list: () =>
    pool
      .getFileNames()
      .map((path) => path.slice(1))
      .filter((name) => !name.endsWith('-journal')),
})

const keptFiles = (sqlite: Sqlite3Static, pool: DatabasePool): DatabaseFiles => ({
  ...pool,
  kept: true,
  async open(name) {
    const database = new Database(sqlite, await pool.open(name))
    prepare(database)
    return database
  },
})
