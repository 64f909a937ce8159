/** A search as it goes on: asked anew with every key, when pages have moved, and while they are still being read. */
import type { WikiId } from '../../names'
import type { FoundSoFar, Hit, SearchOrder } from '../../worker'
import { useEngine } from '../engine-context'
import { live, type Live } from '../live.svelte'

export type Asked = { readonly text: string; readonly order: SearchOrder }
/** An answer with what it answers. */
export type Answer = FoundSoFar & Asked

const pageLength = 20
/** Milliseconds until it is looked again while pages are being read. */
const patience = 900

export class Searching {
  readonly first: Live<Answer | undefined>
  readonly #more: (answer: Answer, offset: number) => Promise<readonly Hit[]>
  #added = $state.raw<{ readonly to: Answer; readonly hits: readonly Hit[] }>()
  #isAdding = false

  constructor(first: Live<Answer | undefined>, more: (answer: Answer, offset: number) => Promise<readonly Hit[]>) {
    this.first = first
    this.#more = more
  }

  get answer(): Answer | undefined {
    return this.first.value
  }

  get hits(): readonly Hit[] {
    const { answer } = this
    const added = this.#added?.to === answer ? (this.#added?.hits ?? []) : []
    return [...(answer?.hits ?? []), ...added]
  }

  get hasMore(): boolean {
    return this.answer !== undefined && this.hits.length < this.answer.total
  }

  /** Adds the next pages to those that are listed. */
  goOn = async (): Promise<void> => {
    const { answer, hits } = this
    if (answer === undefined || this.#isAdding || !this.hasMore) return
    this.#isAdding = true
    try {
      const more = await this.#more(answer, hits.length)
      if (this.answer === answer) this.#added = { to: answer, hits: [...hits.slice(answer.hits.length), ...more] }
    } finally {
      this.#isAdding = false
    }
  }
}

/** To be called while a component starts. */
export function liveSearch(wiki: WikiId, asked: () => Asked): Searching {
  const { api } = useEngine()
  const read = async ({ text, order }: Asked, signal: AbortSignal): Promise<Answer | undefined> => {
    if (text.trim() === '') return undefined
    return { ...(await api.search(wiki, { text, order, limit: pageLength }, { signal })), text, order }
  }
  const first = live(
    (signal) => read(asked(), signal),
    (event) => event.kind === 'catalog-moved' && event.wiki === wiki,
  )
  $effect(() => {
    if (!first.value?.building) return
    const timer = setTimeout(first.reload, patience)
    return () => clearTimeout(timer)
  })
  return new Searching(first, async ({ text, order }, offset) => {
    const { hits } = await api.search(wiki, { text, order, offset, limit: pageLength })
    return hits
  })
}
