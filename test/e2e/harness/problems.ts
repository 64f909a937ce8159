/** What goes wrong in a browser while a test runs, seen in its console. */
import type { BrowserContext } from '@playwright/test'

export class Problems {
  readonly #seen: string[] = []
  #expected: readonly RegExp[] = []

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => this.#seen.push(String(error.error())))
  }

  /** A problem that is part of the test, from its beginning on. */
  expect(pattern: RegExp): void {
    this.#expected = [...this.#expected, pattern]
  }

  get unexpected(): readonly string[] {
    return this.#seen.filter((text) => !this.#expected.some((pattern) => pattern.test(text)))
  }
}
