import { checkWithin, copyBytes } from './bytes'
import type { ByteRange, Upload } from './storage'
import { UploadState } from './upload-state'

export class MemoryUpload implements Upload {
  readonly state = new UploadState()
  #buffer = new Uint8Array(1024)
  #size = 0

  get size(): number {
    return this.#size
  }

  async append(bytes: Uint8Array): Promise<void> {
    this.state.checkOpen()
    this.#makeRoom(this.#size + bytes.length)
    this.#buffer.set(bytes, this.#size)
    this.#size += bytes.length
  }

  async overwrite(start: number, bytes: Uint8Array): Promise<void> {
    this.state.checkOpen()
    checkWithin(this, start, bytes)
    this.#buffer.set(bytes, start)
  }

  async read(range: ByteRange): Promise<Uint8Array> {
    this.state.checkKept()
    return copyBytes(this.bytes(), range)
  }

  async discard(): Promise<void> {
    if (this.state.discard()) this.#buffer = new Uint8Array()
  }

  /** Everything so far; not a copy, for what was taken does not change any more. */
  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#size)
  }

  #makeRoom(size: number): void {
    if (size <= this.#buffer.length) return
    const wider = new Uint8Array(Math.max(size, this.#buffer.length * 2))
    wider.set(this.bytes())
    this.#buffer = wider
  }
}
