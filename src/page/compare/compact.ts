/**
 * Where repeated lines leave open which of them is new, changes are moved to where git has them, so that merges come to the
 * same: together rather than apart, on removed lines beside added ones, else as far down as they go.
 *
 * After `xdl_change_compact` in git's xdiff/xdiffi.c, without its indent heuristic, which merges do not use.
 */
import type { Gap, Run } from './match'

type Lines = readonly string[]

/** The places of the lines in one text that are matched with the other's, ascending; a slot is what lies before each. */
type Places = number[]

/** The lines of a text in slot `at`: from the matched line before it to the one after. */
const startOf = (places: Places, at: number): number => (places[at - 1] ?? -1) + 1
const endOf = (places: Places, at: number, length: number): number => places[at] ?? length

/** One text of two while its changes are moved, and whether the other has a change in a slot too. */
type Text = { readonly lines: Lines; readonly places: Places; readonly hasOther: (slot: number) => boolean }

/** A group of changed lines [start, end) in a slot. */
type Group = { slot: number; start: number; end: number }

function slideUp({ lines, places }: Text, group: Group): boolean {
  const { slot, start, end } = group
  if (slot === 0 || lines[start - 1] !== lines[end - 1]) return false
  places[slot - 1] = end - 1
  group.slot--
  group.end = end - 1
  group.start = startOf(places, group.slot)
  return true
}

function slideDown({ lines, places }: Text, group: Group): boolean {
  const { slot, start, end } = group
  if (slot === places.length || lines[start] !== lines[end]) return false
  places[slot] = start
  group.slot++
  group.start = start + 1
  group.end = endOf(places, group.slot, lines.length)
  return true
}

/** Moves a group, with those it meets, as far as it goes; back up to the last slot where the other text changed too. */
function settleGroup(text: Text, group: Group): void {
  let size = -1
  let highest = group.end
  let meets = false
  while (size !== group.end - group.start) {
    size = group.end - group.start
    while (slideUp(text, group));
    highest = group.end
    meets = text.hasOther(group.slot)
    while (slideDown(text, group)) meets ||= text.hasOther(group.slot)
  }
  if (!meets || group.end === highest) return
  while (!text.hasOther(group.slot) && slideUp(text, group));
}

function compactText(text: Text): void {
  for (let slot = 0; slot <= text.places.length; slot++) {
    const group = { slot, start: startOf(text.places, slot), end: endOf(text.places, slot, text.lines.length) }
    if (group.start === group.end) continue
    settleGroup(text, group)
    slot = group.slot
  }
}

const listPlaces = (runs: readonly Run[], side: 'before' | 'after'): Places =>
  runs.flatMap((run) => Array.from({ length: run.length }, (_, at) => run[side] + at))

/** What lies between the runs of two texts, moved to where git has it. */
export function listCompactGaps(runs: readonly Run[], before: Lines, after: Lines): Gap[] {
  const [left, right] = [listPlaces(runs, 'before'), listPlaces(runs, 'after')]
  const changes = (places: Places, lines: Lines, slot: number): boolean =>
    startOf(places, slot) < endOf(places, slot, lines.length)
  compactText({ lines: before, places: left, hasOther: (slot) => changes(right, after, slot) })
  compactText({ lines: after, places: right, hasOther: (slot) => changes(left, before, slot) })
  const gaps: Gap[] = []
  for (let slot = 0; slot <= left.length; slot++) {
    if (!changes(left, before, slot) && !changes(right, after, slot)) continue
    gaps.push({
      before: startOf(left, slot),
      beforeEnd: endOf(left, slot, before.length),
      after: startOf(right, slot),
      afterEnd: endOf(right, slot, after.length),
    })
  }
  return gaps
}
