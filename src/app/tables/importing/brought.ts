/** What a file brings into a database, before it does. */
import type { Row } from '../../../page/rows'
import type { ColumnType } from '../statements/tables'

export type BroughtColumn = { readonly name: string; readonly type: ColumnType }

/** An object of JSON. */
export type Item = Readonly<Record<string, unknown>>

export type Brought =
  | {
      readonly kind: 'table'
      readonly columns: readonly BroughtColumn[]
      readonly rows: readonly Row[]
      /** The objects that the rows were, where they were any. */
      readonly items?: readonly Item[]
    }
  /** Statements to be run, with what they make, and how many were passed over. */
  | {
      readonly kind: 'statements'
      readonly statements: readonly string[]
      readonly tables: number
      readonly rows: number
      readonly passedOver: number
    }
  /** A dump of PostgreSQL, which only a database of that kind takes. */
  | { readonly kind: 'dump'; readonly text: string; readonly tables: number; readonly rows: number }
  | { readonly kind: 'fault'; readonly reason: 'kind' | 'empty' | 'not-json' }
