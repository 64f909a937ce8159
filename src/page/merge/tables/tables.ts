/**
 * Tables, row by row: rows that both sides added are all kept, and in a row that both changed each cell comes from the side
 * that changed it. A cell that both changed, and one row added twice with different cells, is a conflict of that row.
 *
 * Rows are the same when their cells are, whatever the padding; else when their first cells are. A column that one side
 * alone added stays empty in the rows of the other.
 */
import { matchWithin, withoutBreak } from '../../compare'
import { movesColumns, namesOf, widenRows } from './columns'
import { isEverySide, mapSides, ruled, settleBy, textsOf, type Passage } from '../hunks'
import { isDelimiter } from '../lines'
import type { MergeHunk, Sides } from '../model'
import { nameItems, type Identity, type Refine } from '../naming'
import { joinRow, splitRow, type Row } from './rows'
import { alignNamed, settleTrifle, type Named } from '../sequence'

/** Longer stretches of a table, and those with a longer header, stay a conflict. */
const maxRows = 20_000
const maxHeader = 10_000

/** What a cell says; of a delimiter, how it aligns. */
const sayingOf = (cell: string): string => cell.trim().replace(/^(:?)-+(:?)$/, '$1-$2')

const firstOf = (row: Row): string => sayingOf(row.cells[0] ?? '')
const wholeOf = (row: Row): string => row.cells.map(sayingOf).join('|')

/** Rows whose first cells are equal, where the rest is not. */
const refine =
  (base: readonly Row[], side: readonly Row[]): Refine =>
  (before, after) => {
    const firsts = (rows: readonly Row[], places: readonly number[], blank: string): string[] =>
      places.map((at) => (rows[at] && firstOf(rows[at])) || blank)
    const found: (number | null)[] = before.map(() => null)
    const { runs } = matchWithin(firsts(base, before, '\n'), firsts(side, after, '\n\n'), { maxEditLength: 500 })
    for (const run of runs) for (let at = 0; at < run.length; at++) found[run.before + at] = run.after + at
    return found
  }

const identity: Identity<Row> = { of: wholeOf, added: (row) => firstOf(row) || wholeOf(row), refine }

/** A cell from the side that changed it; undefined when both did. Padding alone is nobody's change. */
function mergeCell(cells: Sides<string>): string | undefined {
  const said = mapSides(cells, sayingOf)
  if (said.ours === said.theirs) return settleTrifle(cells)
  if (said.base === said.theirs) return cells.ours
  return said.base === said.ours ? cells.theirs : undefined
}

/** What stands for a row that was not there: like nothing that anybody wrote. */
const nobodys = ({ cells }: Row): Row => ({ lead: '\n', cells: cells.map(() => '\n'), trail: '\n' })

/** A row that is on both sides, from the cells of both; undefined when they do not fit. */
function mergeRow({ base, ours, theirs }: Sides<Row>): Row | undefined {
  const cells = ours.cells.map((cell, at) =>
    mergeCell({ base: base.cells[at] ?? '', ours: cell, theirs: theirs.cells[at] ?? '' }),
  )
  const settled = cells.filter((cell) => cell !== undefined)
  const fits = [base, theirs].every((row) => row.cells.length === cells.length)
  if (!fits || settled.length < cells.length) return undefined
  const [lead, trail] = [
    settleTrifle({ base: base.lead, ours: ours.lead, theirs: theirs.lead }),
    settleTrifle({ base: base.trail, ours: ours.trail, theirs: theirs.trail }),
  ]
  return { lead, cells: settled, trail }
}

const linesOf = (row: Row | undefined): string[] => (row ? [joinRow(row)] : [])

function settleRow(row: Named<Row>): MergeHunk {
  const whole = settleBy('tables', mapSides(row, linesOf))
  if (whole.kind === 'same' || !row.ours || !row.theirs) return whole
  // A row that both added is one only if its cells are the same.
  const isNew = row.base === undefined && wholeOf(row.ours) !== wholeOf(row.theirs)
  const merged = isNew
    ? undefined
    : mergeRow({ ours: row.ours, theirs: row.theirs, base: row.base ?? nobodys(row.ours) })
  return merged ? ruled([joinRow(merged)], 'tables') : whole
}

/** How many rows up to and with the delimiter; 0 when the table starts above. */
const countHead = (rows: readonly Row[]): number => rows.findIndex((row) => isDelimiter(withoutBreak(joinRow(row)))) + 1

/** Whether all are rows of one table, and cells can be told by their places. */
function isOneTable(passage: Passage): boolean {
  const isTable = isEverySide(passage, (lines) => lines.every(({ kind }) => kind === 'table') && lines.length < maxRows)
  const headers = mapSides(passage, ([line]) => line?.header ?? '')
  if (!isTable || !isEverySide(headers, ({ length }) => length < maxHeader)) return false
  const { base, ours, theirs } = mapSides(headers, (header) => namesOf(splitRow(header)))
  return !movesColumns(base, ours) && !movesColumns(base, theirs) && !movesColumns(ours, theirs)
}

/** Merges the rows of one table; undefined for what is not part of one. */
export function mergeTables(passage: Passage): MergeHunk[] | undefined {
  if (!isOneTable(passage)) return undefined
  const narrow = mapSides(passage, (lines) => textsOf(lines).map(splitRow))
  const heads = mapSides(narrow, countHead)
  if (heads.ours !== heads.base || heads.theirs !== heads.base || heads.base > 2) return undefined
  const rows = heads.base < 2 ? narrow : widenRows(narrow)
  if (!rows) return undefined
  const cut = (from: number, to?: number): Sides<readonly Row[]> => mapSides(rows, (side) => side.slice(from, to))
  const body = alignNamed(nameItems(cut(heads.base), identity))
  const head = cut(0, heads.base)
  const top = head.base.map((base, at) => ({ name: '', base, ours: head.ours[at], theirs: head.theirs[at] }))
  return body && [...top, ...body].map(settleRow)
}
