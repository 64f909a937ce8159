/** Picking two revisions to compare: pick one, then another; a third replaces the one picked first. Pure. */
import type { Oid } from '../../../names'

export type Picked = readonly Oid[]

export function togglePick(picked: Picked, oid: Oid): Picked {
  if (picked.includes(oid)) return picked.filter((other) => other !== oid)
  return [...picked, oid].slice(-2)
}

/** The two picked as older and newer, by their order in a list that begins with the newest; null until there are two. */
export function orderPicked(picked: Picked, newestFirst: readonly Oid[]): { before: Oid; after: Oid } | null {
  const [after, before] = newestFirst.filter((oid) => picked.includes(oid))
  return before && after ? { before, after } : null
}
