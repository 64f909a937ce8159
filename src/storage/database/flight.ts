/** Writes that are under way, of which only so many may be. */
export class Flight {
  readonly #most: number
  readonly #running = new Set<Promise<void>>()
  readonly #failures: unknown[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** Takes the write in and resolves when there is room for another; throws what any of them failed with. */
  async add(write: Promise<unknown>): Promise<void> {
    const run: Promise<void> = write
      .then(
        () => {},
        (cause: unknown) => void this.#failures.push(cause),
      )
      .then(() => void this.#running.delete(run))
    this.#running.add(run)
    while (this.#running.size >= this.#most) await Promise.race(this.#running)
    this.#check()
  }

  /** Resolves when none is under way; throws what any of them failed with. */
  async landed(): Promise<void> {
    await Promise.all(this.#running)
    this.#check()
  }

  #check(): void {
    if (this.#failures.length > 0) throw this.#failures[0]
  }
}
