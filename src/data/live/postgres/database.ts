/**
 * A database of PostgreSQL that is kept. What it is made of and the text of its tables are notes of a file that outlives
 * the worker, written with what is noted of a change before the change is acknowledged; what runs the statements is made
 * from these when it is first needed, and anew after it had to be ended. So nothing is ever asked that is not kept.
 */
import { parseTable, type Row, type TableForm } from '../../../page/rows'
import type { LiveDatabase } from '../live-database'
import type { Limits } from '../limits'
import type { Asked, Changed, Values } from '../model'
import type { Changing, LiveStore, NewTable } from '../store'
import type { Content, PostgresEngine, TableRows } from './model'

const schemaNote = 'schema'
const tablesNote = 'tables'
const pieceNote = (table: string, piece: number): string => `rows ${table} ${piece}`

/** How many pieces of text a table has. */
type KeptTable = TableForm & { readonly pieces: number }

const isSlow = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'reason' in result && result.reason === 'slow'

const none: Content = { schema: [], forms: [], texts: [] }

export class PostgresDatabase implements LiveStore {
  readonly #shelf: LiveDatabase
  readonly #start: () => PostgresEngine
  #engine: Promise<PostgresEngine> | undefined

  /** `shelf` has nothing else in it, and is closed with this. */
  constructor(shelf: LiveDatabase, start: () => PostgresEngine) {
    this.#shelf = shelf
    this.#start = start
  }

  async ask(sql: string, values: Values, limits: Limits): Promise<Asked> {
    return this.#use(async (engine) => this.#heed(await engine.ask({ sql, values, limits })))
  }

  async change(sql: string, values: Values, { limits, note }: Changing): Promise<Changed> {
    return this.#use(async (engine) => {
      const done = this.#heed(await engine.change({ sql, values, limits }))
      if ('kind' in done) return done
      this.#keep(done.content, note)
      return done.changed
    })
  }

  readSchema(): readonly string[] {
    return JSON.parse(this.#shelf.readNote(schemaNote) ?? '[]') as readonly string[]
  }

  readTables(): readonly TableForm[] {
    return this.#readKept().map(({ name, columns, key }) => ({ name, columns, key }))
  }

  *readRows({ name, columns }: TableForm): Generator<Row> {
    const { pieces = 0 } = this.#readKept().find((table) => table.name === name) ?? {}
    for (let piece = 0; piece < pieces; piece++)
      for (const { cells } of parseTable(this.#shelf.readNote(pieceNote(name, piece)) ?? ''))
        yield columns.map((column) => cells.get(column) ?? null)
  }

  async replace(schema: readonly string[], tables: Iterable<NewTable>, note: () => void): Promise<void> {
    const rows = Array.from(tables, (table): TableRows => ({ form: table.form, rows: [...table.rows] }))
    if (schema.length === 0 && rows.length === 0) return this.#clear(note)
    await this.#use(async (engine) => this.#keep(await engine.replace(schema, rows), note), 'empty')
  }

  noteTogether(act: () => void): void {
    this.#shelf.noteTogether(act)
  }

  note(name: string, value: string | null): void {
    this.#shelf.note(name, value)
  }

  readNote(name: string): string | null {
    return this.#shelf.readNote(name)
  }

  close(): void {
    this.#forget()
    this.#shelf.close()
  }

  /** What is not kept after an error is not asked any more either: the engine is made anew from what is. */
  async #use<Result>(act: (engine: PostgresEngine) => Promise<Result>, content?: 'empty'): Promise<Result> {
    this.#engine ??= content === 'empty' ? Promise.resolve(this.#start()) : this.#openKept()
    try {
      return await act(await this.#engine)
    } catch (error) {
      this.#forget()
      throw error
    }
  }

  /** An engine that was too slow is ended: the next one begins with what is kept. */
  #heed<Result>(result: Result): Result {
    if (isSlow(result)) this.#forget()
    return result
  }

  async #openKept(): Promise<PostgresEngine> {
    const engine = this.#start()
    try {
      const tables = this.readTables().map((form) => ({ form, rows: [...this.readRows(form)] }))
      await engine.replace(this.readSchema(), tables)
      return engine
    } catch (error) {
      await engine.close()
      throw error
    }
  }

  #forget(): void {
    const ignore = (): void => undefined
    this.#engine?.then((engine) => engine.close()).catch(ignore)
    this.#engine = undefined
  }

  /** Nothing is in it: nothing needs to run for that. */
  #clear(note: () => void): void {
    this.#forget()
    this.#keep(none, note)
  }

  #keep({ schema, forms, texts }: Content, note: () => void): void {
    const before = new Map(this.#readKept().map((table) => [table.name, table.pieces]))
    const now = new Map([...before, ...texts.map(({ form, pieces }) => [form.name, pieces.length] as const)])
    this.#shelf.noteTogether(() => {
      const kept = forms.map((form): KeptTable => ({ ...form, pieces: now.get(form.name) ?? 0 }))
      this.#shelf.note(schemaNote, JSON.stringify(schema))
      this.#shelf.note(tablesNote, JSON.stringify(kept))
      for (const { form, pieces } of texts)
        pieces.forEach((text, at) => this.#shelf.note(pieceNote(form.name, at), text))
      const left = new Map(kept.map((table) => [table.name, table.pieces]))
      for (const [name, pieces] of before)
        for (let at = left.get(name) ?? 0; at < pieces; at++) this.#shelf.note(pieceNote(name, at), null)
      note()
    })
  }

  /** What was noted here is trusted to be what it was. */
  #readKept(): readonly KeptTable[] {
    return JSON.parse(this.#shelf.readNote(tablesNote) ?? '[]') as readonly KeptTable[]
  }
}
