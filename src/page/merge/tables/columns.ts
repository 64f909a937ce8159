/** Columns that one side alone added to a table: the rows of the others get empty cells there, so that all rows fit. */
import { mapSides } from '../hunks'
import type { Sides } from '../model'
import type { Row } from './rows'

type Rows = readonly Row[]

type Names = readonly string[]

export const namesOf = (header: Row | undefined): Names => header?.cells.map((cell) => cell.trim()) ?? []

/** Whether as many columns stand in another order, so that a cell cannot be told by its place. */
export function movesColumns(before: Names, after: Names): boolean {
  const known = new Set(before)
  return before.length === after.length && after.some((name, at) => name !== before[at] && known.has(name))
}

/** Which columns of `wide` are new, when those of `narrow` are the others in their order. */
function findAdded(narrow: Names, wide: Names): readonly number[] | undefined {
  const added: number[] = []
  let at = 0
  for (const [column, name] of wide.entries()) {
    if (name === narrow[at]) at++
    else added.push(column)
  }
  return at === narrow.length ? added : undefined
}

function widenRow(row: Row, added: readonly number[]): Row {
  const cells = [...row.cells]
  // The delimiter's new cells are taken over by the merge, since the side without them says nothing of them.
  for (const column of added) cells.splice(column, 0, '  ')
  return { ...row, cells }
}

/** Rows that have not all cells, or too many, stay as they are. */
const widenBy = (rows: Rows, added: readonly number[] | undefined): Rows | undefined =>
  added && rows.map((row) => (row.cells.length === rows[0]?.cells.length ? widenRow(row, added) : row))

/** Rows with the same columns on all sides, the header first; undefined when both sides changed which there are. */
export function widenRows(sides: Sides<Rows>): Sides<Rows> | undefined {
  const { base, ours, theirs } = mapSides(sides, ([header]) => namesOf(header))
  const [left, right] = [ours.length - base.length, theirs.length - base.length]
  if (left === 0 && right === 0) return sides
  if (left > 0 && right === 0) {
    const added = findAdded(base, ours)
    const [narrow, other] = [widenBy(sides.base, added), widenBy(sides.theirs, added)]
    return narrow && other && { base: narrow, ours: sides.ours, theirs: other }
  }
  if (right > 0 && left === 0) {
    const swapped = widenRows({ base: sides.base, ours: sides.theirs, theirs: sides.ours })
    return swapped && { base: swapped.base, ours: swapped.theirs, theirs: swapped.ours }
  }
  return undefined
}
