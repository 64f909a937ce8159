/** What somebody typed into a cell, as cells of the row; or what is wrong with it, as a sentence. */
import { documentKey, type Cell, type DatabaseKind, type Row } from '../../../page/rows'
import { messages } from '../../messages/all'
import { readTyped } from '../statements/cells'
import { readColumns, type Column } from '../statements/columns'
import { documentColumns, readDocument } from '../statements/documents'
import type { Table } from '../statements/edits'

export type Cells = ReadonlyMap<string, Cell>

export function columnsOf(kind: DatabaseKind, rows: readonly Row[]): readonly Column[] {
  const columns = readColumns(rows)
  return kind === 'documents' ? documentColumns(columns) : columns
}

/** Of a new row there is none yet; a new document gets an `_id`. */
function readDocumentCells({ columns }: Table, row: Row | undefined, text: string): Cells | string {
  const id = row?.[columns.findIndex(({ name }) => name === documentKey)] ?? null
  const read = readDocument(text, id ?? crypto.randomUUID(), id !== null)
  return read.kind === 'fault' ? messages.tables.faults[read.reason] : read.cells
}

type Edit = { readonly row: Row; readonly column: Column; readonly text: string | null }

export function readEdit(table: Table, { row, column, text }: Edit): Cells | string {
  if (text === null) return new Map([[column.name, null]])
  if (table.dialect === 'documents') return readDocumentCells(table, row, text)
  const typed = readTyped(column.kind, text)
  return typed.kind === 'fault' ? messages.tables.faults[typed.reason] : new Map([[column.name, typed.cell]])
}

/** The cells of a whole row, those that were given. */
export function readRow(table: Table, row: Row | undefined, cells: Cells): Cells | string {
  const text = cells.get('document')
  return table.dialect === 'documents' ? readDocumentCells(table, row, typeof text === 'string' ? text : '') : cells
}
