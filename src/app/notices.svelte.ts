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

const secondsShown = 6

/** The sentences on show. One with an action stays longer than a plain one, an alert until it is closed. */
export class Notices {
  current = $state.raw<readonly Posted[]>([])
  #last = 0

  /** Shows the notice; the returned function takes it away. */
  post(notice: Notice): () => void {
    const posted = { ...notice, id: ++this.#last }
    const others = untrack(() => this.current).filter((shown) => !givesWay(shown, notice))
    this.current = [...others, posted]
    const dismiss = () => this.dismiss(posted.id)
    if (notice.tone === 'status') setTimeout(dismiss, secondsShown * 1000 * (notice.action ? 2 : 1))
    return dismiss
  }

  say(text: string): void {
    this.post({ tone: 'status', text })
  }

  dismiss(id: number): void {
    this.current = this.current.filter((notice) => notice.id !== id)
  }
}
