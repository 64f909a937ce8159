/** Brings what belongs together under one path: what a side renamed, and what the other made of it. */
import { areSame, isRegular, otherSide, type Leaf, type Side } from '../leaf'
import { mergeLeaves } from '../merge-leaves'
import type { Meeting, Walked } from '../walk/walked'
import type { Workbench } from '../workbench'
import type { Move } from './find-moves'

/** A file that each side renamed to another name. What could be merged of it is the same on both sides. */
export type Parting = { readonly base: Leaf; readonly ours: Leaf; readonly theirs: Leaf }

export type SideMove = Move & { readonly side: Side }

/** The moves of both sides, those of ours first where both moved a file. Gives those that parted. */
export async function applyMoves(
  bench: Workbench,
  { meetings }: Walked,
  moves: readonly SideMove[],
): Promise<readonly Parting[]> {
  const partings: Parting[] = []
  for (const [one, two] of groupBySource(moves)) {
    const [old, now] = [meetings.get(one.from.path), meetings.get(one.to.path)]
    if (!old || !now) continue
    if (two === undefined) await follow(bench, { old, now, move: one })
    else if (one.to.path === two.to.path) agree(old, now)
    else partings.push(...(await part(bench, meetings, { old, ours: one.to, theirs: two.to })))
  }
  return partings
}

/** What was made of each file, in the order of their old paths. */
function groupBySource(moves: readonly SideMove[]): readonly (readonly [SideMove, SideMove?])[] {
  const grouped = new Map<string, [SideMove, SideMove?]>()
  for (const move of moves) {
    const first = grouped.get(move.from.path)
    if (first) first[1] = move
    else grouped.set(move.from.path, [move])
  }
  return [...grouped.values()].sort(([a], [b]) => (a.from.path < b.from.path ? -1 : 1))
}

/** Nothing is left at the old path. */
const leave = (old: Meeting): unknown => Object.assign(old, { base: null, ours: null, theirs: null })

function agree(old: Meeting, now: Meeting): void {
  now.base = old.base
  leave(old)
}

type Following = { readonly old: Meeting; readonly now: Meeting; readonly move: SideMove }

/** One side renamed; the other changed the file, or deleted it, or has something else where it went. */
async function follow(bench: Workbench, { old, now, move: { side, to } }: Following): Promise<void> {
  const other = otherSide(side)
  const there = old[other]
  const isOtherKind = there !== null && isRegular(there) !== isRegular(to)
  if (now[other] && there && !isOtherKind) return meet(bench, { old, now, move: { side, to, from: there } })
  if (now[other] && there === null) now.fault = 'both-added'
  else {
    now.base = old.base
    if (isOtherKind) now.fault = now[other] ? now.fault : 'kind'
    else if (there === null) now.fault = 'deleted'
    else now[other] = there
  }
  if (isOtherKind) old.base = null
  else leave(old)
}

/**
 * What it was renamed to is another file of the other side: that one meets what both made of the renamed one. Not where
 * both have the same there: then the other side has it under both names, and nothing moved for it. (Git 2.39 takes what
 * the other side has at the old path for an edit all the same, and then loses one of the two.)
 */
async function meet(bench: Workbench, { old, now, move: { side, to, from } }: Following): Promise<void> {
  if (areSame(now.ours, now.theirs)) return
  const sides = side === 'ours' ? { ours: to, theirs: from } : { ours: from, theirs: to }
  const merge = await mergeLeaves(bench, to.path, { base: old.base, ...sides })
  // Otherwise two conflicts remain: two files of one name, and one that was changed here and renamed there.
  if (merge.kind === 'conflicted' && bench.purpose === 'merge') return
  now[side] = merge.leaf
  leave(old)
}

type Partners = { readonly old: Meeting; readonly ours: Leaf; readonly theirs: Leaf }

async function part(
  bench: Workbench,
  meetings: ReadonlyMap<string, Meeting>,
  { old, ours, theirs }: Partners,
): Promise<readonly Parting[]> {
  const [base, left, right] = [old.base, meetings.get(ours.path), meetings.get(theirs.path)]
  if (!base || !left || !right) return []
  const merge = await mergeLeaves(bench, ours.path, { base, ours, theirs })
  const merged = merge.kind === 'merged' || bench.purpose === 'base' ? merge.leaf : null
  left.ours = { ...(merged ?? ours), path: ours.path }
  right.theirs = { ...(merged ?? theirs), path: theirs.path }
  leave(old)
  if (bench.purpose === 'base') return []
  const parting = { base, ours: left.ours, theirs: right.theirs }
  // Where nobody else is at its new path, the file itself is all there is to settle.
  if (left.theirs) left.fault ??= 'both-added'
  else leave(left)
  if (right.ours) right.fault ??= 'both-added'
  else leave(right)
  return [parting]
}
