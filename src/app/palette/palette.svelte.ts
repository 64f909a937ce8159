import { createContext } from 'svelte'

/** What the palette lists: pages before actions, or actions with their keys. */
export type PaletteMode = 'pages' | 'actions'

/** Whether the palette is open, and for what. */
export class Palette {
  mode = $state<PaletteMode | null>(null)

  show(mode: PaletteMode): void {
    this.mode = mode
  }

  close(): void {
    this.mode = null
  }
}

export const [usePalette, providePalette] = createContext<Palette>()
