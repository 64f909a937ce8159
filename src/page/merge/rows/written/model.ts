/** Files of rows taken apart where their rows and cells stand: put together again, they are the file to the byte. */
import type { Members } from '../../../rows/scan'

/** `source` is as it is written, `json` what it says, `null` for nothing. */
export type WrittenCell = { readonly name: string; readonly source: string; readonly json: string }

/** `gaps` stand before each cell and behind the last one; `above` parts the row from the one before. */
export type WrittenRow = {
  readonly above: string
  readonly cells: readonly WrittenCell[]
  readonly gaps: readonly string[]
}

/** `flow` is a list in brackets: all rows but the first have a comma above them. Other rows are whole lines. */
export type WrittenFile = {
  readonly flow: boolean
  /** Up to the first row. */
  readonly head: string
  readonly rows: readonly WrittenRow[]
  readonly tail: string
  /** Writes what a cell is to say. */
  write(json: string): string
}

/** The row without what is above it. */
export const textOfRow = ({ cells, gaps }: WrittenRow): string =>
  gaps.map((gap, at) => gap + (cells[at]?.source ?? '')).join('')

export const namesOf = ({ cells }: WrittenRow): readonly string[] => cells.map(({ name }) => name)

export const membersOf = (row: WrittenRow): Members => ({
  names: namesOf(row),
  texts: row.cells.map(({ json }) => json),
})

export const findCell = (row: WrittenRow | undefined, name: string): WrittenCell | undefined =>
  row?.cells.find((cell) => cell.name === name)
