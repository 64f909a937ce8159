/**
 * A read that stays true: it runs again whenever the engine says that what it looked at has moved.
 *
 * A newer run makes the older one stale: its signal is aborted and its answer is dropped. The last value is kept
 * while a new one is on its way, so nothing flickers.
 */
import { untrack } from 'svelte'
import { formatError, parseError, type WikiError } from '../errors'
import type { WikiId } from '../names'
import type { EngineEvent } from '../worker'
import { useEngine } from './engine-context'

export type LiveState<Value> =
  | { readonly kind: 'loading'; readonly value: Value | undefined }
  | { readonly kind: 'ready'; readonly value: Value }
  | { readonly kind: 'failed'; readonly value: Value | undefined; readonly error: WikiError }

type Read<Value> = (signal: AbortSignal) => Promise<Value>

export class Live<Value> {
  current = $state.raw<LiveState<Value>>({ kind: 'loading', value: undefined })
  readonly #read: Read<Value>
  #running: AbortController | undefined

  constructor(read: Read<Value>) {
    this.#read = read
  }

  /** The last value read, whatever has happened since. */
  get value(): Value | undefined {
    return this.current.value
  }

  /** Reads again, as after an error. */
  reload = (): void => {
    void this.run()
  }

  /** Reads now; settles when the answer is shown or has become stale. Never rejects. */
  async run(): Promise<void> {
    this.stop()
    const { signal } = (this.#running = new AbortController())
    try {
      const reading = this.#read(signal)
      this.#settle(signal, { kind: 'ready', value: await reading })
    } catch (error) {
      this.#settle(signal, { kind: 'failed', value: untrack(() => this.value), error: parseError(formatError(error)) })
    }
  }

  stop(): void {
    this.#running?.abort()
  }

  #settle(signal: AbortSignal, state: LiveState<Value>): void {
    if (!signal.aborted) this.current = state
  }
}

/** Events that may change what a wiki's pages and history say: its branch moved, or it shows another. */
export const moves =
  (wiki: WikiId) =>
  (event: EngineEvent): boolean =>
    (event.kind === 'branch-moved' || event.kind === 'refs-changed') && event.wiki === wiki

/** Events that concern the wiki in any way: its branch, remote, drafts or name. */
export const concerns =
  (wiki: WikiId) =>
  (event: EngineEvent): boolean =>
    event.kind === 'wikis-changed' || event.wiki === wiki

/**
 * Runs `read` now, when the state it reads synchronously changes, and on every event that `when` accepts.
 * To be called while a component starts; ends with it.
 */
export function live<Value>(read: Read<Value>, when: (event: EngineEvent) => boolean): Live<Value> {
  const engine = useEngine()
  const reading = new Live(read)
  $effect(() => {
    reading.reload()
    return () => reading.stop()
  })
  $effect(() => engine.subscribe((event) => when(event) && reading.reload()))
  return reading
}
