/** Commands for the table the cursor is in. */
import type { EditorState, StateCommand, TransactionSpec } from '@codemirror/state'
import { Direction, type Command } from '@codemirror/view'
import { addColumn, addRow, alignColumn, moveColumn, moveRow, removeColumn, removeRow, type Edit } from './edits'
import { gridOf } from './grid'
import { placeIn, tableAt, type Place, type Table } from './model'
import { waitsForTidying } from './tidy'
import { selectIn, writeGrid } from './write'

/** What an edit of the table does to the text, the cell it leads to selected. */
export function edited(state: EditorState, table: Table, edit: { readonly edit: Edit; readonly at: Place }) {
  const result = edit.edit(gridOf(state, table), edit.at)
  if (!result) return undefined
  const changes = writeGrid(state, table, result.grid)
  return {
    ...(changes && { changes }),
    selection: selectIn(state, table, result),
    effects: waitsForTidying.of(table.from),
    scrollIntoView: true,
    userEvent: 'input.table',
  } satisfies TransactionSpec
}

/** Does nothing outside of tables. */
const onTable =
  (edit: Edit): StateCommand =>
  ({ state, dispatch }) => {
    const { head } = state.selection.main
    const table = state.readOnly ? null : tableAt(state, head)
    const spec = table && edited(state, table, { edit, at: placeIn(table, head) })
    if (!spec) return false
    dispatch(state.update(spec))
    return true
  }

export const tableCommands = {
  rowAbove: onTable(addRow(0)),
  rowBelow: onTable(addRow(1)),
  removeRow: onTable(removeRow),
  rowUp: onTable(moveRow(-1)),
  rowDown: onTable(moveRow(1)),
  columnBefore: onTable(addColumn(0)),
  columnAfter: onTable(addColumn(1)),
  removeColumn: onTable(removeColumn),
  columnBack: onTable(moveColumn(-1)),
  columnForward: onTable(moveColumn(1)),
  alignStart: onTable(alignColumn('left')),
  alignCenter: onTable(alignColumn('center')),
  alignEnd: onTable(alignColumn('right')),
  alignNone: onTable(alignColumn('none')),
} satisfies Record<string, StateCommand>

/** Columns run the way the line does, which is not always the way the arrow points. */
const pointing =
  (left: TableCommand, right: TableCommand): Command =>
  (view) => {
    const { head } = view.state.selection.main
    return tableCommands[view.textDirectionAt(head) === Direction.LTR ? left : right](view)
  }

export const columnLeft = pointing('columnBack', 'columnForward')
export const columnRight = pointing('columnForward', 'columnBack')
export const newColumnLeft = pointing('columnBefore', 'columnAfter')
export const newColumnRight = pointing('columnAfter', 'columnBefore')

export type TableCommand = keyof typeof tableCommands
