/** Edits of a table that is a file. Rows and columns count from 0, the row of names not among them. */
import { writeCell } from './lines'
import { readTable, type FileTable } from './table'

export type TableEdit =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly text: string | null }
  /** Behind the last row. */
  | { readonly kind: 'add'; readonly cells: readonly (string | null)[] }
  | { readonly kind: 'remove'; readonly rows: readonly number[] }

const write = (text: string | null, { delimiter }: FileTable): string =>
  text === null ? '' : writeCell(text, delimiter)

/** A row with nothing but one empty cell would be no row. */
function lineOf(cells: readonly (string | null)[], table: FileTable): string {
  const line = cells.map((text) => write(text, table)).join(table.delimiter)
  return line === '' ? '""' : line
}

function editCell(
  text: string,
  table: FileTable,
  { row, column, text: said }: Extract<TableEdit, { kind: 'cell' }>,
): string {
  const line = table.lines[row]
  if (!line) return text
  const cell = line.cells[column]
  const missing = table.delimiter.repeat(Math.max(0, column - line.cells.length + 1))
  const written = cell && line.cells.length === 1 && said === null ? '""' : write(said, table)
  return cell
    ? text.slice(0, cell.from) + written + text.slice(cell.to)
    : text.slice(0, line.to) + (said === null ? '' : missing + written) + text.slice(line.to)
}

/** The line break the file has, that of the first one. */
const breakOf = (text: string): string => /\r\n?|\n/.exec(text)?.[0] ?? '\n'

function addRow(text: string, table: FileTable, cells: readonly (string | null)[]): string {
  const all = Array.from({ length: Math.max(cells.length, table.columns.length) }, (_, at) => cells[at] ?? null)
  const mark = breakOf(text)
  const end = (table.lines.at(-1) ?? table.head).to
  const before = end < text.length ? text : text + mark
  return before + lineOf(all, table) + (end < text.length ? mark : '')
}

function removeRows(text: string, table: FileTable, rows: readonly number[]): string {
  const going = [...new Set(rows)].sort((a, b) => b - a)
  return going.reduce((left, row) => {
    const line = table.lines[row]
    if (!line) return left
    const after = left.slice(line.to).replace(/^(?:\r\n?|\n)/, '')
    // The last row of a file that does not end with a line break leaves none either.
    const before =
      line.to === left.length ? left.slice(0, line.from).replace(/(?:\r\n?|\n)$/, '') : left.slice(0, line.from)
    return before + after
  }, text)
}

/** The text with the edit in it; null for a text that is no table. A row that is not there is not edited. */
export function editTable(path: string, text: string, edit: TableEdit): string | null {
  const table = readTable(path, text)
  if (!table) return null
  if (edit.kind === 'cell') return editCell(text, table, edit)
  return edit.kind === 'add' ? addRow(text, table, edit.cells) : removeRows(text, table, edit.rows)
}
