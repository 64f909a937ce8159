/**
 * A table as it stands in the text: its rows, and where the cells of each are.
 *
 * The syntax tree says where a table and its rows are; it has no nodes for empty cells, so rows are cut here, by GFM's
 * rule: at every bar that is not escaped, wherever it stands.
 */
import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'

export type Span = { readonly from: number; readonly to: number }

/** Offsets into the text. A cell is what is between two bars, the space around its content included. */
export type TableRow = Span & { readonly cells: readonly Span[] }

/** `rows` begin with the header; the line of dashes is apart. */
export type Table = Span & { readonly rows: readonly TableRow[]; readonly dashes: TableRow }

/** Where a cell is in a table: the header is row 0. */
export type Place = { readonly row: number; readonly column: number }

/** The cells of a row, as offsets into its text. */
export function splitRow(text: string): readonly Span[] {
  const bars = Array.from(text.matchAll(/\\[^]|\|/g), ({ 0: sign, index }) => (sign === '|' ? index : -1))
  const edges = bars.filter((index) => index >= 0)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (edges[0] !== start) edges.unshift(start - 1)
  if (edges.at(-1) !== end - 1) edges.push(end)
  return edges.slice(1).map((to, at) => ({ from: (edges[at] ?? 0) + 1, to }))
}

export function readRow(state: EditorState, { from, to }: Span): TableRow {
  const cells = splitRow(state.sliceDoc(from, to))
  return { from, to, cells: cells.map((cell) => ({ from: from + cell.from, to: from + cell.to })) }
}

function tableNodeAt(state: EditorState, at: number, side: -1 | 1): SyntaxNode | null {
  let node: SyntaxNode | null = syntaxTree(state).resolveInner(at, side)
  while (node && node.name !== 'Table') node = node.parent
  return node
}

function readTable(state: EditorState, node: SyntaxNode): Table | null {
  const lines: SyntaxNode[] = []
  for (let line = node.firstChild; line; line = line.nextSibling) if (line.name !== 'QuoteMark') lines.push(line)
  const [header, dashes, ...body] = lines
  if (header?.name !== 'TableHeader' || dashes?.name !== 'TableDelimiter') return null
  const rows = [header, ...body].filter(({ name }) => name !== 'TableDelimiter').map((row) => readRow(state, row))
  return { from: node.from, to: node.to, rows, dashes: readRow(state, dashes) }
}

/** The table a place in the text is in or touches. */
export function tableAt(state: EditorState, at: number): Table | null {
  const node = tableNodeAt(state, at, 1) ?? tableNodeAt(state, at, -1)
  return node && readTable(state, node)
}

/** The cell a place in the text is in: of the line of dashes, the one above. */
export function placeIn(table: Table, at: number): Place {
  const below = table.rows.findIndex(({ to }) => at <= to)
  const isInDashes = at >= table.dashes.from && at <= table.dashes.to
  const row = isInDashes ? 0 : below < 0 ? table.rows.length - 1 : below
  const { cells } = isInDashes ? table.dashes : (table.rows[row] ?? table.dashes)
  const column = cells.findIndex(({ to }) => at <= to)
  return { row, column: column < 0 ? Math.max(cells.length - 1, 0) : column }
}

/** What a cell says, without the space around it. An empty cell has its place behind its first space. */
export function contentOf(state: EditorState, { from, to }: Span): Span {
  const text = state.sliceDoc(from, to)
  const start = from + text.length - text.trimStart().length
  if (text.trim() === '') return { from: Math.min(from + 1, to), to: Math.min(from + 1, to) }
  return { from: start, to: from + text.trimEnd().length }
}
