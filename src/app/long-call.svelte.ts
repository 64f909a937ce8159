import { untrack } from 'svelte'
import { formatError, parseError, type WikiError } from '../errors'
import type { Call } from '../worker'

type Progress = Parameters<NonNullable<Call['onProgress']>>[0]

/** A wait shorter than this is not worth telling. */
const millisecondsUntilSlow = 300

/** Work that takes a while, one at a time: where it stands, how it failed, and a way to stop it. */
export class LongCall {
  running = $state(false)
  /** It has taken long enough to be shown. */
  slow = $state(false)
  /** Somebody stopped it before it was done. */
  stopped = $state(false)
  progress = $state.raw<Progress | null>(null)
  /** Why the last run failed; null after a stop, which is no failure. */
  error = $state.raw<WikiError | null>(null)
  #abort: AbortController | undefined

  /** Runs the work in place of what ran before; undefined when it failed, was stopped, or was replaced. */
  async run<Value>(work: (call: Call & { signal: AbortSignal }) => Promise<Value>): Promise<Value | undefined> {
    this.stop()
    const { signal } = (this.#abort = new AbortController())
    const timer = setTimeout(() => this.#slowDown(signal), millisecondsUntilSlow)
    Object.assign(this, { running: true, stopped: false, progress: null, error: null })
    try {
      const value = await work({ signal, onProgress: (progress) => this.#advance(signal, progress) })
      return signal.aborted ? undefined : value
    } catch (error) {
      if (!signal.aborted) this.#fail(error)
      return undefined
    } finally {
      clearTimeout(timer)
      if (!signal.aborted) Object.assign(this, { running: false, slow: false })
    }
  }

  stop = (): void => {
    this.#abort?.abort()
    Object.assign(this, { running: false, slow: false, stopped: untrack(() => this.running), progress: null })
  }

  /** Stops, and forgets how the last run ended. */
  clear = (): void => {
    this.stop()
    Object.assign(this, { stopped: false, error: null })
  }

  /** Stopped work may take its time to end; that is nobody's wait any more. */
  #slowDown(signal: AbortSignal): void {
    if (!signal.aborted) this.slow = true
  }

  #advance(signal: AbortSignal, progress: Progress): void {
    if (!signal.aborted) this.progress = progress
  }

  #fail(error: unknown): void {
    const failure = parseError(formatError(error))
    this.error = failure.code === 'aborted' ? null : failure
  }
}
