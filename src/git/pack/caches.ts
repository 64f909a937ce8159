/** What was read of the packs of one repository and is held for the next reading: bounded for all of them together. */
import type { GitObject } from '../model'
import { Recent } from './recent'

/** Bytes of stored packs that are held. */
const mostChunks = 16 * 1024 * 1024
/** Bytes of objects that are held, since others are deltas against them. */
const mostObjects = 16 * 1024 * 1024

export class PackCaches {
  readonly chunks = new Recent<number, Uint8Array | Promise<Uint8Array>>(mostChunks)
  readonly objects: Recent<number, GitObject>
  private packs = 0

  constructor(bytesOfObjects = mostObjects) {
    this.objects = new Recent(bytesOfObjects)
  }

  /** A number from which on 4 GB of keys are the caller's own. */
  enter(): number {
    return this.packs++ * 2 ** 32
  }
}
