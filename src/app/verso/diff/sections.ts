/** A comparison laid out for reading: long unchanged runs folded, changed runs paired or stacked. Pure. */
import type { DiffLine, Hunk, LineCounts, TextDiff } from '../../../page'

/** A line both texts have, with its number in each. */
export type SameLine = { readonly before: DiffLine; readonly after: DiffLine }

/**
 * A stretch of the comparison, in reading order. `change` numbers the changed stretches from 0; `folded` ones are drawn
 * as their count until somebody opens them.
 */
export type Section =
  | { readonly kind: 'same' | 'folded'; readonly lines: readonly SameLine[] }
  | {
      readonly kind: 'changed'
      readonly change: number
      readonly before: readonly DiffLine[]
      readonly after: readonly DiffLine[]
    }

/** A row of the side-by-side table; a side is null where the other has more lines. */
export type PairRow = { readonly before: DiffLine | null; readonly after: DiffLine | null }

/** A row of the one-column table, numbered as its own text numbers it. */
export type StackRow = { readonly kind: 'removed' | 'added'; readonly line: DiffLine }

/** Lines kept in sight around every change. */
const context = 3
/** A fold that hides fewer lines than this costs more attention than it saves. */
const leastFolded = 4
/** Rows drawn in one go: longer changed runs come in pieces, longer folds open piece by piece. */
const mostRows = 400

/** The diff as sections; `readSections` gives every line of it back, each once and in order. */
export function layOut(diff: TextDiff): readonly Section[] {
  let changes = 0
  return diff.hunks.flatMap((hunk, index): readonly Section[] => {
    if (hunk.kind === 'changed') return cutUp(hunk, changes++)
    const kept = { head: index === 0 ? 0 : context, tail: index === diff.hunks.length - 1 ? 0 : context }
    return fold(pairUp(hunk.before, hunk.after), kept)
  })
}

/** A run of thousands of changed lines in pieces that belong to one change. */
function cutUp(hunk: Hunk, change: number): readonly Section[] {
  const pieces = Math.ceil(Math.max(hunk.before.length, hunk.after.length) / mostRows)
  return Array.from({ length: pieces }, (_, piece) => {
    const part = (lines: readonly DiffLine[]) => lines.slice(piece * mostRows, (piece + 1) * mostRows)
    return { kind: 'changed', change, before: part(hunk.before), after: part(hunk.after) }
  })
}

function pairUp(before: readonly DiffLine[], after: readonly DiffLine[]): readonly SameLine[] {
  return before.flatMap((line, index) => {
    const other = after[index]
    return other ? [{ before: line, after: other }] : []
  })
}

function fold(lines: readonly SameLine[], kept: { head: number; tail: number }): readonly Section[] {
  if (lines.length - kept.head - kept.tail < leastFolded) return same(lines)
  const end = lines.length - kept.tail
  return [
    ...same(lines.slice(0, kept.head)),
    { kind: 'folded', lines: lines.slice(kept.head, end) },
    ...same(lines.slice(end)),
  ]
}

/** The sections with the fold at `index` opened, or the first part of it when it is very long. */
export function openFold(sections: readonly Section[], index: number): readonly Section[] {
  const section = sections[index]
  if (section?.kind !== 'folded') return sections
  const end = section.lines.length <= mostRows * 1.5 ? section.lines.length : mostRows
  const rest: readonly Section[] =
    end < section.lines.length ? [{ kind: 'folded', lines: section.lines.slice(end) }] : []
  return [...sections.slice(0, index), ...same(section.lines.slice(0, end)), ...rest, ...sections.slice(index + 1)]
}

const same = (lines: readonly SameLine[]): readonly Section[] => (lines.length === 0 ? [] : [{ kind: 'same', lines }])

/** A changed run for two columns: the i-th line replaced stands beside the i-th line that replaced it. */
export function pairRows(before: readonly DiffLine[], after: readonly DiffLine[]): readonly PairRow[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    before: before[index] ?? null,
    after: after[index] ?? null,
  }))
}

/** A changed run for one column: what went, then what came. */
export const stackRows = (before: readonly DiffLine[], after: readonly DiffLine[]): readonly StackRow[] => [
  ...before.map((line) => ({ kind: 'removed' as const, line })),
  ...after.map((line) => ({ kind: 'added' as const, line })),
]

/** Rows a section takes on the screen while closed folds take one. */
export function heightOf(section: Section): number {
  if (section.kind === 'changed') return Math.max(section.before.length, section.after.length)
  return section.kind === 'folded' ? 1 : section.lines.length
}

/** The first sections that take about `rows` rows, at least one; a section is never cut in the middle. */
export function takeRows(sections: readonly Section[], rows: number): readonly Section[] {
  let height = 0
  const end = sections.findIndex((section) => (height += heightOf(section)) > rows)
  return end === -1 ? sections : sections.slice(0, Math.max(1, end))
}

/** How many lines differ in these sections. */
export function countLines(sections: readonly Section[]): LineCounts {
  const changed = sections.filter((section) => section.kind === 'changed')
  return {
    added: changed.reduce((sum, section) => sum + section.after.length, 0),
    removed: changed.reduce((sum, section) => sum + section.before.length, 0),
  }
}

/** Both texts again, line by line: the inverse of folding. */
export function readSections(sections: readonly Section[]): {
  before: readonly DiffLine[]
  after: readonly DiffLine[]
} {
  const side = (name: 'before' | 'after') =>
    sections.flatMap((section) =>
      section.kind === 'changed' ? section[name] : section.lines.map((line) => line[name]),
    )
  return { before: side('before'), after: side('after') }
}
