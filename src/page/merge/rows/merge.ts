/**
 * Rows merged by key, and where both sides changed one, by column.
 *
 * Each side's change of a column stands; a column that both changed differently is a conflict of its row, and so is a row
 * that one side took out and the other changed, or that both added under one key. Nothing else conflicts: rows have no
 * neighbours. Exchanging the sides exchanges no more than the sides of conflicts. A column that a side has not in a row says
 * nothing there, so that one side may add or drop columns while the other changes rows.
 */
import { compareRows } from '../../rows/order'
import { TableFault } from '../../rows/table-text'
import { joinAlike, mapSides } from '../hunks'
import type { MergeHunk, Sides } from '../model'
import { settleWhole } from '../sequence'
import { mergeCells } from './cells'
import type { RowConflict, RowMerge } from './model'
import { readKeyedRows, type KeyedRow, type KeyedRows } from './read'

type RowSides = Sides<KeyedRow | undefined>

type Outcome = { readonly hunk: MergeHunk; readonly conflict?: RowConflict }

const lineOf = (row: KeyedRow | undefined): string | null => row?.line ?? null
const linesOf = (line: string | null): readonly string[] => (line === null ? [] : [line])

function conflictOf(lines: Sides<string | null>, columns: readonly string[]): Outcome {
  return { hunk: { kind: 'conflict', ...mapSides(lines, linesOf) }, conflict: { ...lines, columns } }
}

/** In whose name a row stands that was taken whole. */
function takerOf({ base, ours, theirs }: Sides<string | null>): 'ours' | 'theirs' | undefined {
  if (ours === theirs) return undefined
  return ours === base ? 'theirs' : 'ours'
}

function mergeRow({ base, ours, theirs }: RowSides): Outcome {
  const lines = { base: lineOf(base), ours: lineOf(ours), theirs: lineOf(theirs) }
  const whole = settleWhole(lines)
  const by = takerOf(lines)
  if (whole) return { hunk: { kind: 'same', lines: linesOf(whole.value), ...(by && { by }) } }
  if (!base || !ours || !theirs) return conflictOf(lines, [])
  const merged = mergeCells({ base, ours, theirs })
  if (merged.kind === 'open')
    return conflictOf(
      lines,
      merged.cells.map(({ name }) => name),
    )
  return { hunk: { kind: 'same', lines: [merged.line], by: 'tables' } }
}

/** Every row of any side, in the order of a table. */
function alignRows({ base, ours, theirs }: Sides<KeyedRows>): readonly RowSides[] {
  const names = new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])
  const rows = Array.from(names, (name) => ({ base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) }))
  const placed = rows.map((row) => ({ row, place: (row.base ?? row.ours ?? row.theirs)?.place ?? [] }))
  return placed.sort((a, b) => compareRows(a.place, b.place)).map(({ row }) => row)
}

function finish(outcomes: readonly Outcome[]): RowMerge {
  const conflicts = outcomes.flatMap(({ conflict }) => (conflict ? [conflict] : []))
  const hunks = outcomes.map(({ hunk }) => hunk)
  if (conflicts.length > 0) return { kind: 'conflicted', hunks: joinAlike(hunks), conflicts }
  return { kind: 'merged', text: hunks.flatMap((hunk) => (hunk.kind === 'same' ? hunk.lines : [])).join('') }
}

/**
 * Merges the texts of a table whose rows are known by `key`. Undefined when a text is no table: then its lines are all
 * there is to go by.
 */
export function mergeRows(texts: Sides<string>, key: readonly string[]): RowMerge | undefined {
  try {
    return finish(alignRows(mapSides(texts, (text) => readKeyedRows(text, key))).map(mergeRow))
  } catch (error) {
    if (error instanceof TableFault) return undefined
    throw error
  }
}
