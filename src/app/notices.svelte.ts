import { untrack } from 'svelte'

/** A sentence for the reader, and one thing that may be done about it. `alert` is kept for work at risk. */
export type Notice = {
  readonly tone: 'status' | 'alert'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => unknown }
}

type Posted = Notice & { readonly id: number }

/** An alert stays; a plain sentence gives way to any other, one with an action only to its like. */
const givesWay = (shown: Notice, next: Notice): boolean =>
  shown.text === next.text || (shown.tone === 'status' && (!shown.action || next.action !== undefined))

/** In milliseconds: to notice it, to read it slowly, and to decide where there is something to decide. */
const timeShown = ({ text, action }: Notice): number => 4000 + 80 * text.length + (action ? 6000 : 0)

/** The sentences on show: an alert until it is closed, any other for as long as it takes to read. */
export class Notices {
  current = $state.raw<readonly Posted[]>([])
  #last = 0
  #isLookedAt: () => boolean = () => false

  /** Shows the notice; the returned function takes it away. */
  post(notice: Notice): () => void {
    const posted = { ...notice, id: ++this.#last }
    const others = untrack(() => this.current).filter((shown) => !givesWay(shown, notice))
    this.current = [...others, posted]
    if (notice.tone === 'status') this.#leaveLater(posted)
    return () => this.dismiss(posted.id)
  }

  #leaveLater(posted: Posted): void {
    setTimeout(() => {
      if (!this.current.includes(posted)) return
      if (this.#isLookedAt()) this.#leaveLater(posted)
      else this.dismiss(posted.id)
    }, timeShown(posted))
  }

  say(text: string): void {
    this.post({ tone: 'status', text })
  }

  dismiss(id: number): void {
    this.current = this.current.filter((notice) => notice.id !== id)
  }

  /** Whoever shows them says whether somebody is at them just now; then none leaves, and begins its time again. */
  showBy(isLookedAt: () => boolean): void {
    this.#isLookedAt = isLookedAt
  }
}
