/** One SQLite database: statements prepared once, rows as plain objects, failures as `WikiError`s. */
import type { Database as Handle, PreparedStatement, SqlValue, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { hasCode, WikiError, type ErrorCode } from '../../errors'

export type Parameter = string | number | null
/** What a column may hold. */
export type Cell = SqlValue

/** https://sqlite.org/rescode.html, primary codes. */
const codes: Readonly<Record<number, ErrorCode>> = {
  10: 'storage-failed', // SQLITE_IOERR
  11: 'damaged', //        SQLITE_CORRUPT
  13: 'quota-exceeded', // SQLITE_FULL
  14: 'storage-failed', // SQLITE_CANTOPEN
  26: 'damaged', //        SQLITE_NOTADB
}

/** Whether the database itself is damaged, and not the repository it was made from. */
export const isDamage = (error: unknown): error is WikiError => hasCode(error, 'damaged') && 'sqlite' in error.data

/** Whether the database found no room, or the browser took it away. */
export const isOutOfRoom = (error: unknown): error is WikiError =>
  (hasCode(error, 'quota-exceeded') || hasCode(error, 'storage-failed')) && 'sqlite' in error.data

/** Synchronous throughout: between two awaits nobody else gets at it. */
export class Database {
  readonly #handle: Handle
  readonly #sqlite: Sqlite3Static
  readonly #statements = new Map<string, PreparedStatement>()

  constructor(sqlite: Sqlite3Static, handle: Handle) {
    this.#sqlite = sqlite
    this.#handle = handle
  }

  /** Runs statements that take no values, such as a schema. */
  execute(sql: string): void {
    this.#translated(() => this.#handle.exec(sql))
  }

  run(sql: string, ...values: readonly Parameter[]): void {
    this.#translated(() => {
      const statement = this.#bind(sql, values)
      try {
        statement.step()
      } finally {
        statement.reset()
      }
    })
  }

  /** Adds rows to a table, each with its columns in their order: all in one statement, for it is statements that cost. */
  insert(table: string, rows: readonly (readonly Parameter[])[]): void {
    const width = rows[0]?.length ?? 0
    if (width === 0) return
    const columns = Array.from({ length: width }, (_, column) => `value ->> ${column}`).join(', ')
    this.run(`INSERT INTO ${table} SELECT ${columns} FROM json_each(?)`, JSON.stringify(rows))
  }

  /** The rows. Their type is that of the statement, which no compiler reads: it is taken on trust, here alone. */
  list<Row extends object>(sql: string, ...values: readonly Parameter[]): Row[] {
    return this.#translated(() => {
      const statement = this.#bind(sql, values)
      try {
        const rows: Row[] = []
        while (statement.step()) rows.push(statement.get({}) as Row)
        return rows
      } finally {
        statement.reset()
      }
    })
  }

  /** Lends what it is made of to somebody in this room, who gives it back as it was. */
  lend<Result>(use: (sqlite: Sqlite3Static, handle: Handle) => Result): Result {
    return use(this.#sqlite, this.#handle)
  }

  /** All of it or nothing. `act` may not wait for anything. */
  transact<Result>(act: () => Result): Result {
    this.execute('BEGIN IMMEDIATE')
    try {
      const result = act()
      this.execute('COMMIT')
      return result
    } catch (error) {
      this.#abandon()
      throw error
    }
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize()
    this.#statements.clear()
    this.#handle.close()
  }

  /** Some failures have ended the transaction already. */
  #abandon(): void {
    if (this.#sqlite.capi.sqlite3_get_autocommit(this.#handle) === 0) this.execute('ROLLBACK')
  }

  #bind(sql: string, values: readonly Parameter[]): PreparedStatement {
    const statement = this.#statements.get(sql) ?? this.#handle.prepare(sql)
    this.#statements.set(sql, statement)
    if (values.length > 0) statement.bind([...values])
    return statement
  }

  #translated<Result>(act: () => Result): Result {
    try {
      return act()
    } catch (cause) {
      if (!(cause instanceof this.#sqlite.SQLite3Error)) throw cause
      const code = codes[cause.resultCode & 0xff] ?? 'internal'
      throw new WikiError(
        code,
        `The catalog’s database failed: ${cause.message}`,
        { sqlite: cause.resultCode },
        { cause },
      )
    }
  }
}
