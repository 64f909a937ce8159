/** Cells in and out of SQLite, each as the kind it is: neither do real numbers become whole ones, nor texts end at a NUL. */
import type { PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { WikiError } from '../../errors'
import type { Cell, Row } from '../../page/rows'

type Capi = Sqlite3Static['capi']
type Pointer = NonNullable<PreparedStatement['pointer']>

const pointerOf = ({ pointer }: PreparedStatement): Pointer => {
  if (pointer !== undefined) return pointer
  throw new WikiError('internal', 'A statement was used after its end.')
}

type Binding = { readonly statement: PreparedStatement; readonly at: number }

function bindCell(capi: Capi, { statement, at }: Binding, cell: Cell): void {
  if (typeof cell === 'number') capi.sqlite3_bind_double(pointerOf(statement), at, cell)
  else if (cell instanceof Uint8Array && cell.length === 0) capi.sqlite3_bind_zeroblob(pointerOf(statement), at, 0)
  else statement.bind(at, typeof cell === 'boolean' ? BigInt(cell) : cell)
}

export const bindCells = (capi: Capi, statement: PreparedStatement, cells: Row): void =>
  cells.forEach((cell, at) => bindCell(capi, { statement, at: at + 1 }, cell))

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Throws `damaged` for text that is none. */
function readText(statement: PreparedStatement, at: number): string {
  try {
    return decoder.decode(statement.getBlob(at) ?? new Uint8Array())
  } catch (cause) {
    throw new WikiError('damaged', 'A cell has text that is not Unicode.', { column: at }, { cause })
  }
}

function readCell(capi: Capi, statement: PreparedStatement, at: number): Cell {
  const pointer = pointerOf(statement)
  switch (capi.sqlite3_column_type(pointer, at)) {
    case capi.SQLITE_INTEGER:
      return capi.sqlite3_column_int64(pointer, at)
    case capi.SQLITE_FLOAT:
      return capi.sqlite3_column_double(pointer, at)
    case capi.SQLITE_TEXT:
      return readText(statement, at)
    case capi.SQLITE_BLOB:
      return statement.getBlob(at) ?? new Uint8Array()
    default:
      return null
  }
}

export const readCells = (capi: Capi, statement: PreparedStatement): Row =>
  Array.from({ length: statement.columnCount }, (_, at) => readCell(capi, statement, at))
