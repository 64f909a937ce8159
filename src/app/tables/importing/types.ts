/** What the columns of a table hold, and which could be its key, by all their cells. */
import type { Cell, Row } from '../../../page/rows'
import type { ColumnType } from '../statements/tables'

export function typeOfCells(cells: readonly Cell[]): ColumnType {
  const said = cells.filter((cell) => cell !== null)
  if (said.length > 0 && said.every((cell) => typeof cell === 'bigint')) return 'INTEGER'
  return said.length > 0 && said.every((cell) => typeof cell === 'number' || typeof cell === 'bigint') ? 'REAL' : 'TEXT'
}

const named = /(?:^|[\s_-])(?:id|uuid|key|code|slug|sku|isbn|no|nr|number)\.?$/i
const joined = /[a-z](?:Id|ID)$/

/** Of the columns that could be the key the one that is called like one: that no date is there twice may be by chance. */
export const findNamedKey = (keys: readonly string[]): string | undefined =>
  keys.find((name) => named.test(name) || joined.test(name))

/** The columns in which no two rows say the same, and each something. */
export function listKeys(count: number, rows: readonly Row[]): readonly number[] {
  const isKey = (at: number): boolean => {
    const cells = rows.map((row) => row[at] ?? null)
    return !cells.includes(null) && !cells.includes('') && new Set(cells.map(String)).size === rows.length
  }
  return Array.from({ length: count }, (_, at) => at).filter(isKey)
}
