/** One exchange of commits of a wiki at a time: how far it is, how it ended, and another try. It outlives its view. */
import type { WikiError } from '../../../errors'
import type { WikiId } from '../../../names'
import type { Call, Synced, WikiApi } from '../../../worker'
import { joinFailure } from '../../failures/describe'
import { describeRefusal } from '../../failures/refusal'
import { LongCall } from '../../long-call.svelte'
import { messages } from '../../messages/all'
import type { Notice, Notices } from '../../notices.svelte'
import type { Connection } from '../../offline'
import { router } from '../../router.svelte'
import { describeFailure, describeSynced } from './words'

type Means = {
  readonly api: Pick<WikiApi, 'sync' | 'push' | 'fetch'>
  readonly notices: Pick<Notices, 'post'>
  readonly network: Pick<Connection, 'watch'>
  readonly wiki: WikiId
}

export type Way = 'sync' | 'push' | 'fetch'

export class Exchange {
  readonly call = new LongCall()
  outcome = $state.raw<Synced | null>(null)
  /** Does the same once more. */
  again = $state.raw<() => void>()
  readonly #means: Means
  #viewers = 0

  constructor(means: Means) {
    this.#means = means
  }

  /** `host` is the remote’s, as people call it. */
  run = (way: Way, host: string): void => {
    this.again = () => this.run(way, host)
    this.outcome = null
    void this.call
      .run((options) => this.#means.network.watch(this.#ask(way, options)))
      .then((outcome) => {
        if (this.call.running) return // Another one has taken its place.
        this.outcome = outcome ?? null
        if (this.#viewers === 0) this.#tell(host)
      })
  }

  /** Until the returned function is called somebody sees how it ends, who else is told of it. */
  view = (): (() => void) => {
    this.#viewers++
    return () => {
      this.#viewers--
      if (this.call.running) return
      this.call.clear()
      this.outcome = null
    }
  }

  async #ask(way: Way, options: Call): Promise<Synced | null> {
    const { api, wiki } = this.#means
    if (way !== 'fetch') return api[way](wiki, options)
    await api.fetch(wiki, options)
    return null
  }

  #tell(host: string): void {
    const { error } = this.call
    const notice = error ? this.#noticeOfFailure(error, host) : this.#noticeOf(this.outcome, host)
    if (notice) this.#means.notices.post(notice)
  }

  #noticeOf(outcome: Synced | null, host: string): Notice | undefined {
    const { exchange, merging } = messages
    if (outcome?.kind === 'synced') return { tone: 'status', text: describeSynced(outcome, host) }
    if (outcome?.kind === 'conflicted')
      return {
        tone: 'alert',
        text: merging.remote.conflicted(outcome.conflicts),
        action: { label: merging.remote.settle, run: () => router.go({ kind: 'merge', wiki: this.#means.wiki }) },
      }
    if (outcome?.kind !== 'rejected') return undefined
    const { rejectedTitle, rejectedNext } = exchange.synced
    return this.#alert([rejectedTitle, describeRefusal(outcome.refusal), rejectedNext].join(' '))
  }

  #noticeOfFailure = (error: WikiError, host: string): Notice => this.#alert(joinFailure(describeFailure(error, host)))

  #alert(text: string): Notice {
    const run = (): void => router.go({ kind: 'remote', wiki: this.#means.wiki })
    return { tone: 'alert', text, action: { label: messages.shell.remote, run } }
  }
}
