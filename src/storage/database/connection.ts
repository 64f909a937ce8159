/** IndexedDB as promises: a connection that knows why it ended, and failures as `WikiError`s. */
import { WikiError } from '../../errors'

const byCaller = 'Closed.'
const byOtherTab = 'Another tab deleted this, or has a newer version.'
const byBrowser = 'The browser closed its database.'

/** `create` makes the stores that are not there yet. */
export type Shape = { readonly version: number; create(connection: IDBDatabase): void }

export class Database {
  readonly #connection: IDBDatabase
  #ended: string | undefined
  #snapshot: IDBTransaction | undefined

  private constructor(connection: IDBDatabase) {
    this.#connection = connection
    connection.onversionchange = () => this.#end(byOtherTab)
    connection.onclose = () => this.#end(byBrowser)
  }

  /** Opens the database, and makes its stores when it is new or of an earlier version. */
  static async open(name: string, { version, create }: Shape): Promise<Database> {
    return translated(async () => {
      await (freshLog ??= beginFreshLog())
      const request = indexedDB.open(name, version)
      request.onupgradeneeded = () => create(request.result)
      return new Database(await answer(request))
    })
  }

  /**
   * Runs `use` in a transaction that only reads. What is asked for in one turn shares one transaction: fifty values
   * take 2 ms instead of 5.
   */
  async read<Result>(use: (transaction: IDBTransaction) => Promise<Result>): Promise<Result> {
    return translated(() => use((this.#snapshot ??= this.#beginSnapshot())))
  }

  /**
   * Runs `use` in a strictly durable transaction on all stores: once the promise resolves, all it wrote is on disk; when
   * it rejects, nothing is. `use` may wait for the transaction's own requests, and for nothing else.
   */
  async transact<Result>(use: (transaction: IDBTransaction) => Promise<Result>): Promise<Result> {
    return translated(async () => {
      const transaction = this.#begin('readwrite')
      const ended = completion(transaction)
      const result = use(transaction).then(
        (value) => commit(transaction, value),
        (cause: unknown) => abandon(transaction, cause),
      )
      return (await Promise.all([result, ended]))[0]
    })
  }

  close(): void {
    this.#end(byCaller)
  }

  /** Throws the reason why it ended, if it did. */
  check(): void {
    if (this.#ended)
      throw new WikiError(
        'storage-failed',
        this.#ended,
        this.#ended === byOtherTab ? { reason: 'deleted-elsewhere' } : {},
      )
  }

  #beginSnapshot(): IDBTransaction {
    queueMicrotask(() => (this.#snapshot = undefined))
    return this.#begin('readonly')
  }

  #begin(mode: 'readonly' | 'readwrite'): IDBTransaction {
    this.check()
    return this.#connection.transaction(this.#connection.objectStoreNames, mode, { durability: 'strict' })
  }

  #end(reason: string): void {
    this.#ended ??= reason
    this.#snapshot = undefined
    this.#connection.close()
  }
}

/** Once per realm, for a browser that was killed starts all realms anew. */
let freshLog: Promise<void> | undefined

/**
 * Keeps Chromium from deleting every database of ours after it was killed twice. Its LevelDB goes on writing to the log
 * of the time before, even behind a record that the kill cut short; at the next recovery that log does not check out,
 * and the browser drops all the origin has ("IndexedDB recovering from a corrupted (and deleted) database"; Chromium
 * 156, in 2 of 120 kills). Deleting any database makes it begin a new log; measured, that takes 2 to 20 ms.
 */
async function beginFreshLog(): Promise<void> {
  const name = `verso/fresh-log/${crypto.randomUUID()}`
  try {
    const connection = await answer(indexedDB.open(name))
    connection.close()
    await deleteIndexedDb(name)
  } catch {
    // Whatever it was stands in the way of our own databases too, and opening those tells it.
  }
}

/**
 * Deletes a database; tabs that have it open close it first. While one cannot (a frozen tab), the promise resolves all
 * the same: the browser deletes the database as soon as that tab lets go of it.
 */
export async function deleteIndexedDb(name: string): Promise<void> {
  return translated(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = () => resolve()
        request.onblocked = () => resolve()
        request.onerror = () => reject(storageError(request.error))
      }),
  )
}

/** The request's result. Its failure is the asker's to handle, so it does not end the transaction it shares. */
export function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = (event) => {
      event.preventDefault()
      reject(storageError(request.error))
    }
  })
}

/** Runs `work` and gives its failures our words. */
async function translated<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (cause) {
    throw storageError(cause)
  }
}

/** A commit that fails may show as `abort` alone, without any `error` before. */
function completion(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(storageError(transaction.error))
  })
}

/** Says that nothing more is asked for, so that the browser need not wait for answers nobody listens to. */
function commit<Result>(transaction: IDBTransaction, result: Result): Result {
  try {
    transaction.commit()
  } catch {
    // It commits by itself already.
  }
  return result
}

function abandon(transaction: IDBTransaction, cause: unknown): never {
  try {
    transaction.abort()
  } catch {
    // It has ended by itself, which is as good.
  }
  throw cause
}

function storageError(cause: unknown): WikiError {
  if (cause instanceof WikiError) return cause
  const name = cause instanceof Error ? cause.name : 'AbortError'
  return name === 'QuotaExceededError'
    ? new WikiError('quota-exceeded', 'The browser has no more room.', {}, { cause })
    : new WikiError('storage-failed', `IndexedDB failed (${name}).`, { name }, { cause })
}
