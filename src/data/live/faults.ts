/** SQLite's failures as values people can mend, or as errors where there is nothing to mend in what they wrote. */
import type { Database as Handle, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { WikiError, type ErrorCode, type ErrorData } from '../../errors'
import type { StatementFault } from './model'
import { Refusal } from './refusal'

/** https://sqlite.org/rescode.html, primary codes. */
const reasons: Readonly<Record<number, StatementFault['reason']>> = {
  1: 'wrong', //       SQLITE_ERROR
  9: 'slow', //        SQLITE_INTERRUPT
  13: 'too-large', //  SQLITE_FULL
  18: 'too-large', //  SQLITE_TOOBIG
  19: 'constraint', // SQLITE_CONSTRAINT
  20: 'constraint', // SQLITE_MISMATCH
  23: 'refused', //    SQLITE_AUTH
  25: 'wrong', //      SQLITE_RANGE
}

const codes: Readonly<Record<number, ErrorCode>> = {
  10: 'storage-failed',
  11: 'damaged',
  14: 'storage-failed',
  26: 'damaged',
}

/** What SQLite says, without the name of its code. */
const sentenceOf = (error: Error): string => error.message.replace(/^SQLITE_\w+: (?:sqlite3 result code \d+: )?/, '')

/** Rethrows what is no fault of a statement: as a `WikiError` where the database itself failed. */
export function faultOf({ SQLite3Error }: Sqlite3Static, error: unknown): StatementFault {
  if (error instanceof Refusal) return error.fault
  if (!(error instanceof SQLite3Error)) throw error
  const reason = reasons[error.resultCode & 0xff]
  if (reason) return new Refusal(reason, sentenceOf(error)).fault
  const code = codes[error.resultCode & 0xff] ?? 'internal'
  throw new WikiError(code, `The database failed: ${sentenceOf(error)}`, { sqlite: error.resultCode }, { cause: error })
}

type Preparing = { readonly sql: string; readonly from: number }

/** What kept a statement from being prepared, with its place in the text it is part of. */
export function refusalOf(
  { capi, SQLite3Error }: Sqlite3Static,
  handle: Handle,
  { error, sql, from }: Preparing & { readonly error: unknown },
): unknown {
  if (!(error instanceof SQLite3Error) || (error.resultCode & 0xff) !== 1) return error
  const offset = handle.pointer === undefined ? -1 : capi.sqlite3_error_offset(handle.pointer)
  const bytes = new TextEncoder().encode(sql)
  const at = offset < 0 ? null : from + new TextDecoder().decode(bytes.subarray(0, offset)).length
  return new Refusal('wrong', sentenceOf(error), { at })
}

/** What does not fit into the database it was written for. */
export function damaged({ SQLite3Error }: Sqlite3Static, error: unknown, data: ErrorData): unknown {
  if (!(error instanceof SQLite3Error || error instanceof Refusal)) return error
  return new WikiError('damaged', sentenceOf(error), data, { cause: error })
}
