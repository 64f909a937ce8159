/**
 * A table as text: a row a line, ordered by the key, else by whole rows; a row is a JSON object with the columns in the
 * table's order. Equal tables have equal texts.
 */
import { formatCell, parseCell } from './cells'
import type { Cell, Row, RowFault, TableForm } from './model'
import { compareRows } from './order'
import { formatObject, ScanFault, scanObject, type Members } from './scan'

export const formatRow = (columns: readonly string[], row: Row): string =>
  formatObject({ names: columns, texts: row.map(formatCell) })

/** The row's cells in the key's columns, then all: rows of one key are told apart by what else they say. */
function keyOf({ columns, key }: TableForm): (row: Row) => Row {
  const places = key.map((column) => columns.indexOf(column))
  return (row) => [...places.map((at) => row[at] ?? null), ...row]
}

/** So many characters are handed over at once. */
const pieceSize = 1 << 16

/** The text in pieces of whole lines. The rows may come in any order; they are all held while they are put into theirs. */
export function* formatTable(form: TableForm, rows: Iterable<Row>): Generator<string> {
  const keyed = keyOf(form)
  const ordered = Array.from(rows, (row) => ({ row, key: keyed(row) })).sort((a, b) => compareRows(a.key, b.key))
  let piece = ''
  for (const { row } of ordered) {
    piece += `${formatRow(form.columns, row)}\n`
    if (piece.length < pieceSize) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

export const textOfTable = (form: TableForm, rows: Iterable<Row>): string => [...formatTable(form, rows)].join('')

/** The lines of a table that say something, each with its number from 1. */
export function* listLines(text: string): Generator<{ readonly line: number; readonly text: string }> {
  let number = 0
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end)
    at = end < 0 ? text.length : end + 1
    number++
    if (line.trim() !== '') yield { line: number, text: line }
  }
}

/** A text that is no table. It says where, for people to mend it. */
export class TableFault extends Error implements RowFault {
  constructor(
    readonly line: number,
    readonly reason: string,
  ) {
    super(`Line ${line} ${reason}.`)
  }
}

/** The members of a line. Throws `TableFault`. */
export function readMembers(line: number, text: string): Members {
  try {
    return scanObject(text)
  } catch (error) {
    if (error instanceof ScanFault) throw new TableFault(line, `${error.reason} (at ${error.at + 1})`)
    throw error
  }
}

/** A row by the names of its columns; one it does not name is not in it, and has its default. */
export type NamedRow = { readonly line: number; readonly cells: ReadonlyMap<string, Cell> }

/** The rows in the order they are written, one at a time. Throws `TableFault`. */
export function* parseTable(text: string): Generator<NamedRow> {
  for (const { line, text: written } of listLines(text)) {
    const { names, texts } = readMembers(line, written)
    yield { line, cells: new Map(names.map((name, at) => [name, parseCell(texts[at] ?? 'null')])) }
  }
}
