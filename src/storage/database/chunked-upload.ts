/** A large value on its way into a database: stored as it comes, under a content id that no header names yet. */
import { checkWithin, copyBytes, cutRange } from '../bytes'
import type { LetGo } from '../holds'
import type { ByteRange, Upload } from '../storage'
import { UploadState } from '../upload-state'
import { chunkSize, cutValue, findSlots, joinChunks, type Header, type Slot } from './chunks'
import type { Database } from './connection'
import { Flight } from './flight'
import { forgetUpload, putChunk, readChunk, uploads, values } from './stores'

/** How many chunks go into one transaction. Measured in Chromium: one by one, a pack takes twice as long. */
const together = 4
/** How many such transactions may be under way. With what is gathered for the next, 3 MB at most wait to be stored. */
const mostInFlight = 2

/**
 * The chunks go in by strict transactions, although no header leads to them yet: it would not do if only the one that
 * puts the header were strict. Chromium keeps values of more than 64 KB in files beside its log, and a trace of its
 * system calls shows that it never syncs those of a relaxed transaction, nor does a strict one that follows. After a
 * power failure the header would lead to nothing.
 */
export class ChunkedUpload implements Upload {
  readonly state = new UploadState()
  readonly database: Database
  readonly #content: string
  readonly #letGo: LetGo
  readonly #flight = new Flight(mostInFlight)
  /** Chunks that were handed to the database. */
  #stored = 0
  /** What follows them, of which `#filled` bytes are there. */
  readonly #tail = new Uint8Array(together * chunkSize)
  #filled = 0

  /** `letGo` is called when the upload has become a value or nothing. */
  constructor(database: Database, content: string, letGo: LetGo) {
    this.database = database
    this.#content = content
    this.#letGo = letGo
  }

  get size(): number {
    return this.#stored * chunkSize + this.#filled
  }

  async append(bytes: Uint8Array): Promise<void> {
    this.state.checkOpen()
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + this.#tail.length - this.#filled)
      this.#tail.set(part, this.#filled)
      this.#filled += part.length
      at += part.length
      if (this.#filled === this.#tail.length) await this.#storeTail()
    }
  }

  async overwrite(start: number, bytes: Uint8Array): Promise<void> {
    this.state.checkOpen()
    checkWithin(this, start, bytes)
    const inTail = Math.min(Math.max(this.#stored * chunkSize - start, 0), bytes.length)
    this.#tail.set(bytes.subarray(inTail), Math.max(start - this.#stored * chunkSize, 0))
    if (inTail > 0) await this.#rewrite(start, bytes.subarray(0, inTail))
  }

  async read(range: ByteRange): Promise<Uint8Array> {
    this.state.checkKept()
    const part = cutRange(range, this.size)
    // A transaction that begins now sees the chunks in flight: theirs began before.
    return this.database.read((snapshot) => joinChunks(chunkSize, part, (number) => this.#readChunk(snapshot, number)))
  }

  async discard(): Promise<void> {
    if (!this.state.discard()) return
    try {
      if (this.#stored > 0)
        await this.database.transact(async (transaction) => forgetUpload(transaction, this.#content))
    } finally {
      await this.#letGo()
    }
  }

  /** Resolves when every chunk that was handed over is in the database. */
  landed(): Promise<void> {
    return this.#flight.landed()
  }

  /** Puts it under the key; what is not stored yet goes along. */
  put(transaction: IDBTransaction, key: string): void {
    const rest = this.#tail.subarray(0, this.#filled)
    if (this.size <= chunkSize) {
      values(transaction).put(copyBytes(rest), key)
      return
    }
    const header: Header = { size: this.size, chunkSize, content: this.#content }
    this.#putChunks(transaction, this.#stored, rest)
    values(transaction).put(header, key)
    uploads(transaction).delete(this.#content)
  }

  /** To be called once a batch that took it is stored. */
  letGo(): Promise<void> {
    return this.#letGo()
  }

  #storeTail(): Promise<void> {
    const first = this.#stored
    // What is put is copied before this returns, so the tail can be filled anew at once.
    const stored = this.database.transact(async (transaction) => {
      if (first === 0) uploads(transaction).put(null, this.#content)
      this.#putChunks(transaction, first, this.#tail)
    })
    this.#stored += together
    this.#filled = 0
    return this.#flight.add(stored)
  }

  #putChunks(transaction: IDBTransaction, first: number, bytes: Uint8Array): void {
    for (const [index, chunk] of cutValue(bytes).entries()) putChunk(transaction, this.#content, [first + index, chunk])
  }

  async #readChunk(transaction: IDBTransaction, number: number): Promise<Uint8Array> {
    return number < this.#stored
      ? readChunk(transaction, this.#content, number)
      : this.#tail.subarray((number - this.#stored) * chunkSize)
  }

  #rewrite(start: number, bytes: Uint8Array): Promise<void> {
    return this.database.transact(async (transaction) => {
      const rewrite = async ({ number, from, to, at }: Slot): Promise<void> => {
        const chunk = await readChunk(transaction, this.#content, number)
        chunk.set(bytes.subarray(at, at + to - from), from)
        putChunk(transaction, this.#content, [number, chunk])
      }
      await Promise.all(findSlots(chunkSize, { start, end: start + bytes.length }).map(rewrite))
    })
  }
}
