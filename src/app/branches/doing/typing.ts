import { createContext } from 'svelte'

/**
 * Text on its way to the engine. Whoever changes the ground under an open editor, as another branch does, first lets it
 * arrive.
 */
export class Typing {
  readonly #flushes = new Set<() => Promise<unknown>>()

  /** An editor is open; `flush` hands on what was typed. Returns how to end that. */
  watch(flush: () => Promise<unknown>): () => void {
    this.#flushes.add(flush)
    return () => void this.#flushes.delete(flush)
  }

  /** Settles when all text has arrived; rejects when some has not, and then nothing must be changed. */
  async settle(): Promise<void> {
    await Promise.all([...this.#flushes].map((flush) => flush()))
  }
}

export const [useTyping, provideTyping] = createContext<Typing>()
