/** A dump's parts, as values. */

/** A cell as text, as PostgreSQL writes it; null where there is none. `expression` is SQL that only a server can tell the value of. */
export type DumpCell = string | null | { readonly expression: string }

/** `columns` is null where the dump leaves them to the table. */
export type DumpPart =
  | { readonly kind: 'statement'; readonly sql: string; readonly line: number }
  | {
      readonly kind: 'rows'
      readonly table: string
      readonly columns: readonly string[] | null
      readonly rows: Iterable<readonly DumpCell[]>
      readonly line: number
    }
  | { readonly kind: 'passed-over'; readonly sql: string; readonly line: number }
