/** What a live database answers, as values that cross realms. */
import type { Cell, Row } from '../../page/rows'

/** Rows of an answer; `more` says that there were more than are let through. */
export type Answer = {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly more: boolean
}

/**
 * What we refuse before a database does, where people can mend it once they know. What it names are the `words` beside it,
 * in this order.
 */
export type RefusalCode =
  | 'one-query' //        something else than one query
  | 'after-end' //        there is more behind the end of a statement
  | 'value-name' //       a place for a value without a name
  | 'not-run' //          a statement that begins with that word
  | 'own-names' //        a table whose name begins with what is kept for ours: that
  | 'not-kept' //         a thing of that name, which could not be written to files
  | 'documents-only' //   the same, in a database of documents
  | 'document-id' //      a document without an `_id`, or with one that is neither text nor number
  | 'row-document' //     a row of that collection, with that `_id`, whose document is none or has another
  | 'filter-size'
  | 'filter-operator' //  that operator
  | 'filter-counts' //    skip or limit
  | 'filter-sort'
  | 'many-documents'

/**
 * Why a statement did not run; nothing of it was done, nor of what came with it. `wrong`: it is no SQL, or names what is not
 * there; `refused`: it is not allowed here; `slow`: it took too long; `too-large`: the database would be, or a cell;
 * `constraint`: the table does not take it. `at` is where in the text, from 0; null where nobody knows.
 */
export type StatementFault = {
  readonly kind: 'fault'
  readonly reason: 'wrong' | 'refused' | 'slow' | 'too-large' | 'constraint'
  readonly message: string
  readonly at: number | null
  readonly code?: RefusalCode
  readonly words?: readonly string[]
}

export type Asked = (Answer & { readonly kind: 'rows' }) | StatementFault

/** `changes` counts rows, those changed by triggers too; the answer is that of the last statement that had one. */
export type Changed = (Answer & { readonly kind: 'changed'; readonly changes: number }) | StatementFault

/** Values for the `?` of a statement. A `number` is a real one: whole numbers are bigints. */
export type Values = readonly Cell[]
