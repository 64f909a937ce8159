/** Who gets a name first where not all can. */
import type { Picture } from './draw'

const orders = new WeakMap<Picture['links'], readonly number[]>()

/** The pages, those with most links first. Sorted once for a list of them, however often it is drawn. */
function busiestFirst(links: Picture['links']): readonly number[] {
  const known = orders.get(links)
  if (known) return known
  const order = [...links.keys()].sort((a, b) => (links[b] ?? 0) - (links[a] ?? 0))
  orders.set(links, order)
  return order
}

/** Every page once: whoever is looked at, where somebody is, what was found, and then whoever has many links. */
export function* pagesToName({
  links,
  found,
  focus,
  chosen,
}: Pick<Picture, 'links' | 'found' | 'focus' | 'chosen'>): Generator<number> {
  const first = new Set([focus?.page ?? null, chosen].filter((page) => page !== null))
  const order = busiestFirst(links)
  yield* first
  if (found.size > 0) for (const page of order) if (found.has(page) && !first.has(page)) yield page
  for (const page of order) if (!found.has(page) && !first.has(page)) yield page
}
