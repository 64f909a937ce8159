/** Questions about collections of documents, as values that cross realms. */
import type { StatementFault } from '../model'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
/** A document: a JSON object with an `_id`. */
export type Document = { readonly [name: string]: Json }

/**
 * Which documents of a collection: `filter` as MongoDB has it (mongodb.com/docs/manual/reference/mql/query-predicates),
 * all of them without one; `sort` names fields, 1 for upwards and -1 for downwards, and is by `_id` without one. At most
 * 1,000 at once.
 */
export type DocumentQuery = {
  readonly filter?: Document
  readonly sort?: Readonly<Record<string, 1 | -1>>
  readonly skip?: number
  readonly limit?: number
}

/** `more` says that others follow those. */
export type FoundDocuments =
  { readonly kind: 'documents'; readonly documents: readonly Document[]; readonly more: boolean } | StatementFault
