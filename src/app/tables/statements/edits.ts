/** Edits of rows as statements with values: nothing that somebody typed is ever part of a statement. */
import type { Cell, DatabaseKind, Row } from '../../../page/rows'
import type { Column } from './columns'
import { listNames, quoteName } from './names'
import { keyOf, type Statement } from './rows'

export type Table = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly dialect: DatabaseKind
}

/** Equal to the last bit: a column may compare its texts otherwise. */
function isEqual(column: Column, cell: Cell, dialect: DatabaseKind): Statement {
  const name = quoteName(column.name)
  if (cell === null) return { sql: `${name} IS NULL`, values: [] }
  return { sql: `${name} = ?${dialect === 'postgres' ? '' : ' COLLATE BINARY'}`, values: [cell] }
}

/** What tells one row from all others: its key, or that it is one of those that are equal to it. */
function findRow({ name, columns, dialect }: Table, row: Row): Statement {
  const key = keyOf(columns)
  const known = columns.flatMap((column, at) =>
    (key.length > 0 ? column.key > 0 : !column.computed) ? [isEqual(column, row[at] ?? null, dialect)] : [],
  )
  const [sql, values] = [known.map((one) => one.sql).join(' AND '), known.flatMap((one) => one.values)]
  if (key.length > 0) return { sql, values }
  const place = placeOfRow(columns, dialect)
  return { sql: `${place} = (SELECT ${place} FROM ${quoteName(name)} WHERE ${sql} LIMIT 1)`, values }
}

/** What SQLite calls a row besides, unless a column is called so (https://sqlite.org/rowidtable.html). */
function placeOfRow(columns: readonly Column[], dialect: DatabaseKind): string {
  if (dialect === 'postgres') return 'ctid'
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()))
  return ['rowid', '_rowid_', 'oid'].find((name) => !taken.has(name)) ?? 'rowid'
}

/** At least one cell is given. */
export function setCells(table: Table, row: Row, cells: ReadonlyMap<string, Cell>): Statement {
  const { sql, values } = findRow(table, row)
  const places = Array.from(cells.keys(), (name) => `${quoteName(name)} = ?`).join(', ')
  return {
    sql: `UPDATE ${quoteName(table.name)} SET ${places} WHERE ${sql}`,
    values: [...cells.values(), ...values],
  }
}

/** So many rows go at once: a condition may be a thousand deep (https://sqlite.org/limits.html, 5). */
const mostAtOnce = 200

/** Equal rows of a table without a key go one by one. */
export function* removeRows(table: Table, rows: readonly Row[]): Generator<Statement> {
  const step = keyOf(table.columns).length > 0 ? mostAtOnce : 1
  for (let at = 0; at < rows.length; at += step) {
    const found = rows.slice(at, at + step).map((row) => findRow(table, row))
    yield {
      sql: `DELETE FROM ${quoteName(table.name)} WHERE ${found.map(({ sql }) => `(${sql})`).join(' OR ')}`,
      values: found.flatMap(({ values }) => values),
    }
  }
}

/** Columns that are not named get their defaults. */
export function addRow({ name }: Pick<Table, 'name'>, cells: ReadonlyMap<string, Cell>): Statement {
  if (cells.size === 0) return { sql: `INSERT INTO ${quoteName(name)} DEFAULT VALUES`, values: [] }
  const places = Array.from(cells, () => '?').join(', ')
  return {
    sql: `INSERT INTO ${quoteName(name)} (${listNames([...cells.keys()])}) VALUES (${places})`,
    values: [...cells.values()],
  }
}
