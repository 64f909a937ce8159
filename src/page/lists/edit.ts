/** Edits of a list of objects, each as pieces put in others' place. Rows and columns count from 0. */
import type { TableEdit } from '../csv/edit'
import { splice, type Splice } from '../properties/splice'
import { dashOf, endOfLine, startOfLine } from './places'
import { readList, type ListCell, type ListRow, type ListTable } from './read'
import { required, writeKey, writeValue } from './write'

type Listed = { readonly text: string; readonly table: ListTable }

const lineBreak = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n')

/** What stands between a key and its value. */
function colonOf({ text, table }: Listed, cell: ListCell | undefined): string {
  const colon = cell ? text.slice(cell.keyTo, cell.from) : ''
  return table.isJson && /^\s*:\s*$/.test(colon) ? colon : ': '
}

function setCell({ text, table }: Listed, cell: ListCell, said: string | null): Splice {
  const written = writeValue(said, table, { name: cell.key, cell })
  const before = cell.from === cell.to && !/\s/.test(text[cell.from - 1] ?? '') ? ' ' : ''
  const after = cell.type?.startsWith('BLOCK') ? lineBreak(text) : ''
  return { from: cell.from, to: cell.to, insert: before + written + after }
}

function addCell(listed: Listed, row: ListRow, { name, said }: { name: string; said: string }): Splice {
  const { text, table } = listed
  const last = row.cells.at(-1)
  const written = `${writeKey(name, table)}${colonOf(listed, last)}${writeValue(said, table, { name })}`
  if (!last) return { from: row.from, to: row.to, insert: `{${written}}` }
  if (row.flow) {
    const gap = /\s*$/.exec(text.slice(0, last.keyFrom))?.[0] ?? ''
    return { from: last.to, to: last.to, insert: `,${row.cells.length === 1 && gap === '' ? ' ' : gap}${written}` }
  }
  const first = row.cells[0] ?? last
  const indent = ' '.repeat(first.keyFrom - startOfLine(text, first.keyFrom))
  const end = endOfLine(text, last.to)
  return { from: end, to: end, insert: `${lineBreak(text)}${indent}${written}` }
}

function planCell(listed: Listed, { row, column, text }: Extract<TableEdit, { kind: 'cell' }>): readonly Splice[] {
  const [line, name] = [listed.table.lines[row], listed.table.columns[column]?.name]
  if (!line || name === undefined) return []
  const cell = line.cells.find(({ key }) => key === name)
  if (cell) return [setCell(listed, cell, text)]
  return text === null ? [] : [addCell(listed, line, { name, said: text })]
}

/** An object in brackets, written as the last one is. */
function flowRow(listed: Listed, last: ListRow, pairs: readonly (readonly [string, string])[]): string {
  const { text } = listed
  const [first, second, end] = [last.cells[0], last.cells[1], last.cells.at(-1)]
  const open = first ? text.slice(last.from, first.keyFrom) : '{'
  const mark = first && second ? text.slice(first.to, second.keyFrom) : ', '
  const close = end ? text.slice(end.to, last.to).replace(',', '') : '}'
  return open + pairs.map(([key, value]) => key + colonOf(listed, first) + value).join(mark) + close
}

function planAdd(listed: Listed, cells: readonly (string | null)[]): readonly Splice[] {
  const { text, table } = listed
  const [last, before] = [required(table.lines.at(-1)), table.lines.at(-2)]
  const all = table.columns.map(({ name }, at): readonly [string, string] => [
    writeKey(name, table),
    writeValue(cells[at] ?? null, table, { name }),
  ])
  if (table.flow) {
    const mark = before ? text.slice(before.to, last.from) : `,${text.slice(table.from, last.from) || ' '}`
    return [{ from: last.to, to: last.to, insert: mark + flowRow(listed, last, all) }]
  }
  const [mark, dash, end] = [lineBreak(text), dashOf(text, last), endOfLine(text, last.to)]
  const indent = text.slice(startOfLine(text, dash), dash)
  const item = last.flow
    ? flowRow(listed, last, all)
    : all.map(([key, value]) => `${key}: ${value}`).join(`${mark}${indent}  `)
  return [{ from: end, to: end, insert: `${mark}${indent}- ${item}` }]
}

function planRemove({ text, table }: Listed, rows: readonly number[]): readonly Splice[] {
  const { lines, flow } = table
  const going = [...new Set(rows)].filter((row) => row in lines).sort((a, b) => a - b)
  const [first, last] = [required(lines[0]), required(lines.at(-1))]
  if (going.length === lines.length)
    return [{ from: flow ? first.from : dashOf(text, first), to: last.to, insert: flow ? '' : '[]' }]
  return going.map((row) => (flow ? cutFlow(lines, row, going) : cutBlock(text, required(lines[row]))))
}

/** With the comma before it, or behind it where nothing before it stays. */
function cutFlow(lines: readonly ListRow[], row: number, going: readonly number[]): Splice {
  const line = required(lines[row])
  const isFirst = going.slice(0, row + 1).every((each, at) => each === at) && going[row] === row
  return isFirst
    ? { from: line.from, to: lines[row + 1]?.from ?? line.to, insert: '' }
    : { from: required(lines[row - 1]).to, to: line.to, insert: '' }
}

/** Its lines; comments above stay. */
function cutBlock(text: string, line: ListRow): Splice {
  const [from, end] = [startOfLine(text, dashOf(text, line)), endOfLine(text, line.to)]
  if (end < text.length) return { from, to: text.indexOf('\n', end) + 1, insert: '' }
  return { from: Math.max(0, from - (text[from - 2] === '\r' ? 2 : 1)), to: end, insert: '' }
}

function planEdit(listed: Listed, edit: TableEdit): readonly Splice[] {
  if (edit.kind === 'cell') return planCell(listed, edit)
  return edit.kind === 'add' ? planAdd(listed, edit.cells) : planRemove(listed, edit.rows)
}

/** What the rows are to say after an edit. */
function rowsAfter({ rows, columns }: ListTable, edit: TableEdit): readonly (readonly (string | null)[])[] {
  if (edit.kind === 'add') return [...rows, columns.map((_, at) => edit.cells[at] ?? null)]
  if (edit.kind === 'remove') return rows.filter((_, row) => !edit.rows.includes(row))
  return rows.map((row, at) => (at === edit.row ? row.map((cell, to) => (to === edit.column ? edit.text : cell)) : row))
}

/**
 * The text with the edit in it; null for a text that is no such list, and for an edit that cannot be written without
 * changing what else it says. A row that is not there is not edited.
 */
export function editList(path: string, text: string, edit: TableEdit): string | null {
  const table = readList(path, text)
  if (!table) return null
  const edited = splice(text, planEdit({ text, table }, edit))
  const wanted = rowsAfter(table, edit)
  if (wanted.length === 0) return edited
  // Columns may go with the last row that says them.
  const said = readList(path, edited)?.rows
  const isSaid = JSON.stringify(said?.map(sayings)) === JSON.stringify(wanted.map(sayings))
  return isSaid ? edited : null
}

const sayings = (row: readonly (string | null)[]): readonly string[] => row.filter((cell) => cell !== null)
