/** Tables as values: what stands in a row, and what a table is called by. */

/**
 * What a cell holds. A `bigint` is a whole number (of 64 bits in every database we know), a `number` a real one: 5 and 5.0
 * are different cells. Bytes are a blob.
 */
export type Cell = null | boolean | bigint | number | string | Uint8Array

/** The cells of a row, in the order of the table's columns. */
export type Row = readonly Cell[]

/** A table without its rows. `key` names the columns rows are told apart by, in order; none where whole rows are. */
export type TableForm = {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** What keeps a text from being a table: the line, from 1, and what is wrong there, as the end of a sentence. */
export type RowFault = { readonly line: number; readonly reason: string }
