/** Which items of two sides are the same ones: those of a list, or rows of a table, that may have changed a little. */
import { listGaps, matchWithin } from '../compare'
import type { Lines, Sides } from './model'

/** Beyond this many differences, items are matched coarsely. */
const maxEditLength = 500

/** For items that are not equal, in order: the place after of each before, or null. */
export type Refine = (before: readonly number[], after: readonly number[]) => readonly (number | null)[]

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

/** For each item of a side its place in the base, or undefined for a new one. Pairs never cross. */
function pairItems(base: Lines, side: Lines, refine: Refine): (number | undefined)[] {
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
function countOccurrences(names: Lines): string[] {
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

/** For each item of a side its place in the base. */
type Places = (number | undefined)[]

/**
 * Takes what stands on both sides where an item of the base is gone for that item: both put something else in its place,
 * and a person should see that.
 */
function pairReplaced(count: number, ours: Places, theirs: Places): void {
  const [left, right] = [ours, theirs].map((places) => new Map(places.map((place, at) => [place, at])))
  let [mine, yours] = [0, 0]
  for (let place = 0; place < count; place++) {
    const [kept, keptToo] = [left?.get(place), right?.get(place)]
    mine = kept === undefined ? mine : kept + 1
    yours = keptToo === undefined ? yours : keptToo + 1
    const isGone = kept === undefined && keptToo === undefined
    const isFree = mine in ours && yours in theirs && ours[mine] === undefined && theirs[yours] === undefined
    if (isGone && isFree) ours[mine++] = theirs[yours++] = place
  }
}

function nameSide<Item>(side: readonly Item[], places: Places, identity: Identity<Item>): Map<string, Item> {
  const added = side.filter((_, at) => places[at] === undefined)
  const names = countOccurrences(added.map(identity.added))[Symbol.iterator]()
  return new Map(side.map((item, at) => [`${places[at] ?? names.next().value ?? ''}`, item]))
}

/** Items under names that are the same on all sides for the same item. */
export function nameItems<Item>(
  { base, ours, theirs }: Sides<readonly Item[]>,
  identity: Identity<Item>,
): Sides<ReadonlyMap<string, Item>> {
  const placesOf = (side: readonly Item[]): Places =>
    pairItems(base.map(identity.of), side.map(identity.of), identity.refine(base, side))
  const [left, right] = [placesOf(ours), placesOf(theirs)]
  pairReplaced(base.length, left, right)
  return {
    base: nameSide(base, [...base.keys()], identity),
    ours: nameSide(ours, left, identity),
    theirs: nameSide(theirs, right, identity),
  }
}
