/** A new table: empty, or of what was copied from a spreadsheet. */
import { EditorSelection, type StateCommand } from '@codemirror/state'
import { placeBlock } from '../commands/snippet'
import { formatGrid, type Grid } from './grid'
import { waitsForTidying } from './tidy'

export type TableSize = { readonly rows: number; readonly columns: number }

/** `rows` counts the header. */
const emptyGrid = ({ rows, columns }: TableSize): Grid => ({
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')),
  aligns: Array.from({ length: columns }, () => 'none' as const),
})

/** Puts a table where the cursor is, or below a line with text, and the cursor into its first cell. */
export const insertGrid =
  (grid: Grid): StateCommand =>
  ({ state, dispatch }) => {
    if (state.readOnly) return false
    const { changes, start } = placeBlock(state, formatGrid(grid).join('\n'))
    const selection = EditorSelection.range(start + 2, start + 2 + (grid.rows[0]?.[0] ?? '').length)
    const effects = waitsForTidying.of(start)
    dispatch(state.update({ changes, selection, effects, scrollIntoView: true, userEvent: 'input.table' }))
    return true
  }

export const insertTable = (size: TableSize): StateCommand => insertGrid(emptyGrid(size))

/** Cells copied from a spreadsheet are lines of tabs; undefined where a text is something else. */
export function gridOfCells(text: string): Grid | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim().replaceAll('|', '\\|')))
  const count = rows[0]?.length ?? 0
  const isTable = rows.length > 1 && count > 1 && rows.every(({ length }) => length === count)
  return isTable ? { rows, aligns: Array.from({ length: count }, () => 'none' as const) } : undefined
}
