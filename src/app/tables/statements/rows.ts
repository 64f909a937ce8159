/** Questions for the rows of a table. */
import { documentKey, type Cell, type DatabaseKind } from '../../../page/rows'
import type { Column } from './columns'
import { listNames, quoteName } from './names'

export type Statement = { readonly sql: string; readonly values: readonly Cell[] }

export type Order = { readonly column: string; readonly descending: boolean }

/** A table as it is looked at. */
export type Look = {
  readonly table: string
  readonly columns: readonly Column[]
  readonly dialect: DatabaseKind
  readonly order: Order | null
  /** Text that some cell of a row has in it; empty, every row. */
  readonly having: string
  /** Documents that a filter let through, by their `_id`, instead. */
  readonly keys?: readonly Cell[]
}

/** The columns of the primary key in their order. */
export const keyOf = (columns: readonly Column[]): readonly string[] =>
  columns
    .filter(({ key }) => key > 0)
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name)

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)

function conditionOf({ columns, dialect, having, keys }: Look): Statement {
  if (keys) return { sql: ` WHERE ${quoteName(documentKey)} IN (${keys.map(() => '?').join(', ')})`, values: keys }
  if (having === '' || columns.length === 0) return { sql: '', values: [] }
  const like = dialect === 'postgres' ? 'ILIKE' : 'LIKE'
  const tests = columns.map(({ name }) => `CAST(${quoteName(name)} AS TEXT) ${like} ? ESCAPE '\\'`)
  return { sql: ` WHERE ${tests.join(' OR ')}`, values: columns.map(() => `%${escapeLike(having)}%`) }
}

/** By what is asked for, then by the key, so that a row is on one page only. */
function orderOf({ columns, order }: Look): string {
  const key = keyOf(columns)
  const rest = (key.length > 0 ? key : columns.map(({ name }) => name)).filter((name) => name !== order?.column)
  const first = order ? [`${quoteName(order.column)}${order.descending ? ' DESC' : ''}`] : []
  const all = [...first, ...rest.map(quoteName)]
  return all.length > 0 ? ` ORDER BY ${all.join(', ')}` : ''
}

export function countQuery(look: Look): Statement {
  const { sql, values } = conditionOf(look)
  return { sql: `SELECT count(*) FROM ${quoteName(look.table)}${sql}`, values }
}

/** So many rows from that one on (from 0). */
export function rowsQuery(look: Look, from: number, count: number): Statement {
  const { sql, values } = conditionOf(look)
  const names = listNames(look.columns.map(({ name }) => name))
  return {
    sql: `SELECT ${names} FROM ${quoteName(look.table)}${sql}${orderOf(look)} LIMIT ? OFFSET ?`,
    values: [...values, BigInt(count), BigInt(from)],
  }
}
