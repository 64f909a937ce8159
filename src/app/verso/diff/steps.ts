/** Walking through the changes of a comparison on the screen. */

/** Which of `count` changes is next from `at` (-1: none yet), going round. */
const nextStep = (at: number, count: number, direction: 1 | -1): number =>
  at < 0 && direction < 0 ? count - 1 : (at + direction + count) % count

/** Where the last step led, below each root: a button that steps takes the focus away from there. */
const lastSteps = new WeakMap<HTMLElement, HTMLElement>()

/** Gives the focus to the next element below `root` that matches, in view; returns its number from 1, and how many there are. */
export function stepToItem(root: HTMLElement, selector: string, direction: 1 | -1): { at: number; of: number } | null {
  const items = [...root.querySelectorAll<HTMLElement>(selector)]
  const from = [document.activeElement, lastSteps.get(root)].find((place) => place && root.contains(place))
  const index = nextStep(placeIn(items, from ?? null, direction), items.length, direction)
  const item = items[index]
  if (!item) return null
  lastSteps.set(root, item)
  item.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'center' })
  return { at: index + 1, of: items.length }
}

/** The item the focus is in; between two, the one that a step in the direction leaves. */
function placeIn(items: readonly HTMLElement[], focus: Element | null, direction: 1 | -1): number {
  if (focus === null) return -1
  const inside = items.findIndex((item) => item.contains(focus))
  if (inside >= 0) return inside
  const isBefore = (item: HTMLElement) => (item.compareDocumentPosition(focus) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return items.findLastIndex(isBefore) + (direction < 0 ? 1 : 0)
}
