/** What a live database answers, as values that cross realms. */
import type { Cell, Row } from '../../page/rows'

/** Rows of an answer; `more` says that there were more than are let through. */
export type Answer = {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly more: boolean
}

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
}

export type Asked = (Answer & { readonly kind: 'rows' }) | StatementFault

/** `changes` counts rows, those changed by triggers too; the answer is that of the last statement that had one. */
export type Changed = (Answer & { readonly kind: 'changed'; readonly changes: number }) | StatementFault

/** Values for the `?` of a statement. A `number` is a real one: whole numbers are bigints. */
export type Values = readonly Cell[]
