/** One row that both sides changed, column by column. */
import { compareTexts } from '../../rows/order'
import { formatObject, type Members } from '../../rows/scan'
import { readMembers } from '../../rows/table-text'
import { mapSides } from '../hunks'
import type { Sides } from '../model'
import { settleWhole } from '../sequence'

/** A column in which the sides of a row disagree: what each says there, as JSON; undefined where it says nothing. */
export type OpenCell = Sides<string | undefined> & { readonly name: string }

/** What somebody wants in the columns that are open; undefined for nothing. */
export type ChosenCells = ReadonlyMap<string, string | undefined>

/** Columns a side has and the base had not, or the other way about. */
const isChange = (base: readonly string[], side: readonly string[]): boolean =>
  side.length !== base.length || side.some((name, at) => name !== base[at])

/** Undefined when both arranged them anew, each in its way: then they come by name. */
function settleColumns({ base, ours, theirs }: Sides<readonly string[]>): readonly string[] {
  if (!isChange(base, theirs) || !isChange(ours, theirs)) return ours
  if (!isChange(base, ours)) return theirs
  const kept = base.filter((name) => ours.includes(name) && theirs.includes(name))
  const added = [...ours, ...theirs].filter((name) => !base.includes(name))
  return [...kept, ...[...new Set(added)].sort(compareTexts)]
}

type Settled = { readonly value: string | undefined } | undefined

/** What three rows say of each column there is on any side. */
function readCells({ base, ours, theirs }: Sides<Members>): readonly OpenCell[] {
  const textIn = (name: string) => (row: Members) => row.texts[row.names.indexOf(name)]
  const names = new Set([...base.names, ...ours.names, ...theirs.names])
  return Array.from(names, (name) => ({ name, ...mapSides({ base, ours, theirs }, textIn(name)) }))
}

export type CellMerge =
  { readonly kind: 'merged'; readonly line: string } | { readonly kind: 'open'; readonly cells: readonly OpenCell[] }

/** The row's line with the columns `chosen` as somebody wants them, or the columns in which its sides disagree. */
export function mergeCells(rows: Sides<Members>, chosen: ChosenCells = new Map()): CellMerge {
  const settle = (cell: OpenCell): Settled =>
    chosen.has(cell.name) ? { value: chosen.get(cell.name) } : settleWhole(cell)
  const all = readCells(rows).map((cell) => ({ cell, settled: settle(cell) }))
  const cells = all.flatMap(({ cell, settled }) => (settled ? [] : [cell]))
  if (cells.length > 0) return { kind: 'open', cells }
  const values = new Map(all.map(({ cell, settled }) => [cell.name, settled?.value]))
  const wanted = settleColumns(mapSides(rows, (row) => row.names))
  const names = [...new Set([...wanted, ...chosen.keys()])].filter((name) => values.get(name) !== undefined)
  return {
    kind: 'merged',
    line: `${formatObject({ names, texts: names.map((name) => values.get(name) ?? 'null') })}\n`,
  }
}

const nothing: Members = { names: [], texts: [] }

/**
 * The same of the lines of a row in conflict. Undefined where a side has no such row, so that it is taken whole; a row that
 * both added has no base. Throws `TableFault`.
 */
export function mergeRowLines(lines: Sides<string | null>, chosen?: ChosenCells): CellMerge | undefined {
  if (lines.ours === null || lines.theirs === null) return undefined
  return mergeCells(
    mapSides(lines, (line) => (line === null ? nothing : readMembers(1, line))),
    chosen,
  )
}
