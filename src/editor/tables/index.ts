/** Tables: walked through cell by cell, edited by row and column, written out evenly when a command has changed them. */
export { columnLeft, columnRight, newColumnLeft, newColumnRight, tableCommands, type TableCommand } from './commands'
export { gridOfCells, insertGrid, insertTable, type TableSize } from './insert'
export { alignsOf } from './grid'
export { readRow, tableAt, type Span, type TableRow } from './model'
export { tidyTables } from './tidy'
export { cellBelow, nextCell, previousCell } from './walk'
