import { untrack } from 'svelte'

/** A sentence for the reader, and one thing that may be done about it. `alert` is kept for work at risk. */
export type Notice = {
  readonly tone: 'status' | 'alert'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => unknown }
}

const isPlain = ({ tone, action }: Notice): boolean => tone === 'status' && !action

type Posted = Notice & { readonly id: number }

const secondsShown = 6

/**
 * The sentences on show. A plain one leaves by itself, and at once when there is another; one with an action stays
 * longer, an alert until it is closed.
 */
export class Notices {
  current = $state.raw<readonly Posted[]>([])
  #last = 0

  /** Shows the notice; the returned function takes it away. */
  post(notice: Notice): () => void {
    const posted = { ...notice, id: ++this.#last }
    const others = untrack(() => this.current).filter((other) => !isPlain(other) && other.text !== notice.text)
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
