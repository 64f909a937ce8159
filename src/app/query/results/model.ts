/** An answer as it is shown: of a query over pages, or of a statement over a database. */
import type { PagePath } from '../../../names'
import type { Cell, QueryForm, Wiki } from '../../../worker'

export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A task of a row, and what its box was made to be. */
export type TickedTask = {
  readonly path: PagePath
  readonly line: number
  /** What it says, where the answer has that. */
  readonly words: string | null
  readonly done: boolean
}

export type ResultsProps = Table & {
  /** There were more rows than these. */
  readonly more: boolean
  readonly form: QueryForm
  readonly wiki: Wiki
  /** Says NULL, as who asks by hand wants to see it; on a page it is nothing. */
  readonly exact?: boolean
  /** The page that links in cells are seen from; the wiki's first, where there is none. */
  readonly page?: PagePath | undefined
  /** Keeps the tick of a task; without it boxes are shown only. */
  readonly ontick?: ((task: TickedTask) => Promise<boolean>) | undefined
}
