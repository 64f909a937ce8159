import { WikiError } from '../errors'
import { copyBytes, sameValue } from './bytes'
import type { Batch, ByteRange, Expected, Storage, Written } from './storage'

/**
 * A storage laid over another: reads see through it, writes stay on it until all of them go down as one batch.
 *
 * What a staged write expected of the base is expected again by `flush`, so compare and swap holds across both. A stage
 * that is closed, or simply dropped, leaves the base as it was; closing it does not close the base.
 */
export interface Stage extends Storage {
  /**
   * Writes all that is staged to the base in one batch, if the base holds what is expected. `stale` wrote nothing and
   * keeps the stage as it is; after `written` the stage is empty and may be used again.
   */
  flush(expected?: Expected): Promise<Written>
}

export const stage = (base: Storage): Stage => new StagedStorage(base)

type Value = Uint8Array | null
type Condition = { readonly value: Value }

class StagedStorage implements Stage {
  readonly #base: Storage
  readonly #staged = new Map<string, Value>()
  /** What the base must still hold when the stage is flushed. */
  readonly #conditions = new Map<string, Condition>()
  #closed = false

  constructor(base: Storage) {
    this.#base = base
  }

  async read(key: string, range?: ByteRange): Promise<Uint8Array | undefined> {
    this.#check()
    const staged = this.#staged.get(key)
    if (staged === undefined) return this.#base.read(key, range)
    return staged ? copyBytes(staged, range) : undefined
  }

  async size(key: string): Promise<number | undefined> {
    this.#check()
    const staged = this.#staged.get(key)
    return staged === undefined ? this.#base.size(key) : staged?.length
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

  async write(batch: Batch, expected: Expected = new Map()): Promise<Written> {
    this.#check()
    const [values, wanted] = [copyBatch(batch), copyBatch(expected)]
    const below = await readAll(this.#base, [...wanted.keys()])
    if ([...wanted].some(([key, value]) => !sameValue(this.#look(key, below), value))) return 'stale'
    for (const [key, value] of wanted) if (!this.#staged.has(key)) this.#conditions.set(key, { value })
    for (const [key, value] of values) this.#staged.set(key, value)
    return 'written'
  }

  async flush(expected: Expected = new Map()): Promise<Written> {
    this.#check()
    const batch = new Map(this.#staged)
    const conditions = new Map(this.#conditions)
    const seen = new Map([...conditions].map(([key, { value }]) => [key, value]))
    if ([...expected].some(([key, value]) => seen.has(key) && !sameValue(seen.get(key), value))) return 'stale'
    const written = await this.#base.write(batch, new Map([...seen, ...expected]))
    if (written === 'written') {
      forget(this.#staged, batch)
      forget(this.#conditions, conditions)
    }
    return written
  }

  async wipe(): Promise<void> {
    const keys = await this.list('')
    for (const key of keys) this.#staged.set(key, null)
  }

  close(): void {
    this.#closed = true
    this.#staged.clear()
  }

  /** The key's value as this stage must see it: staged, else as an earlier expectation found it, else the base's. */
  #look(key: string, below: ReadonlyMap<string, Uint8Array | undefined>): Value | undefined {
    const staged = this.#staged.get(key)
    if (staged !== undefined) return staged
    const condition = this.#conditions.get(key)
    return condition ? condition.value : below.get(key)
  }

  #check(): void {
    if (this.#closed) throw new WikiError('storage-failed', 'This stage was closed.')
  }
}

const copyBatch = (batch: Batch): Batch => new Map([...batch].map(([key, value]) => [key, value && copyBytes(value)]))

async function readAll(storage: Storage, keys: readonly string[]): Promise<Map<string, Uint8Array | undefined>> {
  const values = await Promise.all(keys.map((key) => storage.read(key)))
  return new Map(keys.map((key, index) => [key, values[index]]))
}

/** Lets go of what the base now has, but not of what was staged while it was being written. */
function forget<Entry>(from: Map<string, Entry>, done: ReadonlyMap<string, Entry>): void {
  for (const [key, entry] of done) if (from.get(key) === entry) from.delete(key)
}
