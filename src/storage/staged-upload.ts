import type { ByteRange, Upload } from './storage'
import { UploadState } from './upload-state'

/** An upload of a stage: its bytes go to the base at once, and to a batch of the base when the stage is flushed. */
export class StagedUpload implements Upload {
  readonly state = new UploadState()
  readonly below: Upload

  constructor(below: Upload) {
    this.below = below
  }

  get size(): number {
    return this.below.size
  }

  async append(bytes: Uint8Array): Promise<void> {
    this.state.checkOpen()
    await this.below.append(bytes)
  }

  async overwrite(start: number, bytes: Uint8Array): Promise<void> {
    this.state.checkOpen()
    await this.below.overwrite(start, bytes)
  }

  read(range: ByteRange): Promise<Uint8Array> {
    return this.below.read(range)
  }

  async discard(): Promise<void> {
    if (this.state.discard()) await this.below.discard()
  }
}
