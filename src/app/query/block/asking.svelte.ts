/** A block’s question, asked while it is near, and again when the wiki says something else. */
import { untrack } from 'svelte'
import type { QueryAnswer, QueryRequest, WikiApi } from '../../../worker'
import type { WikiId } from '../../../names'
import { useEngine } from '../../engine-context'
import { LongCall } from '../../long-call.svelte'
import { inTurn } from '../in-turn'
import { keepAnswer, recallAnswer } from './kept-answers'

type Place = { readonly wiki: WikiId; readonly request: () => QueryRequest }

export class Asking {
  /** While a question is under way, the answer to the one before. */
  answer = $state.raw<QueryAnswer>()
  readonly call = new LongCall()
  readonly #api: WikiApi
  readonly #place: Place
  /** What the answer on show is to, so that what comes near again is not asked for nothing. */
  #asked: string | undefined

  constructor(api: WikiApi, place: Place) {
    this.#api = api
    this.#place = place
    this.answer = untrack(() => recallAnswer({ wiki: place.wiki, request: place.request() }))
  }

  /** Asks, unless it was asked the same at the same state. */
  askFor(state: string): void {
    if (state === this.#asked) return
    this.#asked = state
    void this.ask()
  }

  ask = async (): Promise<void> => {
    const { wiki, request } = this.#place
    const asked = untrack(request)
    const answer = await this.call.run((call) => inTurn(call.signal, () => this.#api.query(wiki, asked, call)))
    if (!answer) return
    this.answer = answer
    keepAnswer({ wiki, request: asked, answer })
  }
}

/** Call while a component starts; `isNear` says whether anybody may see it. */
export function useAsking(place: Place, isNear: () => boolean): Asking {
  const { api, subscribe } = useEngine()
  const asking = new Asking(api, place)
  let moved = $state(0)
  $effect(() => subscribe((event) => event.kind === 'catalog-moved' && event.wiki === place.wiki && void moved++))
  $effect(() => {
    const state = JSON.stringify([moved, place.request()])
    if (isNear()) untrack(() => asking.askFor(state))
  })
  $effect(() => asking.call.stop)
  return asking
}
