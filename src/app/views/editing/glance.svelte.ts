import { MediaQuery } from 'svelte/reactivity'
import { preferences } from '../../preferences.svelte'

/** Whether the preview shows: where there is room beside the text it is a habit, where there is none it is a glance. */
export class Glance {
  readonly #narrow = new MediaQuery('max-width: 52rem')
  #isGlancing = $state(false)

  get open(): boolean {
    return this.#narrow.current ? this.#isGlancing : preferences.current.previewOpen
  }

  flip = (): void => {
    if (this.#narrow.current) this.#isGlancing = !this.#isGlancing
    else preferences.change((now) => ({ ...now, previewOpen: !now.previewOpen }))
  }
}
