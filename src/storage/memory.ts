import { WikiError } from '../errors'
import { copyBytes, sameValue } from './bytes'
import { MemoryUpload } from './memory-upload'
import type { Batch, ByteRange, Expected, Measure, Storage, Upload, Written } from './storage'
import { ownBatch, whileClaimed } from './upload-state'

/** A place in memory that several storages share, as several tabs share a database. Gone with the last of them. */
export type MemoryPlace = { open(): Storage }

export function openMemoryPlace(): MemoryPlace {
  const values = new Map<string, Uint8Array>()
  return { open: () => new MemoryStorage(values) }
}

/** A storage with a place of its own. */
export const openMemoryStorage = (): Storage => openMemoryPlace().open()

class MemoryStorage implements Storage {
  #values: Map<string, Uint8Array> | null

  constructor(values: Map<string, Uint8Array>) {
    this.#values = values
  }

  async read(key: string, range?: ByteRange): Promise<Uint8Array | undefined> {
    const value = this.#open().get(key)
    return value && copyBytes(value, range)
  }

  async size(key: string): Promise<number | undefined> {
    return this.#open().get(key)?.length
  }

  async list(prefix: string): Promise<readonly string[]> {
    const keys = [...this.#open().keys()]
    return keys.filter((key) => key.startsWith(prefix)).sort()
  }

  async measure(prefix: string): Promise<Measure> {
    const measured = [...this.#open()].filter(([key]) => key.startsWith(prefix))
    return { count: measured.length, bytes: measured.reduce((bytes, [, value]) => bytes + value.length, 0) }
  }

  async write(batch: Batch, expected: Expected = new Map()): Promise<Written> {
    const values = this.#open()
    const own = ownBatch(batch, isUpload)
    return whileClaimed([...own.values()].filter(isUpload), async () => {
      if ([...expected].some(([key, value]) => !sameValue(values.get(key), value))) return 'stale'
      for (const [key, value] of own) {
        if (value) values.set(key, isUpload(value) ? value.bytes() : copyBytes(value))
        else values.delete(key)
      }
      return 'written'
    })
  }

  async upload(): Promise<Upload> {
    this.#open()
    return new MemoryUpload()
  }

  /** What is in memory goes with its holder. */
  async sweep(): Promise<void> {
    this.#open()
  }

  async wipe(): Promise<void> {
    this.#open().clear()
  }

  close(): void {
    this.#values = null
  }

  #open(): Map<string, Uint8Array> {
    if (this.#values) return this.#values
    throw new WikiError('storage-failed', 'This storage was closed.')
  }
}

const isUpload = (value: unknown): value is MemoryUpload => value instanceof MemoryUpload
