/**
 * Checkboxes in answers. SQLite knows no truth, only 1 and 0: a column is one of checkboxes that is called as a property is
 * which all over the wiki is one, and that says nothing else.
 */
import type { Cell, Row } from '../../page/rows'
import type { Database } from '../sqlite/database'
import { foldName, pageColumns } from './views'

type Rows = { readonly columns: readonly string[]; readonly rows: readonly Row[] }

const isTickOrNothing = (cell: Cell | undefined): boolean =>
  cell === null || cell === 0 || cell === 1 || cell === 0n || cell === 1n

/** All names at once, for an answer may have many columns. */
const selectTicked = `
  SELECT lower(key) AS name FROM properties WHERE lower(key) IN (SELECT value FROM json_each(?))
  GROUP BY lower(key) HAVING sum(kind = 'checkbox') > 0 AND min(kind = 'checkbox' OR value = 'null')`

const isProperty = (name: string): boolean => !pageColumns.some((column) => column === name)

function listTicked(database: Database, names: readonly string[]): ReadonlySet<string> {
  if (names.length === 0) return new Set()
  return new Set(database.list<{ name: string }>(selectTicked, JSON.stringify(names)).map(({ name }) => name))
}

/** The rows with true and false where they are meant. */
export function withCheckboxes<Answer extends Rows>(database: Database, answer: Answer): Answer {
  const { rows } = answer
  const names = rows.length > 0 ? answer.columns.map(foldName) : []
  const likely = names.map((name, at) => isProperty(name) && rows.every((row) => isTickOrNothing(row[at])))
  const ticked = listTicked(
    database,
    names.filter((_, at) => likely[at]),
  )
  const ticks = names.map((name, at) => likely[at] === true && ticked.has(name))
  if (!ticks.includes(true)) return answer
  const tick = (cell: Cell, at: number): Cell => (ticks[at] && cell !== null ? Boolean(cell) : cell)
  return { ...answer, rows: rows.map((row) => row.map(tick)) }
}
