import { createContext } from 'svelte'

/** An open editor. */
type Typist = {
  /** Hands on what was typed; rejects when it has not arrived. */
  readonly flush: () => Promise<unknown>
  /** The text is kept elsewhere: it need not be kept here any more. */
  readonly letGo: () => void
}

/**
 * Text on its way to the engine. Whoever changes the ground under an open editor, as another branch does, first lets it
 * arrive.
 */
export class Typing {
  readonly #typists = new Set<Typist>()

  /** Counts an editor in; returns how to end that. */
  watch(typist: Typist): () => void {
    this.#typists.add(typist)
    return () => void this.#typists.delete(typist)
  }

  /** Settles when all text has arrived; rejects when some has not, and then nothing must be changed. */
  async settle(): Promise<void> {
    await Promise.all([...this.#typists].map(({ flush }) => flush()))
  }

  letGo(): void {
    for (const typist of this.#typists) typist.letGo()
  }
}

export const [useTyping, provideTyping] = createContext<Typing>()
