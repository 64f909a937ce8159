/**
 * Tables that are files of their own, `.csv` and `.tsv`: read, and edited a cell at a time.
 *
 * A door of its own, for whoever deals with such files. Pure; what an edit is not about stays as it is written, with its
 * quotation marks, line ends, byte order mark and separators.
 */
export { editTable, type TableEdit } from './edit'
export { isCalledKey, likelyKeys } from './key'
export { readLines, writeCell, type Cell, type Delimiter, type Line } from './lines'
export { isTablePath, readTable, type ColumnType, type FileColumn, type FileTable } from './table'
