/**
 * The way strangers' statements get at a catalog: through the views alone, for a limited time, within limited memory.
 *
 * One gate for each database, open only while such a statement is prepared and run; the catalog's own go by it.
 */
import type { Database as Handle, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { WikiError } from '../../errors'
import { Refusal } from '../live/refusal'
import { boundFunctions, longestPattern, type Clock } from '../live/functions'
import { judgeAction } from '../live/permission'
import type { Database } from '../sqlite/database'
import type { Moments } from './moments'
import { foldName, momentNames, pathFunctions, quoteName } from './views'

/** The views of a statement, by names in small letters: as what they select. */
export type Views = ReadonlyMap<string, string>

/** What a statement sees: its views, and what history says of the pages in them. */
export type Sight = {
  readonly views: Views
  /** How the views begin to be called by which the tables are read: nothing the statement says, in small letters. */
  readonly inner: string
  readonly moments: Moments
}

/** What a query may take: the moment it has to end by, as `performance.now` has it, and bytes besides what the catalog has. */
export type GateLimits = { readonly deadline: number; readonly memory: number }

/** Before each step that nothing interrupts. */
export function refuseLate(deadline: number): void {
  if (performance.now() > deadline) throw new Refusal('slow', 'The query takes too long.')
}

/** Bytes of a cell. Of a text of the wiki there is never more in a view than a paragraph or a property. */
const largestCell = 1 << 20
/** Steps between two looks at clock and memory: of the largest cells no more than some ten are made, or compared with a pattern, in them. */
const stepsBetween = 100

/** Tables that are functions of what they are given. */
const freeTables: ReadonlySet<string> = new Set(['json_each', 'json_tree'])
/** Tables that views stand for, a row for each of theirs or of some: how many there are is no secret. */
const countedTables = ['files', 'aliases', 'headings', 'links', 'tags', 'properties', 'tasks']

/** All other tables of the catalog, and those that SQLite has of its own. */
function listHidden(handle: Handle): ReadonlySet<string> {
  const sql = 'SELECT lower(name) FROM sqlite_schema UNION SELECT lower(name) FROM pragma_module_list'
  const hidden = new Set(handle.selectValues(sql).map(String))
  for (const name of [...countedTables, ...freeTables]) hidden.delete(name)
  return hidden
}

type Authorizer = Parameters<Sqlite3Static['capi']['sqlite3_set_authorizer']>[1]
type Action = Parameters<typeof judgeAction>[2] & { readonly schema: string | 0; readonly by: string }

/**
 * What a view reads is asked in the view's name (`by`), but so is what a `WITH` of that name reads. Therefore the tables are
 * read by views within, whose names the statement cannot say; what it can say is allowed to read those alone.
 */
function mayRead({ views, inner, hidden }: Sight & { readonly hidden: ReadonlySet<string> }, action: Action): boolean {
  const table = foldName(action.first)
  // Of a table, view or `WITH` of which no column is used it asks for none: that tells how many rows there are.
  if (action.second === '') return !hidden.has(table) && !table.startsWith('sqlite_')
  if (action.by.startsWith(inner) || freeTables.has(table)) return true
  if (action.schema !== 'temp') return false
  return views.has(table) || (table.startsWith(inner) && views.has(foldName(action.by)))
}

type Exceeded = 'time' | 'memory'
/** Bytes of a cell, and of a pattern. */
type Limits = { readonly cell: number; readonly pattern: number }

export class Gate {
  readonly #sqlite: Sqlite3Static
  readonly #handle: Handle
  /** What may be read; null while the gate is closed. */
  #sight: Sight | null = null
  readonly #clock: Clock
  #mostMemory = Infinity
  #exceeded: Exceeded | null = null

  constructor(sqlite: Sqlite3Static, handle: Handle) {
    this.#sqlite = sqlite
    this.#handle = handle
    this.#clock = boundFunctions(sqlite, handle)
    this.#guard()
    for (const [name, of] of Object.entries(pathFunctions)) this.#define(name, of)
    for (const name of momentNames) this.#define(`page_${name}`, (path) => this.#sight?.moments(path)?.[name] ?? null)
  }

  #define(name: string, of: (path: string) => string | null): void {
    const xFunc = (_: number, path: unknown): string | null => (typeof path === 'string' ? of(path) : null)
    this.#handle.createFunction({ name, arity: 1, deterministic: true, xFunc })
  }

  /** Lets through what `act` prepares and runs, all of it before it returns. The views are there that long. */
  pass<Result>(limits: GateLimits, sight: Sight, act: (sqlite: Sqlite3Static, handle: Handle) => Result): Result {
    const { capi } = this.#sqlite
    // They are called like tables of the catalog, which nobody else may find hidden behind them.
    this.#handle.exec('BEGIN')
    const before = this.#limit({ cell: -1, pattern: -1 })
    try {
      for (const [name, sql] of sight.views) {
        refuseLate(limits.deadline)
        this.#show(name, sql, sight.inner)
      }
      this.#limit({ cell: largestCell, pattern: longestPattern })
      this.#open(limits, sight)
      return act(this.#sqlite, this.#handle)
    } catch (error) {
      throw this.#exceeded === 'memory' ? new Refusal('too-large', 'The query needs too much memory.') : error
    } finally {
      this.#sight = null
      this.#exceeded = null
      this.#clock.deadline = Infinity
      this.#limit(before)
      if (capi.sqlite3_get_autocommit(this.#handle) === 0) this.#handle.exec('ROLLBACK')
    }
  }

  /** What the limits were; -1 leaves one as it is. */
  #limit({ cell, pattern }: Limits): Limits {
    const { capi } = this.#sqlite
    return {
      cell: capi.sqlite3_limit(this.#pointer, capi.SQLITE_LIMIT_LENGTH, cell),
      pattern: capi.sqlite3_limit(this.#pointer, capi.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, pattern),
    }
  }

  #show(name: string, sql: string, inner: string): void {
    const within = quoteName(`${inner}${name}`)
    this.#handle.exec(`CREATE TEMP VIEW ${within} AS ${sql}`)
    this.#handle.exec(`CREATE TEMP VIEW ${quoteName(name)} AS SELECT * FROM temp.${within}`)
  }

  #open({ deadline, memory }: GateLimits, sight: Sight): void {
    this.#clock.deadline = deadline
    this.#mostMemory = this.#memory() + memory
    this.#sight = sight
  }

  #guard(): void {
    const { capi } = this.#sqlite
    capi.sqlite3_progress_handler(this.#pointer, stepsBetween, () => (this.#sight && this.#isExceeded() ? 1 : 0), 0)
    const hidden = listHidden(this.#handle)
    const judge = (...[, code, first, second, schema, by]: Parameters<Authorizer>): number => {
      if (!this.#sight) return capi.SQLITE_OK
      const action = { code, first: first || '', second: second || '', schema, by: by || '' }
      if (code === capi.SQLITE_PRAGMA) return capi.SQLITE_DENY
      if (code === capi.SQLITE_READ && !mayRead({ ...this.#sight, hidden }, action)) return capi.SQLITE_DENY
      return judgeAction(capi, 'read', action)
    }
    capi.sqlite3_set_authorizer(this.#pointer, judge, 0)
  }

  #isExceeded(): boolean {
    if (performance.now() > this.#clock.deadline) this.#exceeded = 'time'
    else if (this.#memory() > this.#mostMemory) this.#exceeded = 'memory'
    return this.#exceeded !== null
  }

  /** What SQLite has allocated, all databases together, in bytes. */
  #memory(): number {
    const { capi, wasm } = this.#sqlite
    const stack = wasm.pstack.pointer
    try {
      const [now, most] = [wasm.pstack.alloc(4), wasm.pstack.alloc(4)]
      capi.sqlite3_status(capi.SQLITE_STATUS_MEMORY_USED, now, most, 0)
      return wasm.peek32(now)
    } finally {
      wasm.pstack.restore(stack)
    }
  }

  get #pointer(): NonNullable<Handle['pointer']> {
    if (this.#handle.pointer === undefined) throw new WikiError('internal', 'The database is closed.')
    return this.#handle.pointer
  }
}

const gates = new WeakMap<Database, Gate>()

/** The gate of a database, made when it is first asked for. */
export function gateOf(database: Database): Gate {
  const gate = gates.get(database) ?? database.lend((sqlite, handle) => new Gate(sqlite, handle))
  gates.set(database, gate)
  return gate
}
