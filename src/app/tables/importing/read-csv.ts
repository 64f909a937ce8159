/** Comma-separated values, or what is parted by other marks, as a table: its first line names the columns. */
import { readTable, type FileTable } from '../../../page/csv'
import type { Cell } from '../../../page/rows'
import type { ColumnType } from '../statements/tables'
import type { Brought } from './brought'

/** Every column has a name, and no other has the same, whatever the case of its letters. */
function nameColumns(names: readonly string[], count: number): readonly string[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, at) => {
    const wanted = names[at]?.trim() || `column ${at + 1}`
    let name = wanted
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`
    taken.add(name.toLowerCase())
    return name
  })
}

/** Columns that have no name are of rows longer than the first line. */
function typeOf({ columns, rows }: FileTable, at: number): ColumnType {
  const type = columns[at]?.type
  if (type === 'whole') return 'INTEGER'
  return type === 'real' && rows.every((row) => Number.isFinite(Number(row[at] ?? 0))) ? 'REAL' : 'TEXT'
}

/** Where nothing stands is NULL; `""` is the empty text, and no number. */
function cellOf(type: ColumnType, text: string | null): Cell {
  if (text === null || type === 'TEXT') return text
  if (text === '') return null
  return type === 'INTEGER' ? BigInt(text) : Number(text)
}

export function readCsv(text: string, file: string): Brought {
  const table = readTable(file, text)
  if (!table || table.rows.length === 0) return { kind: 'fault', reason: 'empty' }
  const count = table.rows.reduce((most, row) => Math.max(most, row.length), table.columns.length)
  const names = nameColumns(
    table.columns.map(({ name }) => name),
    count,
  )
  const columns = names.map((name, at) => ({ name, type: typeOf(table, at) }))
  const rows = table.rows.map((row) => columns.map(({ type }, at) => cellOf(type, row[at] ?? null)))
  return { kind: 'table', columns, rows }
}
