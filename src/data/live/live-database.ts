/**
 * A database people write to, guarded: each call is one transaction, limited in time and rows, and allowed no more than it
 * is for. What a call acknowledged is in the file. Synchronous: nobody comes between.
 */
import type { Database as Handle, PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { WikiError } from '../../errors'
import { listStatements, sequencesName, type Row, type Statement, type TableForm } from '../../page/rows'
import { guardDocuments, type DocumentsGuard } from './documents/guard'
import { damaged, faultOf } from './faults'
import { boundFunctions, isOver, type Clock } from './functions'
import { largestCell, longestImport, longestStatement, mostPages, stepsBetween, type Limits } from './limits'
import type { Answer, Asked, Changed, StatementFault, Values } from './model'
import { judgeAction, ownPrefix, type Permission } from './permission'
import { Refusal } from './refusal'
import { listHidden, listMade, quote, readSchema, readTableForms } from './schema'
import { bringSequences, readSequences } from './sequences'
import { prepareStatement } from './statement'
import type { LiveStore, NewTable } from './store'
import { bindCells, readCells } from './values'

type Authorizer = Parameters<Sqlite3Static['capi']['sqlite3_set_authorizer']>[1]

const notes = `${ownPrefix}notes`
const nothing: Answer = { columns: [], rows: [], more: false }

export class LiveDatabase implements LiveStore {
  readonly #sqlite: Sqlite3Static
  readonly #handle: Handle
  #permission: Permission = 'all'
  readonly #clock: Clock
  #documents: DocumentsGuard | undefined

  constructor(sqlite: Sqlite3Static, handle: Handle) {
    this.#sqlite = sqlite
    this.#handle = handle
    this.#clock = boundFunctions(sqlite, handle)
    this.#guard()
    handle.exec(`CREATE TABLE IF NOT EXISTS ${notes} (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID`)
  }

  /** Rows that a query has; it changes nothing. */
  ask(sql: string, values: Values, limits: Limits): Asked {
    return this.#limited('read', limits, () => {
      const [statement, ...others] = [...listStatements(sql)]
      if (!statement || others.length > 0)
        throw new Refusal('wrong', 'There should be one query here.', { code: 'one-query' })
      return { kind: 'rows', ...this.#run(statement, values, limits.rows) }
    })
  }

  /**
   * Runs statements as one: all of them, with `note` noted, or none. Values are those of a single statement; `notes` are
   * written with what is changed.
   */
  change(
    sql: string,
    values: Values,
    { limits, note }: { readonly limits: Limits; readonly note: () => void },
  ): Changed {
    return this.#limited('write', limits, () =>
      this.#transact(() => {
        const before = this.#handle.changes(true)
        this.#documents?.begin()
        const answer = this.#runAll([...listStatements(sql)], values, limits.rows)
        const changes = this.#handle.changes(true) - before
        this.#permission = 'all'
        this.#refuseHidden()
        this.#documents?.end()
        note()
        return { kind: 'changed', ...answer, changes }
      }),
    )
  }

  /** Whatever changes it, it has collections of documents and nothing else (`handlers/live/documents.ts`). */
  keepDocuments(): void {
    this.#documents ??= guardDocuments(this.#sqlite, this.#handle)
  }

  /** All that was made, ours left out, as statements. */
  readSchema(): readonly string[] {
    return readSchema(this.#handle)
  }

  readTables(): readonly TableForm[] {
    return readTableForms(this.#handle)
  }

  /** Every row of a table, each once, in whatever order. */
  *readRows({ name, columns }: TableForm): Generator<Row> {
    const statement = this.#handle.prepare(`SELECT ${columns.map(quote).join()} FROM ${quote(name)}`)
    try {
      while (statement.step()) yield readCells(this.#sqlite.capi, statement)
    } finally {
      statement.finalize()
    }
  }

  /** What SQLite notes of the tables itself, as rows that are kept beside theirs. */
  readBookkeeping(): readonly NewTable[] {
    return readSequences(this.#handle)
  }

  /**
   * Puts other tables in place of all there are, or changes nothing. `schema` is in an order in which it can be run; what
   * acts by itself is made once the rows are in. Throws `damaged` where they do not fit, with the table and its row (from 0).
   */
  replace(schema: readonly string[], tables: Iterable<NewTable>, note: () => void): void {
    const isTable = (sql: string): boolean => /^create\s+table\b/i.test(sql)
    // Two sides may have merged to a row that leads nowhere: it is kept as it is, for people to see.
    this.#handle.exec('PRAGMA foreign_keys = off')
    this.#clock.deadline = performance.now() + longestImport
    try {
      this.#transact(() => {
        this.#dropAll()
        for (const sql of schema.filter(isTable)) this.#make(sql)
        for (const table of tables) this.#fill(table)
        for (const sql of schema) if (!isTable(sql)) this.#make(sql)
        note()
      })
    } finally {
      this.#clock.deadline = Infinity
      this.#handle.exec('PRAGMA foreign_keys = on')
    }
  }

  /** Notes several things, all of them or none. */
  noteTogether(act: () => void): void {
    this.#transact(act)
  }

  /** Something that is kept with the data, in the same transaction when one is open; null forgets it. */
  note(name: string, value: string | null): void {
    const sql = value === null ? `DELETE FROM ${notes} WHERE name = ?` : `INSERT OR REPLACE INTO ${notes} VALUES (?, ?)`
    this.#handle.exec({ sql, bind: value === null ? [name] : [name, value] })
  }

  readNote(name: string): string | null {
    const value = this.#handle.selectValue(`SELECT value FROM ${notes} WHERE name = ?`, [name])
    return typeof value === 'string' ? value : null
  }

  close(): void {
    this.#handle.close()
  }

  #guard(): void {
    const { capi } = this.#sqlite
    const pointer = this.#handle.pointer
    if (pointer === undefined) throw new WikiError('internal', 'The database is closed.')
    this.#handle.exec(`PRAGMA max_page_count = ${mostPages}; PRAGMA trusted_schema = off; PRAGMA foreign_keys = on`)
    capi.sqlite3_limit(pointer, capi.SQLITE_LIMIT_LENGTH, largestCell)
    capi.sqlite3_limit(pointer, capi.SQLITE_LIMIT_SQL_LENGTH, longestStatement)
    capi.sqlite3_limit(pointer, capi.SQLITE_LIMIT_ATTACHED, 0)
    // It can neither be written nor read but by SQL (sqlite.org/c3ref/c_dbconfig_defensive.html).
    this.#handle.checkRc(capi.sqlite3_db_config(pointer, capi.SQLITE_DBCONFIG_DEFENSIVE, 1, 0))
    capi.sqlite3_progress_handler(pointer, stepsBetween, () => (isOver(this.#clock) ? 1 : 0), 0)
    const judge = (...[, code, first, second]: Parameters<Authorizer>): number =>
      judgeAction(capi, this.#permission, { code, first: first || '', second: second || '' })
    capi.sqlite3_set_authorizer(pointer, judge, 0)
  }

  /** Foreign failures as values; what is none of SQL's goes on. */
  #limited<Result>(permission: Permission, { time }: Limits, act: () => Result): Result | StatementFault {
    this.#permission = permission
    this.#clock.deadline = performance.now() + time
    try {
      return act()
    } catch (error) {
      return faultOf(this.#sqlite, error)
    } finally {
      this.#permission = 'all'
      this.#clock.deadline = Infinity
    }
  }

  #refuseHidden(): void {
    const [name] = listHidden(this.#handle, notes)
    if (name !== undefined)
      throw new Refusal('refused', `Names that begin with ${ownPrefix} are not free.`, {
        code: 'own-names',
        words: [ownPrefix],
      })
  }

  #runAll(statements: readonly Statement[], values: Values, most: number): Answer {
    if (values.length > 0 && statements.length !== 1)
      throw new Refusal('wrong', 'Values go with one statement at a time.')
    let answer = nothing
    for (const statement of statements) {
      const ran = this.#run(statement, values, most)
      this.#documents?.judge(statement.from)
      if (ran.columns.length > 0) answer = ran
    }
    return answer
  }

  #run(taken: Statement, values: Values, most: number): Answer {
    const statement = prepareStatement(this.#sqlite, this.#handle, taken)
    try {
      if (values.length !== statement.parameterCount)
        throw new Refusal('wrong', `The statement takes ${statement.parameterCount} values.`, { at: taken.from })
      bindCells(this.#sqlite.capi, statement, values)
      return this.#collect(statement, most)
    } finally {
      statement.finalize()
    }
  }

  #collect(statement: PreparedStatement, most: number): Answer {
    const columns = statement.columnCount > 0 ? statement.getColumnNames() : []
    const rows: Row[] = []
    let more = false
    while (statement.step()) {
      if (columns.length === 0) continue
      if (rows.length < most) rows.push(readCells(this.#sqlite.capi, statement))
      else more = true
      // A statement that changes something does so to its end.
      if (more && this.#permission === 'read') break
    }
    return { columns, rows, more }
  }

  #transact<Result>(act: () => Result): Result {
    const permission = this.#permission
    this.#permission = 'all'
    this.#handle.exec('BEGIN IMMEDIATE')
    this.#permission = permission
    try {
      const result = act()
      this.#permission = 'all'
      this.#handle.exec('COMMIT')
      return result
    } catch (error) {
      this.#permission = 'all'
      if (this.#sqlite.capi.sqlite3_get_autocommit(this.#handle) === 0) this.#handle.exec('ROLLBACK')
      throw error
    }
  }

  #dropAll(): void {
    const made = listMade(this.#handle)
    for (const { type, name } of made) this.#handle.exec(`DROP ${type} ${quote(name)}`)
  }

  /** A schema is as hostile as a statement. */
  #make(sql: string): void {
    this.#permission = 'write'
    try {
      const [statement, ...others] = [...listStatements(sql)]
      if (statement && others.length === 0) this.#run(statement, [], 0)
    } catch (error) {
      throw damaged(this.#sqlite, error, { statement: sql.slice(0, 200) })
    } finally {
      this.#permission = 'all'
    }
  }

  #fill({ form: { name, columns }, rows }: NewTable): void {
    if (name === sequencesName) return bringSequences(this.#handle, columns, rows)
    const places = columns.map(() => '?').join()
    const sql = `INSERT INTO ${quote(name)} (${columns.map(quote).join()}) VALUES (${places})`
    let [statement, row]: [PreparedStatement | undefined, number] = [undefined, 0]
    try {
      statement = this.#handle.prepare(sql)
      for (const cells of rows) {
        bindCells(this.#sqlite.capi, statement, cells)
        statement.step()
        statement.reset()
        row++
      }
    } catch (error) {
      throw damaged(this.#sqlite, error, { table: name, row })
    } finally {
      statement?.finalize()
    }
  }
}
