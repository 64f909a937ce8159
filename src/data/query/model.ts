/** Questions that pages ask of the wiki, and their answers, as values that cross realms. */
import type { Oid, PagePath } from '../../names'
import type { BlockForm } from '../../page'
import type { Answer, StatementFault } from '../live/model'
import type { Found } from '../search/search'

/** How rows are shown; names are those of columns, null where the first that fit are meant. */
export type QueryForm = BlockForm

/** In the block's text: lines from 1, columns from 1 in UTF-16 units; line 0 is the fence with its info string. */
export type QueryPlace = { readonly line: number; readonly column: number }

/**
 * What cannot be meant by the lines before the query: a form there is none of, a word with nothing behind it that it
 * needs (`missing`), a word that is not expected. `nothing`: there is no query.
 */
export type QueryProblem = QueryPlace & {
  readonly kind: 'unknown-form' | 'missing' | 'unexpected' | 'nothing'
  readonly word: string
}

/** A block as it is read; `from` is where the query begins in its text. What is no SQL is a search. */
export type QueryBlock = {
  readonly kind: 'sql' | 'search'
  readonly query: string
  readonly from: number
  readonly form: QueryForm
  /** A commit, tag, branch or date; null for now. */
  readonly at: string | null
  readonly problems: readonly QueryProblem[]
}

/** A view of its own for the pages below a folder; it has a column for each field, whether or not a page has it. */
export type QueryModel = { readonly name: string; readonly folder: string; readonly fields: readonly string[] }

/**
 * A table that a query may ask, by a name that means it. A folder and a model have the columns of a page, then those of
 * its properties, then those that history tells; `pages` are those below a folder, else null.
 */
export type QueryView = {
  readonly kind: 'view' | 'model' | 'folder'
  readonly name: string
  readonly columns: readonly string[]
  readonly pages: number | null
}

/**
 * The block: what stands behind its opening fence (`query as list`), and what is between the fences. `page` is where it
 * stands: `:rating` is its property. Models are those of the wiki, unless told.
 */
export type QueryRequest = {
  readonly info: string
  readonly text: string
  readonly page?: PagePath
  /** The moment the wiki is looked at: the page's values are those of then, and the answer, unless the block says when. */
  readonly at?: Oid
  readonly models?: readonly QueryModel[]
}

/** Why there are no rows, with what may have been meant instead of a name; both null where nobody knows. */
export type QueryFault = StatementFault & { readonly place: QueryPlace | null; readonly near: string | null }

type Shown = {
  readonly form: QueryForm
  /** As of which commit. */
  readonly commit: Oid | null
  /** The commit is one that was asked for, and not that of now. */
  readonly then: boolean
}

export type QueryAnswer =
  | (Answer & Shown & { readonly kind: 'rows' })
  /** Of the pages the first ones; `text` is what was searched for. */
  | (Found & Shown & { readonly kind: 'found'; readonly text: string })
  | { readonly kind: 'misread'; readonly problems: readonly QueryProblem[] }
  /** Nothing in the wiki has that name, or the wiki began later. */
  | { readonly kind: 'no-such-commit'; readonly at: string }
  | QueryFault
