/** What a grid is told, and what it tells. */
import type { Snippet } from 'svelte'

/** How a column's values are typed, and on which side they stand. */
export type GridKind =
  'text' | 'long-text' | 'number' | 'boolean' | 'date' | 'date-time' | 'choice' | 'list' | 'link' | 'file' | 'json'

export type GridColumn = {
  readonly key: string
  readonly title: string
  readonly kind: GridKind
  /** Of a `choice`, in their order. */
  readonly choices?: readonly string[]
  /** What may be meant by what is typed so far, best first. */
  readonly suggest?: (typed: string) => readonly string[]
  /** Its values are shown, and edited elsewhere or not at all. */
  readonly fixed?: boolean
  /** No value may be taken away. */
  readonly required?: boolean
  /** In rem; by its kind unless told. */
  readonly width?: number
  /** What it is about, for its heading. */
  readonly hint?: string
}

/** One value. What a boolean cell says is `true` or `false`, else nothing. */
export type GridCell = {
  /** As it is edited and copied; null where there is no value, which is not the same as an empty text. */
  readonly text: string | null
  /** As it is shown, where that differs. */
  readonly shown?: string
  /** Leads to a place. */
  readonly href?: string
  /** Shown one by one, each leading to a place of its own, if to any. */
  readonly items?: readonly { readonly text: string; readonly href: string | undefined }[]
  /** Overrides the column. */
  readonly fixed?: boolean
  /** What is wrong with what stands there. */
  readonly fault?: string
}

/** The rows by their index. They may change at any time: a row is known by its key, wherever it has moved to. */
export type GridRows = {
  readonly count: number
  /** Undefined while the row is yet to be read. */
  keyAt(row: number): string | undefined
  cellAt(row: number, column: string): GridCell | undefined
  /** A row that is a heading over those that follow it. */
  headingAt?(row: number): string | undefined
}

export type GridSort = { readonly column: string; readonly down: boolean }

export type GridProps = {
  /** Names the grid for those who cannot see it. */
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rows: GridRows
  readonly sort?: GridSort | null
  /** Absent, the columns cannot be sorted by. */
  readonly onsort?: (sort: GridSort | null) => void
  /**
   * A cell was given a text, or lost its value (null). Answers with a sentence on what is wrong with it; the editor stays
   * open then. Absent, the grid is for reading.
   */
  readonly onedit?: (row: string, column: string, value: string | null) => Promise<string | undefined>
  readonly onadd?: () => unknown
  readonly onremove?: (rows: readonly string[]) => unknown
  readonly onopen?: (row: string) => unknown
  /** Which rows are in sight, the last one included, for whoever reads them in parts. */
  readonly onshow?: (first: number, last: number) => void
  /** More to be done, beside what the grid offers below itself. */
  readonly tools?: Snippet<[readonly string[]]>
}
