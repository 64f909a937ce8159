/** A new version of Verso, from the moment it waits until every tab has reloaded into it. */
import { answerOtherTabs, askOtherTabs, type Patience } from './tab-vote'

type Keep = () => Promise<unknown>

/** What the update needs from the browser. */
export type UpdateMeans = {
  readonly channel: BroadcastChannel
  /** Lets the waiting version take over; every tab then hears that it did. */
  readonly takeOver: () => void
  readonly reload: () => void
  readonly patience?: Patience
}

/** `held`: some text could not be kept, so nothing was reloaded. */
export type UpdateState = 'none' | 'ready' | 'preparing' | 'held'

export class Update {
  current = $state<UpdateState>('none')
  readonly #means: UpdateMeans
  #keeps: readonly Keep[] = []
  #replaced = false

  constructor(means: UpdateMeans) {
    this.#means = means
    answerOtherTabs(means.channel, () => this.#keepText())
  }

  /** Before this tab reloads, `keep` stores what was typed; a rejection holds the update. Returns how to take it back. */
  onBeforeUpdate(keep: Keep): () => void {
    this.#keeps = [...this.#keeps, keep]
    return () => {
      this.#keeps = this.#keeps.filter((other) => other !== keep)
    }
  }

  /** A new version waits. */
  found(): void {
    if (this.current === 'none') this.current = 'ready'
  }

  /** The reader wants it: all tabs keep their text, then the new version takes over. */
  async accept(): Promise<void> {
    if (this.#replaced) return this.tookOver()
    this.current = 'preparing'
    if (await this.#allKept()) this.#means.takeOver()
    else this.current = 'held'
  }

  /** The new version is in charge, whichever tab wanted it: this one keeps its text and reloads. */
  async tookOver(): Promise<void> {
    this.#replaced = true
    this.current = 'preparing'
    try {
      await this.#keepText()
    } catch {
      this.current = 'held' // whatever the reason, text on the screen is not thrown away
      return
    }
    this.#means.reload()
  }

  async #allKept(): Promise<boolean> {
    const here = this.#keepText().then(
      () => true,
      () => false,
    )
    const answers = await Promise.all([here, askOtherTabs(this.#means.channel, this.#means.patience)])
    return answers.every(Boolean)
  }

  async #keepText(): Promise<void> {
    await Promise.all(this.#keeps.map((keep) => keep()))
  }
}
