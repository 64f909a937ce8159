/** A database that is kept, whatever runs it, as those who keep it see it: what was made of SQL, and its notes. */
import type { Row, TableForm } from '../../page/rows'
import type { Limits } from './limits'
import type { Asked, Changed, Values } from './model'

type Soon<Value> = Value | Promise<Value>

export type NewTable = { readonly form: TableForm; readonly rows: Iterable<Row> }

/** How a change runs; `note` is called within its transaction. */
export type Changing = { readonly limits: Limits; readonly note: () => void }

export interface LiveStore {
  /** Rows that a query has; it changes nothing. */
  ask(sql: string, values: Values, limits: Limits): Soon<Asked>
  /** Runs statements as one: all of them, with what is noted, or none. Values are those of a single statement. */
  change(sql: string, values: Values, changing: Changing): Soon<Changed>
  /** All that was made, as statements. */
  readSchema(): readonly string[]
  readTables(): readonly TableForm[]
  /** Every row of a table, each once, in whatever order. */
  readRows(form: TableForm): Iterable<Row>
  /** Puts other tables in place of all there are, or changes nothing. Throws `damaged` where they do not fit. */
  replace(schema: readonly string[], tables: Iterable<NewTable>, note: () => void): Soon<void>
  /** Notes several things, all of them or none. */
  noteTogether(act: () => void): void
  /** Something that is kept with the data; null forgets it. */
  note(name: string, value: string | null): void
  readNote(name: string): string | null
  close(): void
}
