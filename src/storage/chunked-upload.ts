/** A large value on its way into a database: its chunks are stored as they fill, under a content id that no header names yet. */
import { checkWithin, copyBytes, cutRange } from './bytes'
import { chunkSize, findSlots, joinChunks, type Header, type Slot } from './chunks'
import type { Database } from './database'
import { Flight } from './flight'
import type { ByteRange, Upload } from './storage'
import { deleteChunks, putChunk, readChunk, uploads, values } from './stores'
import { UploadState } from './upload-state'

/** How many chunks may be on their way to the database. */
const mostInFlight = 8

export class ChunkedUpload implements Upload {
  readonly state = new UploadState()
  readonly database: Database
  readonly #content: string
  readonly #letGo: () => void
  readonly #flight = new Flight(mostInFlight)
  /** Chunks that were handed to the database. */
  #stored = 0
  /** What follows them, of which `#filled` bytes are there. */
  readonly #tail = new Uint8Array(chunkSize)
  #filled = 0

  /** `letGo` is called when the upload has become a value or nothing. */
  constructor(database: Database, content: string, letGo: () => void) {
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
      const part = bytes.subarray(at, at + chunkSize - this.#filled)
      this.#tail.set(part, this.#filled)
      this.#filled += part.length
      at += part.length
      if (this.#filled === chunkSize) await this.#storeTail()
    }
  }

  async overwrite(start: number, bytes: Uint8Array): Promise<void> {
    this.state.checkOpen()
    checkWithin(this, start, bytes)
    const slots = findSlots(chunkSize, { start, end: start + bytes.length })
    const partOf = ({ from, to, at }: Slot): Uint8Array => bytes.subarray(at, at + to - from)
    const last = slots.find(({ number }) => number === this.#stored)
    if (last) this.#tail.set(partOf(last), last.from)
    const stored = slots.filter(({ number }) => number < this.#stored)
    if (stored.length > 0) await this.#rewrite(stored.map((slot) => [slot, partOf(slot)]))
  }

  async read(range: ByteRange): Promise<Uint8Array> {
    this.state.checkKept()
    const part = cutRange(range, this.size)
    // A transaction that begins now sees the chunks in flight: theirs began before.
    return this.database.read((snapshot) =>
      joinChunks(chunkSize, part, async (number) =>
        number === this.#stored ? this.#tail : readChunk(snapshot, this.#content, number),
      ),
    )
  }

  async discard(): Promise<void> {
    if (!this.state.discard()) return
    try {
      if (this.#stored > 0) await this.database.transact(async (transaction) => this.#forget(transaction))
    } finally {
      this.#letGo()
    }
  }

  /** Resolves when every chunk that was handed over is in the database. */
  landed(): Promise<void> {
    return this.#flight.landed()
  }

  /** Puts it under the key; what has not been a chunk before goes along. */
  put(transaction: IDBTransaction, key: string): void {
    const rest = copyBytes(this.#tail, { start: 0, end: this.#filled })
    if (this.#stored === 0) {
      values(transaction).put(rest, key)
      return
    }
    const header: Header = { size: this.size, chunkSize, content: this.#content }
    if (rest.length > 0) putChunk(transaction, this.#content, [this.#stored, rest])
    values(transaction).put(header, key)
    uploads(transaction).delete(this.#content)
  }

  /** To be called once a batch that took it is stored. */
  letGo(): void {
    this.#letGo()
  }

  #storeTail(): Promise<void> {
    const number = this.#stored++
    this.#filled = 0
    // `put` clones the tail before it returns, so that it can be filled anew at once.
    const stored = this.database.transact(async (transaction) => {
      if (number === 0) uploads(transaction).put(null, this.#content)
      putChunk(transaction, this.#content, [number, this.#tail])
    })
    return this.#flight.add(stored)
  }

  #rewrite(parts: readonly (readonly [Slot, Uint8Array])[]): Promise<void> {
    return this.database.transact(async (transaction) => {
      for (const [{ number, from }, part] of parts) {
        const chunk = await readChunk(transaction, this.#content, number)
        chunk.set(part, from)
        putChunk(transaction, this.#content, [number, chunk])
      }
    })
  }

  #forget(transaction: IDBTransaction): void {
    deleteChunks(transaction, this.#content)
    uploads(transaction).delete(this.#content)
  }
}
