/** Cells in and out of the clipboard, as other spreadsheets have them. */
import { shownText } from '../cells/columns'
import type { GridColumn, GridRows } from '../grid'
import type { Range } from '../keys/moves'
import { formatTabbed } from './tab-separated'

/** The texts of the cells chosen. */
export function textOfRange(range: Range, columns: readonly GridColumn[], rows: GridRows): string {
  const { first, last } = range
  const chosen = columns.slice(first.column, last.column + 1)
  const texts: (readonly string[])[] = []
  for (let row = Math.max(0, first.row); row <= last.row; row++) {
    if (rows.headingAt?.(row) !== undefined) continue
    texts.push(
      chosen.map(({ key }) => {
        const cell = rows.cellAt(row, key)
        return cell ? (cell.text ?? (cell.fixed ? shownText(cell) : '')) : ''
      }),
    )
  }
  return formatTabbed(texts)
}

export const countCells = ({ first, last }: Range): number =>
  (last.row - Math.max(0, first.row) + 1) * (last.column - first.column + 1)
