import type { Changed } from '../../../data/live'
import type { NewRows } from '../../../handlers/live'

/** What comes of a dump that was brought in. */
export const dumped = (rows: readonly NewRows[]): Changed => ({
  kind: 'changed',
  changes: rows.reduce((sum, part) => sum + [...part.rows].length, 0),
  columns: [],
  rows: [],
  more: false,
})
