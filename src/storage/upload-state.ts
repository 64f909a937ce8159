/** What has become of an upload: the same for every kind, and asked before anything is done with one. */
import { WikiError } from '../errors'
import type { Batch, Upload, Written } from './storage'

export class UploadState {
  #is: 'open' | 'claimed' | 'taken' | 'discarded' = 'open'

  /** Throws unless more may be written. */
  checkOpen(): void {
    if (this.#is !== 'open') throw fault(`An upload that is ${this.#is} was written to.`)
  }

  checkKept(): void {
    if (this.#is === 'discarded') throw fault('An upload that is discarded was read.')
  }

  /** Whether its bytes are to be let go of now: never while a batch holds it, nor after. */
  discard(): boolean {
    if (this.#is !== 'open') return false
    this.#is = 'discarded'
    return true
  }

  claim(): void {
    if (this.#is !== 'open') throw fault(`An upload that is ${this.#is} was given to a batch.`)
    this.#is = 'claimed'
  }

  settle(written: Written): void {
    this.#is = written === 'written' ? 'taken' : 'open'
  }
}

/** Runs `write` with the uploads claimed by it: taken when it wrote, and open again when it was stale or failed. */
export async function whileClaimed(
  uploads: Iterable<{ readonly state: UploadState }>,
  write: () => Promise<Written>,
): Promise<Written> {
  const claimed: UploadState[] = []
  let written: Written = 'stale'
  try {
    for (const { state } of uploads) {
      state.claim()
      claimed.push(state)
    }
    return (written = await write())
  } finally {
    for (const state of claimed) state.settle(written)
  }
}

/** The batch, whose uploads must be this storage's own. */
export function ownBatch<Own extends Upload>(
  batch: Batch,
  isOwn: (upload: Upload) => upload is Own,
): Map<string, Uint8Array | Own | null> {
  const entries = [...batch].map(([key, value]) => {
    if (value === null || value instanceof Uint8Array || isOwn(value)) return [key, value] as const
    throw fault('An upload was given to a storage that did not begin it.')
  })
  return new Map(entries)
}

const fault = (message: string): WikiError => new WikiError('internal', message)
