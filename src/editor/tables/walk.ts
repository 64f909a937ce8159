/** Through a table by Tab and Enter, as through a sheet of cells; behind the last one a new row begins. */
import { EditorSelection, type EditorState, type StateCommand, type TransactionSpec } from '@codemirror/state'
import { edited } from './commands'
import { addRow, removeRow } from './edits'
import { contentOf, placeIn, tableAt, type Place, type Table } from './model'

const selectCell = (state: EditorState, table: Table, { row, column }: Place): TransactionSpec | undefined => {
  const cells = table.rows[row]?.cells
  const cell = cells?.[Math.min(column, cells.length - 1)]
  if (!cell) return undefined
  const { from, to } = contentOf(state, cell)
  return { selection: EditorSelection.range(from, to), scrollIntoView: true, userEvent: 'select' }
}

const newRow = (state: EditorState, table: Table, column: number): TransactionSpec | undefined =>
  state.readOnly ? undefined : edited(state, table, { edit: addRow(1), at: { row: table.rows.length - 1, column } })

type Step = (state: EditorState, table: Table, at: Place) => TransactionSpec | undefined

/** Does nothing outside of tables. */
const walk =
  (step: Step): StateCommand =>
  ({ state, dispatch }) => {
    const { head } = state.selection.main
    const table = tableAt(state, head)
    const spec = table && step(state, table, placeIn(table, head))
    if (!spec) return false
    dispatch(state.update(spec))
    return true
  }

export const nextCell = walk((state, table, { row, column }) => {
  const isLast = column >= (table.rows[row]?.cells.length ?? 0) - 1
  if (!isLast) return selectCell(state, table, { row, column: column + 1 })
  if (row + 1 < table.rows.length) return selectCell(state, table, { row: row + 1, column: 0 })
  return newRow(state, table, 0)
})

/** From the first cell it leads nowhere, so that Shift-Tab leaves the editor there. */
export const previousCell = walk((state, table, { row, column }) => {
  if (column > 0) return selectCell(state, table, { row, column: column - 1 })
  return row === 0 ? undefined : selectCell(state, table, { row: row - 1, column: Infinity })
})

const isBlank = (state: EditorState, table: Table, row: number): boolean =>
  table.rows[row]?.cells.every((cell) => state.sliceDoc(cell.from, cell.to).trim() === '') ?? false

/** What has to come behind a line for the cursor to stand two lines below it, a blank line above and none of text beside it. */
function roomBelow(state: EditorState, last: number): '' | '\n' | '\n\n' {
  const [next, over] = [last + 1, last + 2].map((line) =>
    line > state.doc.lines ? null : state.doc.line(line).text.trim(),
  )
  if (next !== '') return '\n\n'
  return over === '' ? '' : over === null ? '\n' : '\n\n'
}

/** Out of the table: an empty row at its end is taken away, and a blank line keeps what follows from being a row. */
function leave(state: EditorState, table: Table, at: Place): TransactionSpec | undefined {
  const spec = edited(state, table, { edit: removeRow, at })
  const last = state.doc.lineAt(table.to)
  if (!spec?.changes || state.readOnly) return undefined
  const room = roomBelow(state, last.number)
  const changes = state.changes([spec.changes, { from: last.to, insert: room }])
  const below = changes.mapPos(last.to, 1) + 2 - room.length
  return { changes, selection: { anchor: below }, scrollIntoView: true, userEvent: 'input.table' }
}

/** The cell below. In an empty last row it ends the table, as Enter ends a list. */
export const cellBelow = walk((state, table, at) => {
  const { head } = state.selection.main
  if (head === table.from && !isInside(table, head)) return undefined
  const isLast = at.row === table.rows.length - 1
  if (!isLast) return selectCell(state, table, { ...at, row: at.row + 1 })
  return at.row > 0 && isBlank(state, table, at.row) ? leave(state, table, at) : newRow(state, table, at.column)
})

/** Before the first bar of a table its text has not begun. */
const isInside = ({ rows }: Table, at: number): boolean => (rows[0]?.cells[0]?.from ?? 0) <= at
