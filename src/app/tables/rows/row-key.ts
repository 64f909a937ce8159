/** What the rows of a table are known by while they are on show. */
import { formatRow, type Row } from '../../../page/rows'
import type { Column } from '../statements/columns'
import { keyOf } from '../statements/rows'

/** The key of a row, as text. Rows of a table without one are told apart by their place among others too. */
export function rowKey(columns: readonly Column[], row: Row, at: number): string {
  const names = columns.map(({ name }) => name)
  const key = keyOf(columns)
  if (key.length === 0) return `${at} ${formatRow(names, row)}`
  return formatRow(
    key,
    key.map((name) => row[names.indexOf(name)] ?? null),
  )
}
