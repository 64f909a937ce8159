/** What runs PostgreSQL, as the databases see it: in this realm, or in a worker that can be ended. */
import type { Row, TableForm } from '../../../page/rows'
import type { Limits } from '../limits'
import type { Asked, Changed, StatementFault, Values } from '../model'

/** A table's rows as the text of its file, in pieces of whole lines. */
export type TableText = { readonly form: TableForm; readonly pieces: readonly string[] }

/** What a change left behind: all that was made, all tables, and the text of those that are others now. */
export type Content = {
  readonly schema: readonly string[]
  readonly forms: readonly TableForm[]
  readonly texts: readonly TableText[]
}

export type TableRows = { readonly form: TableForm; readonly rows: readonly Row[] }

/** Something to be run: text with values for its `$1`, or its `?` where it has no numbers. */
export type Running = { readonly sql: string; readonly values: Values; readonly limits: Limits }

export type ChangedContent = { readonly changed: Exclude<Changed, StatementFault>; readonly content: Content }

/** Nothing outlives it: what a call answered is kept by whoever asked. One call at a time. */
export interface PostgresEngine {
  /** Rows of one query that can change nothing. */
  ask(running: Running): Promise<Asked>
  /** Runs statements as one. */
  change(running: Running): Promise<ChangedContent | StatementFault>
  /**
   * Puts other tables in place of all there are, or changes nothing. Throws `damaged` with `statement`, or with `table` and
   * `row` (from 0), where they do not fit.
   */
  replace(schema: readonly string[], tables: readonly TableRows[]): Promise<Content>
  close(): Promise<void>
}
