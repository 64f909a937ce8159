/** A database as the kinds see it, whatever runs it: an engine in this realm answers at once, another one later. */
import type { Row, TableForm } from '../../page/rows'

type Soon<Value> = Value | Promise<Value>

/** Rows for some columns of a table; the others get their defaults. */
export type NewRows = { readonly form: TableForm; readonly rows: Iterable<Row> }

export interface SqlState {
  /** The statements that make it, in whatever order. */
  readSchema(): Soon<readonly string[]>
  /** Its tables, with the columns that are stored. */
  readTables(): Soon<readonly TableForm[]>
  /** Each row of a table once, in whatever order. */
  readRows(form: TableForm): Iterable<Row> | AsyncIterable<Row>
  /** Rows of tables that the engine itself has, to be kept as well: handed to `replace` with all others. */
  readBookkeeping?(): Soon<readonly NewRows[]>
  /** Puts other tables in place of all there are, or changes nothing. A table may come in several parts. */
  replace(schema: readonly string[], rows: Iterable<NewRows>, note: () => void): Soon<void>
}
