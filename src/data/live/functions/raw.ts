/**
 * SQLite's functions as its memory has them: cells go from one place to another without leaving it, each as the kind it is.
 * (The wrapped ones take ten times as long.)
 */
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm'

/** A place in the memory of SQLite. */
export type Pointer = Parameters<Sqlite3Static['capi']['sqlite3_value_type']>[0]

type Bytes = [from: Pointer, length: number, destructor: number]

/** By their names in sqlite.org/c3ref/funclist.html. */
export type Raw = {
  sqlite3_value_type(value: Pointer): number
  sqlite3_value_bytes(value: Pointer): number
  sqlite3_value_text(value: Pointer): Pointer
  sqlite3_value_blob(value: Pointer): Pointer
  sqlite3_value_int64(value: Pointer): bigint
  sqlite3_value_double(value: Pointer): number
  sqlite3_bind_text(statement: Pointer, at: number, ...bytes: Bytes): number
  sqlite3_bind_blob(statement: Pointer, at: number, ...bytes: Bytes): number
  sqlite3_bind_zeroblob(statement: Pointer, at: number, length: number): number
  sqlite3_bind_int64(statement: Pointer, at: number, value: bigint): number
  sqlite3_bind_double(statement: Pointer, at: number, value: number): number
  sqlite3_bind_null(statement: Pointer, at: number): number
  sqlite3_step(statement: Pointer): number
  sqlite3_reset(statement: Pointer): number
  sqlite3_column_type(statement: Pointer, at: number): number
  sqlite3_column_bytes(statement: Pointer, at: number): number
  sqlite3_column_text(statement: Pointer, at: number): Pointer
  sqlite3_column_blob(statement: Pointer, at: number): Pointer
  sqlite3_column_int64(statement: Pointer, at: number): bigint
  sqlite3_column_double(statement: Pointer, at: number): number
  sqlite3_result_text(context: Pointer, ...bytes: Bytes): void
  sqlite3_result_blob(context: Pointer, ...bytes: Bytes): void
  sqlite3_result_zeroblob(context: Pointer, length: number): void
  sqlite3_result_int64(context: Pointer, value: bigint): void
  sqlite3_result_double(context: Pointer, value: number): void
  sqlite3_result_null(context: Pointer): void
  sqlite3_result_error(context: Pointer, message: Pointer, length: number): void
  sqlite3_result_error_code(context: Pointer, code: number): void
  sqlite3_errmsg(handle: Pointer): Pointer
}

export const rawOf = ({ wasm }: Sqlite3Static): Raw => wasm.exports as Raw

/** SQLite's own numbers of the kinds of cells (sqlite.org/c3ref/c_blob.html). */
const [integer, float, text, blob] = [1, 2, 3, 4]

/** SQLITE_TRANSIENT: SQLite makes a copy of its own. */
const transient = -1

/** Bytes of a cell that has any; of others about as many as their text. */
export const lengthOf = (raw: Raw, value: Pointer): number =>
  [text, blob].includes(raw.sqlite3_value_type(value)) ? raw.sqlite3_value_bytes(value) : 20

/** What a function is called with, as a statement's value. */
export function bindValue(raw: Raw, statement: Pointer, [at, value]: readonly [at: number, value: Pointer]): void {
  const type = raw.sqlite3_value_type(value)
  if (type === text) {
    const from = raw.sqlite3_value_text(value)
    raw.sqlite3_bind_text(statement, at, from, raw.sqlite3_value_bytes(value), transient)
  } else if (type === blob) {
    const [from, length] = [raw.sqlite3_value_blob(value), raw.sqlite3_value_bytes(value)]
    if (length === 0) raw.sqlite3_bind_zeroblob(statement, at, 0)
    else raw.sqlite3_bind_blob(statement, at, from, length, transient)
  } else if (type === integer) raw.sqlite3_bind_int64(statement, at, raw.sqlite3_value_int64(value))
  else if (type === float) raw.sqlite3_bind_double(statement, at, raw.sqlite3_value_double(value))
  else raw.sqlite3_bind_null(statement, at)
}

/** The first cell of a statement's row, as what a function answers. */
export function giveColumn(raw: Raw, statement: Pointer, context: Pointer): void {
  const type = raw.sqlite3_column_type(statement, 0)
  if (type === text) {
    const from = raw.sqlite3_column_text(statement, 0)
    raw.sqlite3_result_text(context, from, raw.sqlite3_column_bytes(statement, 0), transient)
  } else if (type === blob) {
    const [from, length] = [raw.sqlite3_column_blob(statement, 0), raw.sqlite3_column_bytes(statement, 0)]
    if (length === 0) raw.sqlite3_result_zeroblob(context, 0)
    else raw.sqlite3_result_blob(context, from, length, transient)
  } else if (type === integer) raw.sqlite3_result_int64(context, raw.sqlite3_column_int64(statement, 0))
  else if (type === float) raw.sqlite3_result_double(context, raw.sqlite3_column_double(statement, 0))
  else raw.sqlite3_result_null(context)
}
