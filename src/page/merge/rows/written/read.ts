/** Files of rows by their form: `.csv` and `.tsv`, and lists of flat objects in `.json`, `.yaml` and `.yml`. */
import { isTablePath, readTable, writeCell, type FileTable } from '../../../csv'
import {
  dashOf,
  endOfLine,
  isListPath,
  readList,
  startOfLine,
  writeText,
  type ListCell,
  type ListRow,
} from '../../../lists'
import { parseCell } from '../../../rows/cells'
import type { WrittenCell, WrittenFile, WrittenRow } from './model'

/** Where a row begins and ends, with its cells. */
type Span = { readonly from: number; readonly to: number; readonly cells: readonly Placed[] }
type Placed = WrittenCell & { readonly from: number; readonly to: number }

/** Whether a file of that name may be one of rows. */
export const isFileOfRows = (path: string): boolean => isTablePath(path) || isListPath(path)

const lineBreak = /\r\n?|\n/y

/** Behind the line break that stands at `at`, if one does. */
function behindBreak(text: string, at: number): number {
  lineBreak.lastIndex = at
  return lineBreak.test(text) ? lineBreak.lastIndex : at
}

function cutRow(text: string, { from, to, cells }: Span, start: number): WrittenRow {
  const ends = [from, ...cells.map((cell) => cell.to)]
  const gaps = ends.map((end, at) => text.slice(end, cells[at]?.from ?? to))
  return {
    above: text.slice(start, from),
    cells: cells.map(({ name, source, json }) => ({ name, source, json })),
    gaps,
  }
}

type Cut = Pick<WrittenFile, 'flow' | 'write'> & { readonly text: string; readonly start: number }

function cutFile({ text, start, ...form }: Cut, spans: readonly Span[]): WrittenFile {
  const rows = spans.map((span, at) => cutRow(text, span, at === 0 ? start : (spans[at - 1]?.to ?? start)))
  return { ...form, head: text.slice(0, start), rows, tail: text.slice(spans.at(-1)?.to ?? start) }
}

/** What a column is called; by its number from 1 where nothing, or the same twice, is said. */
function nameColumns({ columns, lines }: FileTable): readonly string[] {
  const names = columns.map(({ name }) => name)
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), names.length)
  return Array.from({ length: width }, (_, at) => {
    const name = names[at] ?? ''
    return name === '' || names.indexOf(name) !== at ? `${name}#${at + 1}` : name
  })
}

function readSeparated(path: string, text: string): WrittenFile | null {
  const table = readTable(path, text)
  if (!table) return null
  const names = nameColumns(table)
  const spans = table.lines.map(({ from, to, cells }): Span => {
    const placed = cells.map((cell, at): Placed => ({
      name: names[at] ?? '',
      source: text.slice(cell.from, cell.to),
      json: cell.isEmpty ? 'null' : JSON.stringify(cell.text),
      from: cell.from,
      to: cell.to,
    }))
    return { from, to: behindBreak(text, to), cells: placed }
  })
  const write = (json: string): string => {
    const cell = parseCell(json)
    return cell === null ? '' : writeCell(typeof cell === 'string' ? cell : json, table.delimiter)
  }
  return cutFile({ text, start: behindBreak(text, table.head.to), flow: false, write }, spans)
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/

/** Of a number the text says more than what is read of it. */
function jsonOf({ value, source }: ListCell): string {
  if (typeof value !== 'number') return JSON.stringify(value)
  return number.test(source) ? source : JSON.stringify(source)
}

/** A row in lines of its own, from its dash's line to the end of its last one. */
function spanOfLines(text: string, row: ListRow): Pick<Span, 'from' | 'to'> {
  return { from: startOfLine(text, dashOf(text, row)), to: behindBreak(text, endOfLine(text, row.to)) }
}

/** What may stand between rows: blanks, commas, comments. */
const isBetween = (text: string, flow: boolean): boolean =>
  (flow ? /^[\s,]*(?:#[^\n]*\n[\s,]*)*$/ : /^(?:[^\S\n]*(?:#[^\n]*)?\n)*$/).test(text)

function readListed(path: string, text: string): WrittenFile | null {
  const table = readList(path, text)
  if (!table) return null
  const { flow, isJson } = table
  const spans = table.lines.map((row): Span => {
    const cells = row.cells.map((cell): Placed => ({ ...cell, name: cell.key, json: jsonOf(cell) }))
    return { ...(flow ? { from: row.from, to: row.to } : spanOfLines(text, row)), cells }
  })
  const write = (json: string): string => {
    const cell = parseCell(json)
    return typeof cell === 'string' ? writeText(cell, { isJson }) : json
  }
  const file = cutFile({ text, start: spans[0]?.from ?? 0, flow, write }, spans)
  return file.rows.every(({ above }) => isBetween(above, flow)) ? file : null
}

/** Null for a text that is no file of rows. */
export const readWritten = (path: string, text: string): WrittenFile | null =>
  isTablePath(path) ? readSeparated(path, text) : readListed(path, text)
