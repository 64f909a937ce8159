import { WikiError } from '../errors'
import { copyBytes, cutRange, sameValue } from './bytes'
import { StagedUpload } from './staged-upload'
import type { Batch, ByteRange, Expected, Measure, Storage, Upload, Written } from './storage'
import { whileClaimed } from './upload-state'

/**
 * A storage laid over another: reads see through it, writes stay on it until all of them go down as one batch.
 *
 * What a staged write expected of the base is expected again by `flush`, so compare and swap holds across both. A stage
 * that is closed leaves the base as it was, and discards its uploads that were not flushed; closing it does not close
 * the base. A stage without uploads may simply be dropped.
 *
 * A batch may hold uploads of the stage, and uploads of the base, which stay their owner's until they are flushed.
 */
export interface Stage extends Storage {
  /**
   * Writes all that is staged to the base in one batch, if the base holds what is expected. `stale` wrote nothing and
   * keeps the stage as it is; after `written` the stage is empty and may be used again.
   */
  flush(expected?: Expected): Promise<Written>
}

export const stage = (base: Storage): Stage => new StagedStorage(base)

type Value = Uint8Array | Upload | null
type Condition = { readonly value: Uint8Array | null }

class StagedStorage implements Stage {
  readonly #base: Storage
  readonly #staged = new Map<string, Value>()
  /** What the base must still hold when the stage is flushed. */
  readonly #conditions = new Map<string, Condition>()
  readonly #uploads = new Set<StagedUpload>()
  #closed = false

  constructor(base: Storage) {
    this.#base = base
  }

  async read(key: string, range?: ByteRange): Promise<Uint8Array | undefined> {
    this.#check()
    const staged = this.#staged.get(key)
    if (staged === undefined) return this.#base.read(key, range)
    if (staged instanceof Uint8Array) return copyBytes(staged, range)
    return staged ? staged.read(cutRange(range, staged.size)) : undefined
  }

  async size(key: string): Promise<number | undefined> {
    this.#check()
    const staged = this.#staged.get(key)
    if (staged === undefined) return this.#base.size(key)
    return staged instanceof Uint8Array ? staged.length : staged?.size
  }

  async list(prefix: string): Promise<readonly string[]> {
    this.#check()
    const keys = new Set(await this.#base.list(prefix))
    for (const [key, value] of this.#staged) {
      if (!value) keys.delete(key)
      else if (key.startsWith(prefix)) keys.add(key)
    }
    return [...keys].sort()
  }

  async measure(prefix: string): Promise<Measure> {
    this.#check()
    const staged = [...this.#staged.keys()].filter((key) => key.startsWith(prefix))
    const below = await this.#base.measure(prefix)
    const hidden = sum(await Promise.all(staged.map((key) => this.#base.size(key))))
    const shown = sum(await Promise.all(staged.map((key) => this.size(key))))
    return { count: below.count - hidden.count + shown.count, bytes: below.bytes - hidden.bytes + shown.bytes }
  }

  async write(batch: Batch, expected: Expected = new Map()): Promise<Written> {
    this.#check()
    const [values, wanted] = [copyBatch(batch), copyExpected(expected)]
    return whileClaimed(
      [...values.values()].filter((value) => this.#isOwn(value)),
      async () => {
        const below = await this.#readAll([...wanted.keys()])
        if ([...wanted].some(([key, value]) => !sameValue(this.#look(key, below), value))) return 'stale'
        for (const [key, value] of wanted) if (!this.#staged.has(key)) this.#conditions.set(key, { value })
        for (const [key, value] of values) this.#staged.set(key, value)
        return 'written'
      },
    )
  }

  async upload(): Promise<Upload> {
    this.#check()
    const upload = new StagedUpload(await this.#base.upload())
    this.#uploads.add(upload)
    return upload
  }

  async flush(expected: Expected = new Map()): Promise<Written> {
    this.#check()
    const batch = new Map(this.#staged)
    const conditions = new Map(this.#conditions)
    const seen = new Map([...conditions].map(([key, { value }]) => [key, value]))
    if ([...expected].some(([key, value]) => seen.has(key) && !sameValue(seen.get(key), value))) return 'stale'
    const written = await this.#base.write(this.#batchBelow(batch), new Map([...seen, ...expected]))
    if (written === 'written') {
      forget(this.#staged, batch)
      forget(this.#conditions, conditions)
    }
    return written
  }

  sweep(): Promise<void> {
    return this.#base.sweep()
  }

  async wipe(): Promise<void> {
    const keys = await this.list('')
    for (const key of keys) this.#staged.set(key, null)
  }

  close(): void {
    this.#closed = true
    this.#staged.clear()
    // For one that was flushed it does nothing; one that cannot be discarded now is swept when its holder is no more.
    for (const { below } of this.#uploads) below.discard().catch(() => {})
  }

  /** The key's value as this stage must see it: staged, else as an earlier expectation found it, else the base's. */
  #look(key: string, read: ReadonlyMap<string, Uint8Array | undefined>): Uint8Array | null | undefined {
    const staged = this.#staged.get(key)
    if (staged === null || staged instanceof Uint8Array) return staged
    return staged ? read.get(key) : (this.#conditions.get(key) ?? { value: read.get(key) }).value
  }

  async #readAll(keys: readonly string[]): Promise<Map<string, Uint8Array | undefined>> {
    const values = await Promise.all(keys.map((key) => this.read(key)))
    return new Map(keys.map((key, index) => [key, values[index]]))
  }

  #isOwn(value: Value): value is StagedUpload {
    return value instanceof StagedUpload && this.#uploads.has(value)
  }

  /** The batch as the base knows it. */
  #batchBelow(batch: Batch): Batch {
    return new Map([...batch].map(([key, value]) => [key, this.#isOwn(value) ? value.below : value]))
  }

  #check(): void {
    if (this.#closed) throw new WikiError('storage-failed', 'This stage was closed.')
  }
}

/** What is undefined is not there. */
function sum(sizes: readonly (number | undefined)[]): Measure {
  const there = sizes.filter((size) => size !== undefined)
  return { count: there.length, bytes: there.reduce((bytes, size) => bytes + size, 0) }
}

const copyBatch = (batch: Batch): Map<string, Value> =>
  new Map([...batch].map(([key, value]) => [key, value instanceof Uint8Array ? copyBytes(value) : value]))

const copyExpected = (expected: Expected): Expected =>
  new Map([...expected].map(([key, value]) => [key, value && copyBytes(value)]))

/** Lets go of what the base now has, but not of what was staged while it was being written. */
function forget<Entry>(from: Map<string, Entry>, done: ReadonlyMap<string, Entry>): void {
  for (const [key, entry] of done) if (from.get(key) === entry) from.delete(key)
}
