/** A page of the wiki that is being chosen by typing. */
import { isPage } from '../../../page'
import { useWikiPages } from '../../shell/wiki-pages.svelte'
import { findTyped, suggestPages } from './typed-page'

const mostSuggested = 12

/** Make one while a component starts. `isAsked` says whether it is asked for: what nobody sees is not looked for. */
export class PageChoice {
  readonly #pages = useWikiPages()
  readonly #isAsked: () => boolean
  typed = $state('')

  constructor(isAsked: () => boolean) {
    this.#isAsked = isAsked
  }

  readonly #candidates = $derived.by(() => (this.#isAsked() ? this.#pages.pages.filter(isPage) : []))
  readonly suggested = $derived(suggestPages(this.#candidates, this.typed, mostSuggested))
  /** Undefined as long as what is typed is no page. */
  readonly path = $derived(findTyped(this.#candidates, this.typed))
  readonly isNone = $derived(this.typed !== '' && !this.path && this.suggested.length === 0)
}
