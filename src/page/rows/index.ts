/**
 * Tables as text, pure: rows, schemas and the folder they are in, and what merges them.
 *
 * A door of its own, for whoever deals with tables; a wiki of pages does without. Equal tables have equal texts, and what
 * a database can hold is in the text without loss.
 */
export { formatCell, fromBase64, parseCell, toBase64 } from './cells'
export { documentKey, documentOfRow, listDocuments, textOfDocuments, type DocumentLine } from './documents'
export { fileOfTable, tableOfFile } from './file-name'
export { formatMarker, readMarker, type DatabaseKind, type Marker } from './marker'
export { markerName } from './marker-name'
export type * from './model'
export { compareCells, compareRows } from './order'
export { listStatements, readMade, type Statement } from './schema/statements'
export { readDefinition, type Definition } from './schema/tables'
export { orderStatements, textOfSchema } from './schema/text'
export { tableAsThen } from './schema/then'
export type { Members } from './scan'
export { formatRow, formatTable, parseTable, readMembers, TableFault, textOfTable, type NamedRow } from './table-text'
export {
  collectionsFolder,
  keyOfTable,
  mergeTableFile,
  schemaName,
  sequencesName,
  tablesFolder,
  type Beside,
  type TableMerge,
} from '../merge/rows/files'
export { mergeRowLines, type CellMerge, type ChosenCells, type OpenCell } from '../merge/rows/cells'
export { mergeRows } from '../merge/rows/merge'
export type { RowConflict, RowMerge } from '../merge/rows/model'
export { rowFormOf, rowLines, type RowForm } from '../merge/rows/written/form'
export { mergeSchemas } from '../merge/rows/schema'
export {
  compareTables,
  countRowChanges,
  type CellChange,
  type RowChange,
  type RowCounts,
  type TableComparison,
} from './compare'
export { compareFiles, type FileComparison } from './compare-files'
