/** Databases as they were: in memory, never written to, the last few kept for the next question. */
import { WikiError } from '../../errors'
import { openLiveMemory, type LiveStore } from '../../data/live'
import type { LiveFiles, LiveKind, SqlState } from '../../handlers/live'
import type { Oid } from '../../names'
import { readFolderOid, readLiveFiles, type Place } from './folder'
import { openStore, type StartPostgres } from './kinds/stores'

/** Bytes of files that are brought into memory. */
const largest = 64 << 20
/** So many are kept. */
const most = 2

/** `used` settles when nobody uses it any more. */
type Opened = { readonly database: Promise<LiveStore>; used: Promise<unknown> }

type Past = Place & { readonly at: Oid; readonly kind: LiveKind<SqlState> }

export class PastDatabases {
  readonly #startPostgres: StartPostgres
  /** By kind and folder, the one asked last at the end. */
  readonly #opened = new Map<string, Opened>()

  constructor(startPostgres: StartPostgres) {
    this.#startPostgres = startPostgres
  }

  /** Uses the database of that commit at once; commits with equal folders share one. */
  async use<Result>(past: Past, use: (database: LiveStore) => Result | Promise<Result>): Promise<Result> {
    const key = `${past.kind.kind} ${await readFolderOid(past, past.at)}`
    const opened = this.#opened.get(key) ?? this.#open(past)
    this.#opened.delete(key)
    this.#opened.set(key, opened)
    opened.database.catch(() => this.#opened.delete(key))
    const result = opened.database.then(use)
    opened.used = Promise.allSettled([opened.used, result])
    this.#closeOldest()
    return result
  }

  #open(past: Past): Opened {
    return { database: openPast(past, this.#startPostgres), used: Promise.resolve() }
  }

  #closeOldest(): void {
    const [oldest] = this.#opened
    if (!oldest || this.#opened.size <= most) return
    const [key, { database, used }] = oldest
    this.#opened.delete(key)
    void used.then(async () => (await database).close()).catch(() => undefined)
  }
}

async function openPast({ kind, at, ...place }: Past, startPostgres: StartPostgres): Promise<LiveStore> {
  const files = await readLiveFiles(place, at, kind)
  refuseLarge(place, files)
  return openFiles(kind, files, startPostgres)
}

function refuseLarge({ folder }: Place, files: LiveFiles): void {
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  if (size > largest)
    throw new WikiError('too-large', 'A database of the past with more than 64 MB.', {
      reason: 'file-too-large',
      path: folder,
      limit: largest,
    })
}

/** In memory, to be closed by the caller. Throws `damaged` for files that make no database. */
export async function openFiles(
  kind: LiveKind<SqlState>,
  files: LiveFiles,
  startPostgres: StartPostgres,
): Promise<LiveStore> {
  const database = openStore(kind.kind, await (await openLiveMemory()).open('past'), startPostgres)
  try {
    await kind.import(files, database, () => undefined)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
