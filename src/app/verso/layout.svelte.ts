import { MediaQuery } from 'svelte/reactivity'

export type Layout = 'split' | 'unified'

const key = 'verso.compare'
/** Two columns of code need this much room. */
const wide = new MediaQuery('min-width: 60rem')

/** A browser may forbid storage; the choice then lasts as long as the tab. */
function readStored(): Layout | null {
  try {
    const stored = localStorage.getItem(key)
    return stored === 'split' || stored === 'unified' ? stored : null
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** How comparisons are laid out: as chosen, one column where two do not fit, and by the room there is until chosen. */
class ChosenLayout {
  #chosen = $state<Layout | null>(readStored())

  /** Whether there is room to choose. */
  get free(): boolean {
    return wide.current
  }

  get current(): Layout {
    return this.free ? (this.#chosen ?? 'split') : 'unified'
  }

  choose(layout: Layout): void {
    this.#chosen = layout
    try {
      localStorage.setItem(key, layout)
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
    }
  }
}

export const layout = new ChosenLayout()
