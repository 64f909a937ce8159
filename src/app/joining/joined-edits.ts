/**
 * Edits that are in sight at once and saved together, a while after the last one: a commit says what somebody did, not what
 * they touched. One save goes after the other, and has all that waits when it begins.
 */
export class JoinedEdits<Edit> {
  #waiting: readonly Edit[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #last: Promise<unknown> = Promise.resolve()
  readonly #save: (edits: readonly Edit[]) => Promise<unknown>
  readonly #pause: number

  /** `save` never rejects: it tells people itself what could not be done. The pause is of milliseconds. */
  constructor(save: (edits: readonly Edit[]) => Promise<unknown>, pause = 2000) {
    this.#save = save
    this.#pause = pause
  }

  /** What nobody has begun to save. */
  get waiting(): readonly Edit[] {
    return this.#waiting
  }

  /** These wait, and no others. */
  put(edits: readonly Edit[]): void {
    this.#waiting = edits
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.flush, this.#pause)
  }

  /** This one waits, too. */
  add(edit: Edit): void {
    this.put([...this.#waiting, edit])
  }

  /** These wait in front of the others, until there is a next edit or a `flush`. */
  putBack(edits: readonly Edit[]): void {
    this.#waiting = [...edits, ...this.#waiting]
  }

  /** Saves what waits, as when the view is left. */
  flush = (): void => {
    clearTimeout(this.#timer)
    this.after(() => this.#saveWaiting())
  }

  /** Does something once what is being saved is saved. */
  after(act: () => Promise<unknown>): void {
    this.#last = this.#last.then(act)
  }

  /** Saves what waits; settles once all of it is saved. */
  settle = async (): Promise<void> => {
    this.flush()
    await this.#last
  }

  async #saveWaiting(): Promise<void> {
    const edits = this.#waiting
    this.#waiting = []
    if (edits.length > 0) await this.#save(edits)
  }
}
