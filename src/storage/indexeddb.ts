/** A storage in a database of its own. */
import { copyBytes, sameValue } from './bytes'
import { ChunkedUpload } from './database/chunked-upload'
import { answer, Database } from './database/connection'
import { keysWith } from './database/key-ranges'
import { webHolds, type Holds } from './holds'
import type { Batch, ByteRange, Expected, Measure, Storage, Upload, Written } from './storage'
import {
  createStores,
  cutPiece,
  deleteChunks,
  findContents,
  forgetUpload,
  listKeys,
  measureSome,
  readHead,
  readValue,
  sizeOf,
  uploads,
  values,
  type Piece,
} from './database/stores'
import { ownBatch, whileClaimed } from './upload-state'

/** The storage in the IndexedDB database of that name; made when there is none. */
export async function openIndexedDbStorage(name: string, holds: Holds = webHolds()): Promise<Storage> {
  const database = await Database.open(name, { version: 2, create: createStores })
  const storage = new IndexedDbStorage(database, holds)
  // Nobody waits for it: it is tried again at every opening, so it may also fail.
  storage.sweep().catch(() => {})
  return storage
}

class IndexedDbStorage implements Storage {
  readonly #database: Database
  readonly #holds: Holds
  readonly #uploads = new Set<ChunkedUpload>()

  constructor(database: Database, holds: Holds) {
    this.#database = database
    this.#holds = holds
  }

  read(key: string, range?: ByteRange): Promise<Uint8Array | undefined> {
    return this.#database.read((snapshot) => readValue(snapshot, key, range))
  }

  async size(key: string): Promise<number | undefined> {
    const head = await this.#database.read((snapshot) => readHead(snapshot, key))
    return head && sizeOf(head)
  }

  list(prefix: string): Promise<readonly string[]> {
    return this.#database.read((snapshot) => listKeys(values(snapshot), keysWith(prefix)))
  }

  measure(prefix: string): Promise<Measure> {
    return this.#measureRange(keysWith(prefix))
  }

  async write(batch: Batch, expected: Expected = new Map()): Promise<Written> {
    const own = ownBatch(batch, (upload) => this.#isOwn(upload))
    const coming = [...own.values()].filter((value) => value instanceof ChunkedUpload)
    const pieces = new Map([...own].map(([key, value]) => [key, value instanceof Uint8Array ? cutPiece(value) : value]))
    const wanted = [...expected].map(([key, value]) => [key, value && copyBytes(value)] as const)
    const written = await whileClaimed(coming, async () => {
      if (coming.length > 0) await Promise.all(coming.map((upload) => upload.landed()))
      return this.#database.transact((transaction) => swap(transaction, pieces, wanted))
    })
    if (written === 'written') await Promise.all(coming.map((upload) => upload.letGo()))
    return written
  }

  async upload(): Promise<Upload> {
    this.#database.check()
    const content = crypto.randomUUID()
    const letGo = await this.#holds.hold(holdOf(content))
    const upload = new ChunkedUpload(this.#database, content, () => {
      this.#uploads.delete(upload)
      return letGo()
    })
    this.#uploads.add(upload)
    return upload
  }

  async wipe(): Promise<void> {
    await this.#database.transact(async (transaction) => {
      const contents = findContents(transaction)
      values(transaction).clear()
      for (const content of (await contents).values()) deleteChunks(transaction, content)
    })
  }

  close(): void {
    // What cannot be deleted now is swept when the database is opened the next time.
    for (const upload of this.#uploads) upload.discard().catch(() => {})
    this.#database.close()
  }

  async sweep(): Promise<void> {
    const begun = await this.#database.read((snapshot) => listKeys(uploads(snapshot)))
    for (const content of begun) {
      const forget = (): Promise<void> => this.#database.transact((transaction) => forgetUntaken(transaction, content))
      await this.#holds.whileFree(holdOf(content), forget)
    }
  }

  /** In transactions of their own, so that no write has to wait for all of it. */
  async #measureRange(range: IDBKeyRange): Promise<Measure> {
    const { count, bytes, rest } = await this.#database.read((snapshot) => measureSome(snapshot, range))
    if (!rest) return { count, bytes }
    const others = await this.#measureRange(rest)
    return { count: count + others.count, bytes: bytes + others.bytes }
  }

  #isOwn(upload: Upload): upload is ChunkedUpload {
    return upload instanceof ChunkedUpload && upload.database === this.#database
  }
}

/** Held while the upload of that content is somebody's. */
const holdOf = (content: string): string => `verso/upload/${content}`

/** Stores the pieces if every wanted value is there. */
async function swap(
  transaction: IDBTransaction,
  pieces: ReadonlyMap<string, Piece | null>,
  wanted: readonly (readonly [string, Uint8Array | null])[],
): Promise<Written> {
  const found = await Promise.all(wanted.map(([key]) => readValue(transaction, key)))
  if (!wanted.every(([, value], index) => sameValue(found[index], value))) return 'stale'
  const contents = findContents(transaction)
  for (const [key, piece] of pieces) {
    if (piece) piece.put(transaction, key)
    else values(transaction).delete(key)
  }
  for (const [key, content] of await contents) if (pieces.has(key)) deleteChunks(transaction, content)
  return 'written'
}

/**
 * A holder marks its content before it stores a chunk, and lets go of it only when a batch or a deletion has taken the
 * mark away. So what nobody holds, and is marked still, is nobody's for good.
 */
async function forgetUntaken(transaction: IDBTransaction, content: string): Promise<void> {
  const mark = await answer(uploads(transaction).getKey(content))
  if (mark !== undefined) forgetUpload(transaction, content)
}
