/** A row that both sides changed: each cell from the side that changed it, what stands between the cells likewise. */
import { mapSides } from '../../hunks'
import type { Sides } from '../../model'
import { mergeOrder, settleTrifle, settleWhole } from '../../sequence'
import type { ChosenCells, OpenCell } from '../cells'
import { findCell, namesOf, type WrittenCell, type WrittenFile, type WrittenRow } from './model'

/** `unfit` where the row's cells, settled as they are, cannot be put into one text. */
export type WrittenMerge =
  | { readonly kind: 'merged'; readonly row: WrittenRow }
  | { readonly kind: 'open'; readonly cells: readonly OpenCell[] }
  | { readonly kind: 'unfit' }

type RowSides = Sides<WrittenRow | undefined>
type Settled = { readonly cell: WrittenCell | undefined } | undefined

/** Two ways to write one thing are no conflict. */
function settleCell(cells: Sides<WrittenCell | undefined>): Settled {
  const whole = settleWhole(mapSides(cells, (cell) => cell?.source))
  const { base, ours, theirs } = cells
  if (whole) return { cell: [ours, theirs, base].find((cell) => cell?.source === whole.value) }
  const said = settleWhole(mapSides(cells, (cell) => cell?.json))
  if (!said) return undefined
  if (ours?.json === theirs?.json && ours && theirs) return { cell: ours.source < theirs.source ? ours : theirs }
  return { cell: [ours, theirs].find((cell) => cell?.json === said.value) }
}

function chooseCell(
  name: string,
  json: string | undefined,
  { rows, write }: Pick<Merging, 'rows' | 'write'>,
): WrittenCell | undefined {
  if (json === undefined) return undefined
  const known = [rows.ours, rows.theirs, rows.base].map((row) => findCell(row, name))
  return known.find((cell) => cell?.json === json) ?? { name, json, source: write(json) }
}

type Merging = {
  readonly rows: RowSides
  readonly write: WrittenFile['write']
  /** What somebody wants in the columns that are open. */
  readonly chosen?: ChosenCells | undefined
}

/** Merges a row that ours and theirs have; one that both added has no base. */
export function mergeWrittenRow(merging: Merging): WrittenMerge {
  const { rows, chosen = new Map<string, string>() } = merging
  const names = new Set([rows.base, rows.ours, rows.theirs].flatMap((row) => (row ? namesOf(row) : [])))
  const all = Array.from(names, (name) => {
    const cells = mapSides(rows, (row) => findCell(row, name))
    const isChosen = chosen.has(name)
    return {
      name,
      cells,
      settled: isChosen ? { cell: chooseCell(name, chosen.get(name), merging) } : settleCell(cells),
    }
  })
  const open = all.filter(({ settled }) => !settled)
  if (open.length > 0)
    return { kind: 'open', cells: open.map(({ name, cells }) => ({ name, ...mapSides(cells, (cell) => cell?.json) })) }
  const row = frameCells(
    rows,
    all.flatMap(({ settled }) => settled?.cell ?? []),
  )
  return row ? { kind: 'merged', row } : { kind: 'unfit' }
}

/** Names and what stands around their cells. */
type Frame = { readonly names: readonly string[]; readonly gaps: readonly string[] }

const frameOf = (row: WrittenRow): Frame => ({ names: namesOf(row), gaps: row.gaps })
const textOfFrame = (row: WrittenRow | undefined): string => JSON.stringify(row && frameOf(row))
/** Comments are somebody's words, all else between cells is how they are set. */
const isWordless = (gaps: readonly (string | undefined)[]): boolean => !gaps.some((gap) => gap?.includes('#'))

/** Undefined where nobody can tell what is to stand between the cells. */
function frameCells(rows: RowSides, cells: readonly WrittenCell[]): WrittenRow | undefined {
  const frame = settleFrame(rows, new Set(cells.map(({ name }) => name)))
  const placed = frame?.names.map((name) => cells.find((cell) => cell.name === name))
  if (!frame || !placed || placed.length < cells.length) return undefined
  return {
    above: rows.ours?.above ?? '',
    gaps: frame.gaps,
    cells: placed.flatMap((cell) => cell ?? []),
  }
}

function settleFrame(rows: RowSides, wanted: ReadonlySet<string>): Frame | undefined {
  const { ours, theirs } = rows
  const whole = settleWhole(mapSides(rows, textOfFrame))
  const taken = [ours, theirs].find((row) => row && textOfFrame(row) === whole?.value)
  const isWhole = taken?.cells.length === wanted.size && taken.cells.every(({ name }) => wanted.has(name))
  return (taken && isWhole ? frameOf(taken) : undefined) ?? mergeFrames(rows, wanted)
}

function mergeFrames(rows: RowSides, wanted: ReadonlySet<string>): Frame | undefined {
  const names = mergeOrder(mapSides(rows, (row) => (row ? namesOf(row) : [])))?.filter((name) => wanted.has(name))
  if (names?.length !== wanted.size || !names[0]) return undefined
  const before = names.map((name, at) =>
    settleGaps(mapSides(rows, (row) => gapBefore(row, { name, isFirst: at === 0 }))),
  )
  const gaps = [...before, settleGaps(mapSides(rows, (row) => row?.gaps.at(-1)))]
  const found = gaps.filter((gap) => gap !== undefined)
  return found.length === gaps.length ? { names, gaps: found } : undefined
}

/** What stands before a cell that is the first of its row stands before no other one. */
function gapBefore(row: WrittenRow | undefined, { name, isFirst }: { name: string; isFirst: boolean }) {
  const at = row ? namesOf(row).indexOf(name) : -1
  return at < 0 || (at === 0) !== isFirst ? undefined : row?.gaps[at]
}

/** Of gaps that both sides changed, each in its way, one is as good as the other, unless they say something. */
function settleGaps(gaps: Sides<string | undefined>): string | undefined {
  const { base, ours, theirs } = gaps
  if (ours === undefined || theirs === undefined) return isWordless([ours, theirs, base]) ? (ours ?? theirs) : undefined
  if (base === undefined)
    return ours === theirs || isWordless([ours, theirs]) ? settleTrifle({ base: '', ours, theirs }) : undefined
  const whole = settleWhole({ base, ours, theirs })
  if (whole) return whole.value
  return isWordless([ours, theirs, base]) ? settleTrifle({ base, ours, theirs }) : undefined
}
