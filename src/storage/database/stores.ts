/**
 * What is in the database of a storage.
 *
 * `values` holds small values, and for each large one a header whose bytes are in `chunks`, under [content, number]. The
 * index `large` lists the headers, so a batch learns by one request which chunks it makes obsolete. `uploads` names the
 * contents that no header names yet.
 */
import { WikiError } from '../../errors'
import { copyBytes, cutRange } from '../bytes'
import type { ByteRange, Measure } from '../storage'
import { chunkSize, cutValue, joinChunks, type Header } from './chunks'
import { answer } from './connection'
import { keysAfter } from './key-ranges'

export const values = (transaction: IDBTransaction): IDBObjectStore => transaction.objectStore('values')
export const chunks = (transaction: IDBTransaction): IDBObjectStore => transaction.objectStore('chunks')
export const uploads = (transaction: IDBTransaction): IDBObjectStore => transaction.objectStore('uploads')

/** Makes what a database of an earlier shape does not have. */
export function createStores(connection: IDBDatabase): void {
  const create = (name: string): IDBObjectStore | undefined =>
    connection.objectStoreNames.contains(name) ? undefined : connection.createObjectStore(name)
  create('values')?.createIndex('large', 'chunkSize')
  create('chunks')
  create('uploads')
}

/** A small value, or what stands in the place of a large one. */
export type Head = Uint8Array | Header

export const sizeOf = (head: Head): number => (head instanceof Uint8Array ? head.length : head.size)

export const readHead = (transaction: IDBTransaction, key: string): Promise<Head | undefined> =>
  answer(values(transaction).get(key))

export async function readValue(
  transaction: IDBTransaction,
  key: string,
  range?: ByteRange,
): Promise<Uint8Array | undefined> {
  const head = await readHead(transaction, key)
  if (head === undefined) return undefined
  if (head instanceof Uint8Array) return range ? copyBytes(head, range) : head
  const content = head.content ?? key
  return joinChunks(head.chunkSize, cutRange(range, head.size), (number) => readChunk(transaction, content, number))
}

export async function readChunk(transaction: IDBTransaction, content: string, number: number): Promise<Uint8Array> {
  const chunk: unknown = await answer(chunks(transaction).get([content, number]))
  if (chunk instanceof Uint8Array) return chunk
  throw new WikiError('damaged', 'A part of a large value is missing from the browser’s database.', { content, number })
}

export const putChunk = (transaction: IDBTransaction, content: string, [number, chunk]: Chunk): void =>
  void chunks(transaction).put(chunk, [content, number])

/** A chunk and its number. */
export type Chunk = readonly [number, Uint8Array]

/** All [content, number]: an array sorts after every number. */
export const deleteChunks = (transaction: IDBTransaction, content: string): void =>
  void chunks(transaction).delete(IDBKeyRange.bound([content], [content, []]))

/** Deletes what an upload has stored. */
export function forgetUpload(transaction: IDBTransaction, content: string): void {
  deleteChunks(transaction, content)
  uploads(transaction).delete(content)
}

/** What the chunks of each large value lie under, by the value's key; as it is when this is called. */
export async function findContents(transaction: IDBTransaction): Promise<ReadonlyMap<string, string>> {
  const large = values(transaction).index('large')
  const [keys, headers] = await Promise.all([listKeys(large), allHeaders(large)])
  return new Map(keys.map((key, index) => [key, headers[index]?.content ?? key]))
}

export const listKeys = async (source: Source, range?: IDBKeyRange, most?: number): Promise<readonly string[]> =>
  (await answer(source.getAllKeys(range, most))).map(String)

const allHeads = (source: Source, range: IDBKeyRange, most: number): Promise<readonly Head[]> =>
  answer(source.getAll(range, most))

const allHeaders = (large: IDBIndex): Promise<readonly Header[]> => answer(large.getAll())

type Source = IDBObjectStore | IDBIndex

/** What a batch puts under a key. */
export type Piece = { put(transaction: IDBTransaction, key: string): void }

/** A value as it is stored: whole when it is small, else a header and chunks. It is copied now. */
export function cutPiece(bytes: Uint8Array): Piece {
  if (bytes.length <= chunkSize) {
    const whole = copyBytes(bytes)
    return { put: (transaction, key) => void values(transaction).put(whole, key) }
  }
  const parts = cutValue(bytes)
  const header = { size: bytes.length, chunkSize, content: crypto.randomUUID() }
  return {
    put(transaction, key) {
      values(transaction).put(header, key)
      for (const part of parts.entries()) putChunk(transaction, header.content, part)
    },
  }
}

/** How many values are looked at in one step: of 256 KB each at most, so 16 MB at worst. */
const step = 64

/** Counts the first keys of the range and what lies under them; `rest` is where to go on, null at the end. */
export async function measureSome(transaction: IDBTransaction, range: IDBKeyRange): Promise<Measure & Rest> {
  const store = values(transaction)
  const [keys, heads] = await Promise.all([listKeys(store, range, step), allHeads(store, range, step)])
  const bytes = heads.reduce((sum, head) => sum + sizeOf(head), 0)
  const last = keys.length < step ? undefined : keys.at(-1)
  return { count: keys.length, bytes, rest: last === undefined ? null : keysAfter(last, range) }
}
type Rest = { readonly rest: IDBKeyRange | null }
