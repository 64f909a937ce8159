/** Exchanges of commits go on while somebody looks elsewhere: what is known of them, by wiki. */
import { createContext } from 'svelte'
import type { WikiId } from '../../names'
import type { Exchange } from './status/exchange.svelte'

export class UnderWay {
  #exchanges = $state.raw<ReadonlyMap<WikiId, Exchange>>(new Map())

  of = (wiki: WikiId): Exchange | undefined => this.#exchanges.get(wiki)

  /** For as long as the app is there. */
  add(wiki: WikiId, exchange: Exchange): Exchange {
    this.#exchanges = new Map(this.#exchanges).set(wiki, exchange)
    return exchange
  }
}

export const [useUnderWay, provideUnderWay] = createContext<UnderWay>()
