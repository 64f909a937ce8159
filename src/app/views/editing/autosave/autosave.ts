/**
 * Saves by itself once nobody has typed for a while. What it commits is a text as it stood when somebody paused, and never
 * one in which two are still at odds: then it waits until a person has decided.
 */
export type Saving = {
  /** How long nobody types, in seconds; null: never. */
  readonly after: () => number | null
  /** Whether there is something to save, and nothing that a person has to decide first. */
  readonly isReady: () => boolean
  /** Makes the commit; false when it could not be. */
  readonly save: () => Promise<boolean>
}

/** A half of a conflict as git writes it into a text. */
export const hasConflictMarks = (text: string): boolean => /^(?:<{7}|>{7}|\|{7})(?: |$)/m.test(text)

export class Autosave {
  readonly #saving: Saving
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(saving: Saving) {
    this.#saving = saving
  }

  /** Something was typed, or how long to wait is another. */
  wait = (): void => {
    this.stop()
    const seconds = this.#saving.after()
    if (seconds !== null) this.#timer = setTimeout(() => void this.#save(), seconds * 1000)
  }

  stop = (): void => clearTimeout(this.#timer)

  /** What is not ready, or could not be saved, is tried again when as long has passed once more. */
  async #save(): Promise<void> {
    const isDone = this.#saving.isReady() && (await this.#saving.save())
    if (!isDone) this.wait()
  }
}
