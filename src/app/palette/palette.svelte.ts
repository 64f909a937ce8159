import { createContext } from 'svelte'

/** What the palette lists: pages before actions, or actions with their keys. */
export type PaletteMode = 'pages' | 'actions'

/** One time of the palette being open. */
export type Opening = { readonly mode: PaletteMode }

/** Whether the palette is open, and for what. */
export class Palette {
  opening = $state.raw<Opening | null>(null)

  show(mode: PaletteMode): void {
    this.opening = { mode }
  }

  /** A dialog tells late that it closed: by then the palette may have been opened again, and stays. */
  close(opening: Opening): void {
    if (this.opening === opening) this.opening = null
  }
}

export const [usePalette, providePalette] = createContext<Palette>()
