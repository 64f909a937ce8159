/**
 * A storage in a database of its own.
 *
 * `values` holds small values, and for each large one a header whose bytes are in `chunks`, under [key, number]. The
 * index `large` lists the headers, so a batch learns by one request which chunks it makes obsolete.
 */
import { WikiError } from '../errors'
import { copyBytes, cutRange, sameValue } from './bytes'
import { cutValue, findSlots, type Header, type Pieces, type Slot } from './chunks'
import { answer, Database } from './database'
import type { Batch, ByteRange, Expected, Storage, Written } from './storage'

/** The storage in the IndexedDB database of that name; made when there is none. */
export async function openIndexedDbStorage(name: string): Promise<Storage> {
  return new IndexedDbStorage(await Database.open(name, createStores))
}

function createStores(connection: IDBDatabase): void {
  connection.createObjectStore('values').createIndex('large', 'chunkSize')
  connection.createObjectStore('chunks')
}

class IndexedDbStorage implements Storage {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  read(key: string, range?: ByteRange): Promise<Uint8Array | undefined> {
    return this.#database.read((snapshot) => readValue(snapshot, key, range))
  }

  async size(key: string): Promise<number | undefined> {
    const head = await this.#database.read((snapshot) => readHead(snapshot, key))
    return head instanceof Uint8Array ? head.length : head?.size
  }

  async list(prefix: string): Promise<readonly string[]> {
    const keys = await this.#database.read((snapshot) => answer(values(snapshot).getAllKeys(keysWith(prefix))))
    return keys.map(String)
  }

  async write(batch: Batch, expected: Expected = new Map()): Promise<Written> {
    const pieces = [...batch].map(([key, value]) => [key, value && cutValue(value)] as const)
    const wanted = [...expected].map(([key, value]) => [key, value && copyBytes(value)] as const)
    return this.#database.transact(async (transaction) => {
      if (!(await holds(transaction, wanted))) return 'stale'
      await put(transaction, new Map(pieces))
      return 'written'
    })
  }

  async wipe(): Promise<void> {
    await this.#database.transact(async (transaction) => {
      values(transaction).clear()
      chunks(transaction).clear()
    })
  }

  close(): void {
    this.#database.close()
  }
}

const values = (transaction: IDBTransaction): IDBObjectStore => transaction.objectStore('values')
const chunks = (transaction: IDBTransaction): IDBObjectStore => transaction.objectStore('chunks')

const readHead = (transaction: IDBTransaction, key: string): Promise<Uint8Array | Header | undefined> =>
  answer(values(transaction).get(key))

async function readValue(transaction: IDBTransaction, key: string, range?: ByteRange): Promise<Uint8Array | undefined> {
  const head = await readHead(transaction, key)
  if (head === undefined) return undefined
  if (head instanceof Uint8Array) return range ? copyBytes(head, range) : head
  const part = cutRange(range, head.size)
  const bytes = new Uint8Array(part.end - part.start)
  const fill = async ({ number, from, to, at }: Slot): Promise<void> =>
    bytes.set((await readChunk(transaction, key, number)).subarray(from, to), at)
  await Promise.all(findSlots(head, part).map(fill))
  return bytes
}

async function readChunk(transaction: IDBTransaction, key: string, number: number): Promise<Uint8Array> {
  const chunk: unknown = await answer(chunks(transaction).get([key, number]))
  if (chunk instanceof Uint8Array) return chunk
  throw new WikiError('damaged', `A part of “${key}” is missing from the browser’s database.`, { key })
}

async function holds(transaction: IDBTransaction, wanted: readonly (readonly [string, Uint8Array | null])[]) {
  const found = await Promise.all(wanted.map(([key]) => readValue(transaction, key)))
  return wanted.every(([, value], index) => sameValue(found[index], value))
}

async function put(transaction: IDBTransaction, pieces: ReadonlyMap<string, Pieces | null>): Promise<void> {
  const large = answer(values(transaction).index('large').getAllKeys())
  for (const [key, value] of pieces) {
    if (value) values(transaction).put(value.head, key)
    else values(transaction).delete(key)
  }
  for (const key of (await large).map(String)) if (pieces.has(key)) chunks(transaction).delete(chunkKeys(key))
  for (const [key, value] of pieces) {
    for (const [number, chunk] of value?.chunks.entries() ?? []) chunks(transaction).put(chunk, [key, number])
  }
}

/** All [key, number]: an array sorts after every number. */
const chunkKeys = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []])

/** The keys from the prefix up to the first string after all that begin with it; IndexedDB orders by code units. */
function keysWith(prefix: string): IDBKeyRange | undefined {
  const rest = prefix.replace(/\uffff+$/, '')
  if (rest === '') return prefix === '' ? undefined : IDBKeyRange.lowerBound(prefix)
  const last = rest.length - 1
  const after = rest.slice(0, last) + String.fromCharCode(rest.charCodeAt(last) + 1)
  return IDBKeyRange.bound(prefix, after, false, true)
}
