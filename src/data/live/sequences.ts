/**
 * How far AUTOINCREMENT has counted (sqlite.org/autoinc.html): told by the largest number of a table, unless the rows that
 * had larger ones are gone. Only then is there something to keep.
 */
import type { Database as Handle } from '@sqlite.org/sqlite-wasm'
import { WikiError } from '../../errors'
import { sequencesName, type Cell, type Row, type TableForm } from '../../page/rows'
import { quote, readTableForms } from './schema'

/** Of two sides that both counted on there may be two rows of one name: the larger number is meant. */
const form: TableForm = { name: sequencesName, columns: ['name', 'seq'], key: [] }

const hasTable = (handle: Handle, name: string): boolean =>
  handle.selectValue("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", [name]) !== undefined

function listCounted(handle: Handle): readonly TableForm[] {
  if (!hasTable(handle, sequencesName)) return []
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%autoincrement%'"
  const names = new Set(handle.selectValues(sql))
  return readTableForms(handle).filter(({ name, key }) => names.has(name) && key.length === 1)
}

/** No table where every number follows from the rows. */
export function readSequences(handle: Handle): readonly { readonly form: TableForm; readonly rows: readonly Row[] }[] {
  const rows = listCounted(handle).flatMap(({ name, key }) => {
    const largest = `(SELECT coalesce(max(${key.map(quote).join()}), 0) FROM ${quote(name)})`
    const sql = `SELECT CAST(max(seq) AS TEXT) FROM ${sequencesName} WHERE name = ? HAVING typeof(max(seq)) = 'integer' AND max(seq) > ${largest}`
    const counted = handle.selectValue(sql, [name])
    return typeof counted === 'string' ? [[name, BigInt(counted)] as const] : []
  })
  return rows.length > 0 ? [{ form, rows }] : []
}

function requireSequence(columns: readonly string[], row: Row): { readonly name: string; readonly counted: bigint } {
  const cellOf = (column: string): Cell => row[columns.indexOf(column)] ?? null
  const [name, counted] = [cellOf('name'), cellOf('seq')]
  if (typeof name === 'string' && typeof counted === 'bigint') return { name, counted }
  throw new WikiError('damaged', 'How far a table has counted is its name and a whole number.')
}

/** Counts on from there. Tables that are not there, or count no more, are passed over. Throws `damaged`. */
export function bringSequences(handle: Handle, columns: readonly string[], rows: Iterable<Row>): void {
  const names = new Set(listCounted(handle).map(({ name }) => name))
  for (const row of rows) {
    const { name, counted } = requireSequence(columns, row)
    if (!names.has(name)) continue
    const bind = [counted, name]
    handle.exec({ sql: `UPDATE ${sequencesName} SET seq = max(seq, ?) WHERE name = ?`, bind })
    if (handle.changes() === 0) handle.exec({ sql: `INSERT INTO ${sequencesName} (seq, name) VALUES (?, ?)`, bind })
  }
}
