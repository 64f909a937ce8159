/**
 * A search in history as it goes: slice after slice, each shown as it comes, until the end or until somebody stops it.
 *
 * After very many finds it waits by itself, so that a common word does not fill the page; `goOn` takes it up where it was.
 */
import { untrack } from 'svelte'
import type { Oid } from '../../../names'
import type { Call, PhraseFind, PhraseSlice } from '../../../worker'
import { LongCall } from '../../long-call.svelte'

/** Reads the slice from a commit on, or the first. */
export type ReadSlice = (after: Oid | null, call: Call) => Promise<PhraseSlice>

/** Finds after which a search waits. */
const enough = 200

export class Searching {
  finds = $state.raw<readonly PhraseFind[]>([])
  /** How many of how many commits were looked at; null until the first are. */
  place = $state.raw<Pick<PhraseSlice, 'searched' | 'total' | 'missing'> | null>(null)
  /** There is nothing left to look at. */
  ended = $state(false)
  readonly call = new LongCall()
  readonly #read: ReadSlice
  #next: Oid | null = null

  constructor(read: ReadSlice) {
    this.#read = read
  }

  /** Stands still with much found, and more to look at. */
  get waits(): boolean {
    return !this.ended && !this.call.running && !this.call.stopped && this.call.error === null
  }

  /** How many commits were looked at by now, those of the slice on its way among them. */
  get searched(): number {
    return Math.max(this.place?.searched ?? 0, this.#counted ?? 0)
  }

  get #counted(): number | undefined {
    return this.place ? this.call.progress?.done : undefined
  }

  /** Searches on from where it is. */
  goOn = async (): Promise<void> => {
    await this.call.run(async (call) => {
      const until = untrack(() => this.finds.length) + enough
      do {
        const slice = await this.#read(this.#next, call)
        if (call.signal.aborted) return
        this.#show(slice)
      } while (this.#next !== null && this.finds.length < until)
    })
  }

  #show({ finds, next, ...place }: PhraseSlice): void {
    this.#next = next
    Object.assign(this, { finds: [...this.finds, ...finds], place, ended: next === null })
  }
}
