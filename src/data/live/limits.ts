/** What a statement may take. */

export type Limits = {
  /** Milliseconds it may run. */
  readonly time: number
  /** Rows of its answer. */
  readonly rows: number
}

export const defaultLimits: Limits = { time: 2000, rows: 1000 }

/** Milliseconds in which a database is made of its files, whoever wrote them. */
export const longestImport = 120_000

/** Bytes of a cell, and of a statement. A file of the wiki can be no larger than 25 MB. */
export const largestCell = 8 << 20
export const longestStatement = 1 << 20

/** Pages of 4,096 bytes a database may have: 256 MB. */
export const mostPages = 65_536

/** Steps of SQLite's machine between two looks at the clock: well below a millisecond, unless cells are large. */
export const stepsBetween = 500
