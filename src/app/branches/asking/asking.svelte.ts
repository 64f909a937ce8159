import { createContext } from 'svelte'
import type { Oid, PagePath } from '../../../names'

/** A moment something begins at: a commit, as people call it. */
export type Start = { readonly oid: Oid; readonly label: string }

/** What is asked before a branch or tag is made. Without a start it begins at what is shown. */
export type Ask =
  | { readonly kind: 'branch'; readonly start: Start | null }
  | { readonly kind: 'tag'; readonly start: Start | null }
  | { readonly kind: 'try'; readonly path: PagePath }

/** The question on show, if any: one for the whole frame, so that every place may ask it. */
export class Asking {
  current = $state.raw<Ask | null>(null)

  show(ask: Ask): void {
    this.current = ask
  }

  close = (): void => {
    this.current = null
  }
}

export const [useAsking, provideAsking] = createContext<Asking>()
