/** Puts a grid into the text in place of the table it was read from. */
import { EditorSelection, type ChangeSpec, type EditorState, type SelectionRange } from '@codemirror/state'
import { formatGrid, type Grid } from './grid'
import { splitRow, type Place, type Span, type Table } from './model'

/** What stands before every row but the first: the signs of a quotation, the indent of a list. */
const prefixOf = (state: EditorState, { dashes }: Table): string =>
  state.sliceDoc(state.doc.lineAt(dashes.from).from, dashes.from)

const linesOf = (state: EditorState, table: Table, grid: Grid): readonly string[] => {
  const prefix = prefixOf(state, table)
  return formatGrid(grid).map((line, at) => (at === 0 ? line : prefix + line))
}

const endOf = ({ rows, dashes }: Table): number => Math.max(rows.at(-1)?.to ?? 0, dashes.to)

/** Nothing where the table is written like that already. */
export function writeGrid(state: EditorState, table: Table, grid: Grid): ChangeSpec | null {
  const insert = linesOf(state, table, grid).join('\n')
  const to = endOf(table)
  return insert === state.sliceDoc(table.from, to) ? null : { from: table.from, to, insert }
}

/** The content of a cell of the grid once it is written, selected. */
export function selectIn(state: EditorState, table: Table, { grid, at }: { grid: Grid; at: Place }): SelectionRange {
  const lines = linesOf(state, table, grid)
  const line = at.row === 0 ? 0 : at.row + 1
  const before = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, table.from)
  const prefix = line === 0 ? 0 : prefixOf(state, table).length
  const cell = splitRow((lines[line] ?? '').slice(prefix))[at.column]
  const content = (grid.rows[at.row]?.[at.column] ?? '').length
  return selectContent(lines[line] ?? '', { start: before, prefix, cell, content })
}

type Found = {
  readonly start: number
  readonly prefix: number
  readonly cell: Span | undefined
  readonly content: number
}

function selectContent(line: string, { start, prefix, cell, content }: Found): SelectionRange {
  if (!cell) return EditorSelection.cursor(start + line.length)
  const text = line.slice(prefix + cell.from, prefix + cell.to)
  const space = content === 0 ? 1 : text.length - text.trimStart().length
  const from = start + prefix + cell.from + space
  return EditorSelection.range(from, from + content)
}
