/**
 * Functions of SQLite that take as long as two texts multiplied: a statement is looked at between its steps, and one step of
 * theirs may take hours. Here they refuse what would, and what comes after the statement's time; else they are what they were.
 */
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { largestCell } from '../limits'
import { bindValue, giveColumn, lengthOf, rawOf, type Pointer } from './raw'

type Function = readonly [name: string, count: number]

/** A text and what is looked for in it come first, in whatever order. */
const functions: readonly Function[] = [
  ...['instr', 'trim', 'ltrim', 'rtrim', 'unhex', 'like', 'glob'].map((name): Function => [name, 2]),
  ...['replace', 'like'].map((name): Function => [name, 3]),
]

/** Bytes of the one times bytes of the other: tenths of a second, with classes of letters in a GLOB one or two at worst. */
const mostWork = 2e8

/** Bytes of a pattern of LIKE and GLOB. */
export const longestPattern = 200

/** When the time of what is running is over, in milliseconds of `performance.now()`; nothing runs beside it. */
export type Clock = { deadline: number }

export const isOver = ({ deadline }: Clock): boolean => performance.now() > deadline

/** `statement` is the function as SQLite has it, in a database of its own. */
type Own = { readonly handle: Pointer; readonly statement: Pointer }

type Answer = (context: Pointer, values: readonly Pointer[]) => void

/** Asks SQLite's own function. */
function answerBy(sqlite: Sqlite3Static, { handle, statement }: Own): Answer {
  const [{ capi }, raw] = [sqlite, rawOf(sqlite)]
  return (context, values) => {
    values.forEach((value, at) => bindValue(raw, statement, [at + 1, value]))
    const code = raw.sqlite3_step(statement)
    if (code === capi.SQLITE_ROW) giveColumn(raw, statement, context)
    else if (code === capi.SQLITE_ERROR) raw.sqlite3_result_error(context, raw.sqlite3_errmsg(handle), -1)
    else raw.sqlite3_result_error_code(context, code)
    raw.sqlite3_reset(statement)
  }
}

function install(sqlite: Sqlite3Static, clock: Clock, own: Own): Pointer {
  const [{ capi, wasm }, raw, answer] = [sqlite, rawOf(sqlite), answerBy(sqlite, own)]
  return wasm.installFunction('v(pip)', (context: Pointer, count: number, from: number): void => {
    const values = Array.from({ length: count }, (_, at) => wasm.peekPtr(from + 4 * at))
    const [first = 0, second = 0] = values
    if (isOver(clock)) raw.sqlite3_result_error_code(context, capi.SQLITE_INTERRUPT)
    else if (lengthOf(raw, first) * lengthOf(raw, second) > mostWork)
      raw.sqlite3_result_error_code(context, capi.SQLITE_TOOBIG)
    else answer(context, values)
  })
}

/** A function of ours: what it is called, with how many values, and where it is in the memory of SQLite. */
export type Installed = { readonly name: string; readonly count: number; readonly call: Pointer }

/** They stay as long as SQLite does. */
export function installAll(sqlite: Sqlite3Static, clock: Clock): readonly Installed[] {
  const [{ capi }, plain] = [sqlite, new sqlite.oo1.DB(':memory:')]
  const handle = plain.pointer ?? 0
  capi.sqlite3_limit(handle, capi.SQLITE_LIMIT_LENGTH, largestCell)
  capi.sqlite3_limit(handle, capi.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, longestPattern)
  return functions.map(([name, count]) => {
    const statement = plain.prepare(`SELECT ${name}(${Array(count).fill('?').join()})`).pointer ?? 0
    return { name, count, call: install(sqlite, clock, { handle, statement }) }
  })
}
