/** Things that have names and an order, on three sides. */
import { mapSides } from './hunks'
import type { Sides } from './model'

/** What three values come to when each is taken whole; undefined when both sides changed it differently. */
export function settleWhole<Value>({ base, ours, theirs }: Sides<Value>): { readonly value: Value } | undefined {
  if (ours === theirs || base === theirs) return { value: ours }
  return base === ours ? { value: theirs } : undefined
}

/** The same for what nobody reads, such as padding: where both changed it, whichever sorts first, so sides do not matter. */
export const settleTrifle = (sides: Sides<string>): string =>
  settleWhole(sides)?.value ?? (sides.ours < sides.theirs ? sides.ours : sides.theirs)

type Names = readonly string[]
type Side = 'ours' | 'theirs'

const only = (names: Names, wanted: ReadonlySet<string>): Names => names.filter((name) => wanted.has(name))
const areEqual = (a: Names, b: Names): boolean => a.length === b.length && a.every((name, at) => name === b[at])

function keepsOrder(base: Names, side: Names): boolean {
  const [before, after] = [new Set(base), new Set(side)]
  return areEqual(only(base, after), only(side, before))
}

/** The side whose order holds: the one that moved something, if only one did. */
function findLeader({ base, ours, theirs }: Sides<Names>): Side | undefined {
  const moved = { ours: !keepsOrder(base, ours), theirs: !keepsOrder(base, theirs) }
  if (moved.ours !== moved.theirs) return moved.ours ? 'ours' : 'theirs'
  const old = new Set(base)
  return !moved.ours || keepsOrder(only(ours, old), only(theirs, old)) ? 'ours' : undefined
}

/** What both added, in one order or not at all: else it stands where the leader has it. */
function dropDisplaced(follower: Names, leader: Names, base: ReadonlySet<string>): Names {
  if (keepsOrder(leader, follower)) return follower
  const led = new Set(leader)
  return follower.filter((name) => base.has(name) || !led.has(name))
}

/** Where `names` of the follower go: after how many of the leader's, in its order. */
function placeAfter(leader: Names, follower: Names, base: ReadonlySet<string>): Map<number, string[]> {
  const places = new Map(leader.map((name, at) => [name, at + 1]))
  const known = new Set([...base, ...follower])
  // What the leader added at the same place comes first.
  const skipAdded = (at: number): number => {
    while (at < leader.length && !known.has(leader[at] ?? '')) at++
    return at
  }
  const placed = new Map<number, string[]>()
  let at = skipAdded(0)
  for (const name of follower) {
    const place = places.get(name)
    if (place !== undefined) at = skipAdded(place)
    else if (!placed.get(at)?.push(name)) placed.set(at, [name])
  }
  return placed
}

/**
 * All names of two sides in one order, each once; undefined when the sides moved them differently, unless it is told whose
 * order holds then. Names are unique on each side. What both added at the same place stands with ours first, and the same
 * added at two places where ours has it, unless theirs alone moved something.
 */
export function mergeOrder(sides: Sides<Names>, otherwise?: Side): string[] | undefined {
  const leading = findLeader(sides) ?? otherwise
  if (leading === undefined) return undefined
  const [leader, follower] = leading === 'ours' ? [sides.ours, sides.theirs] : [sides.theirs, sides.ours]
  const base = new Set(sides.base)
  const placed = placeAfter(leader, dropDisplaced(follower, leader, base), base)
  return [...(placed.get(0) ?? []), ...leader.flatMap((name, at) => [name, ...(placed.get(at + 1) ?? [])])]
}

/** What there is under one name; undefined where a side has nothing. */
export type Named<Value> = Sides<Value | undefined> & { readonly name: string }

type Maps<Value> = Sides<ReadonlyMap<string, Value>>

const namesOf = (side: ReadonlyMap<string, unknown>): Names => [...side.keys()]

const inOrder = <Value>({ base, ours, theirs }: Maps<Value>, order: Names): Named<Value>[] =>
  order.map((name) => ({ name, base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) }))

/** Everything two sides have, and what the base had there, in one order. Undefined when they moved things differently. */
export function alignNamed<Value>(sides: Maps<Value>): Named<Value>[] | undefined {
  const order = mergeOrder(mapSides(sides, namesOf))
  return order && inOrder(sides, order)
}

/** The same for what has no order that counts: where they moved things differently, it is the one that sorts first. */
export function alignUnordered<Value>(sides: Maps<Value>): Named<Value>[] {
  const names = mapSides(sides, namesOf)
  const first = names.ours.join('\n') < names.theirs.join('\n') ? 'ours' : 'theirs'
  return inOrder(sides, mergeOrder(names, first) ?? [])
}
