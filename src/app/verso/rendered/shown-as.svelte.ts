export type ShownAs = 'source' | 'page'

const key = 'verso.compare.as'

/** A browser may forbid storage; the choice then lasts as long as the tab. */
function readStored(): ShownAs {
  try {
    return localStorage.getItem(key) === 'page' ? 'page' : 'source'
  } catch (error) {
    if (error instanceof DOMException) return 'source'
    throw error
  }
}

/** Whether comparisons are of the source or of pages as they are read: as chosen last. */
class ChosenView {
  #chosen = $state<ShownAs>(readStored())

  get current(): ShownAs {
    return this.#chosen
  }

  choose(view: ShownAs): void {
    this.#chosen = view
    try {
      localStorage.setItem(key, view)
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
    }
  }
}

export const shownAs = new ChosenView()
