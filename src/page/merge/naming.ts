/** Which items of two sides are the same ones: those of a list, or rows of a table, that may have changed a little. */
import { listGaps, matchWithin } from '../compare'
import { mapSides } from './hunks'
import type { Lines, Sides } from './model'

/** Beyond this many differences, items are matched coarsely. */
const maxEditLength = 500

/** For items that are not equal, in order: the place after of each before, or null. */
export type Refine = (before: readonly number[], after: readonly number[]) => readonly (number | null)[]

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

/** For each item of a side its place in the base, or undefined for a new one. Pairs never cross. */
export function pairItems(base: Lines, side: Lines, refine: Refine): (number | undefined)[] {
  const places: (number | undefined)[] = side.map(() => undefined)
  const { runs } = matchWithin(base, side, { maxEditLength })
  for (const { before, after, length } of runs) for (const at of range(0, length)) places[after + at] = before + at
  for (const gap of listGaps(runs, base.length, side.length)) {
    const [before, after] = [range(gap.before, gap.beforeEnd), range(gap.after, gap.afterEnd)]
    for (const [at, found] of refine(before, after).entries()) {
      const place = found === null ? undefined : after[found]
      if (place !== undefined) places[place] = before[at]
    }
  }
  return places
}

/** Names for things that may occur more than once: the second `a` is another than the first. */
export function countOccurrences(names: Lines): string[] {
  const counts = new Map<string, number>()
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name}\n${count}`
  })
}

/** How items are told apart; `added` says which of two sides' new items are one. */
export type Identity<Item> = {
  readonly of: (item: Item) => string
  readonly added: (item: Item) => string
  readonly refine: (base: readonly Item[], side: readonly Item[]) => Refine
}

function nameSide<Item>(base: readonly Item[], side: readonly Item[], identity: Identity<Item>): Map<string, Item> {
  const places = pairItems(base.map(identity.of), side.map(identity.of), identity.refine(base, side))
  const added = side.filter((_, at) => places[at] === undefined)
  const names = countOccurrences(added.map(identity.added))[Symbol.iterator]()
  return new Map(side.map((item, at) => [`${places[at] ?? names.next().value ?? ''}`, item]))
}

/** Items under names that are the same on all sides for the same item. */
export const nameItems = <Item>(
  sides: Sides<readonly Item[]>,
  identity: Identity<Item>,
): Sides<ReadonlyMap<string, Item>> => mapSides(sides, (side) => nameSide(sides.base, side, identity))
