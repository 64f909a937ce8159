import { offerActions } from '../../actions.svelte'
import { stepToItem } from './steps'

const stops = {
  revision: { selector: '[data-revision]', next: 'J', previous: 'K' },
  change: { selector: '[data-change]', next: 'N', previous: 'P' },
} as const

type Words = { readonly next: string; readonly previous: string }

/** Offers the keys that go from one of them below `root` to the next, for as long as the calling component is there. */
export function offerSteps(kind: keyof typeof stops, root: () => HTMLElement | undefined, words: Words): void {
  const { selector, next, previous } = stops[kind]
  const step = (direction: 1 | -1): void => {
    const element = root()
    if (element) stepToItem(element, selector, direction)
  }
  offerActions(() => [
    { label: words.next, keys: next, run: () => step(1) },
    { label: words.previous, keys: previous, run: () => step(-1) },
  ])
}
