/** How much anybody may ask of us. */
import type { Refusal } from '../answers'

/** Bytes, milliseconds, and numbers of requests of one client. */
export type Limits = {
  readonly requestBytes: number
  readonly answerBytes: number
  readonly connect: number
  readonly idle: number
  readonly total: number
  readonly concurrent: number
  readonly perMinute: number
}

export const defaultLimits: Limits = {
  requestBytes: 100 * 2 ** 20,
  answerBytes: 2 ** 30,
  connect: 15_000,
  idle: 30_000,
  total: 600_000,
  concurrent: 10,
  perMinute: 120,
}

type Rates = { readonly concurrent: number; readonly perMinute: number; readonly now: () => number }
type Account = { open: number; spent: number; since: number }

/**
 * Counts the requests of each client: so many at once, so many a minute. What was spent comes back evenly, and a client
 * that spent nothing lately is forgotten.
 */
export class Limiter {
  readonly #accounts = new Map<string, Account>()

  constructor(readonly rates: Rates) {}

  /** Why the client must wait; undefined when it may enter. */
  refuse(client: string): Refusal | undefined {
    const { perMinute, concurrent } = this.rates
    const account = this.#accounts.get(client)
    if (account === undefined) return undefined
    const excess = this.#spent(account) + 1 - perMinute
    if (excess <= 0 && account.open < concurrent) return undefined
    const seconds = String(Math.max(1, Math.ceil((excess / perMinute) * 60)))
    const sentence = `Too many requests. Try again in ${seconds} s.`
    return { reason: 'rate-limited', sentence, headers: { 'retry-after': seconds } }
  }

  /** Counts a request in; what is returned counts it out again, once. */
  enter(client: string): () => void {
    if (this.#accounts.size >= 1024) this.#forget()
    const account = this.#accounts.get(client) ?? { open: 0, spent: 0, since: 0 }
    this.#accounts.set(client, account)
    account.spent = this.#spent(account) + 1
    account.since = this.rates.now()
    account.open += 1
    let left = false
    return () => {
      if (!left) account.open -= 1
      left = true
    }
  }

  /** How many clients are remembered. */
  get size(): number {
    return this.#accounts.size
  }

  #spent({ spent, since }: Account): number {
    return Math.max(0, spent - ((this.rates.now() - since) / 60_000) * this.rates.perMinute)
  }

  #forget(): void {
    for (const [client, account] of this.#accounts) {
      if (account.open === 0 && this.#spent(account) === 0) this.#accounts.delete(client)
    }
  }
}
