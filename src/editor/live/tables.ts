/**
 * Tables as tables: every line a row, every stretch between two bars a cell, laid out by the browser. All of it stays
 * text that can be typed into; the bars are there without ink until the cursor comes into the table.
 */
import { Decoration } from '@codemirror/view'
import type { SyntaxNode } from '@lezer/common'
import { alignsOf, readRow, type Span, type TableRow } from '../tables'
import type { Rule } from './inline'
import type { Sheet } from './sheet'

/** Where each cell begins with its bar and ends before the next; the last one takes the bar that closes the row. */
function spansOf(sheet: Sheet, { cells, from }: TableRow): readonly Span[] {
  const line = sheet.state.doc.lineAt(from)
  return cells.map((cell, at) => ({
    from: at === 0 ? line.from : cell.from - 1,
    to: (cells[at + 1]?.from ?? line.to + 1) - 1,
  }))
}

function dressCells(
  sheet: Sheet,
  row: TableRow,
  look: { readonly bar: string; readonly aligns: readonly string[] },
): void {
  for (const [column, span] of spansOf(sheet, row).entries()) {
    const name = `cm-cell cm-align-${look.aligns[column] ?? 'none'}`
    // Inclusive, so that it begins before and ends behind whatever is hidden at its edges.
    if (span.from < span.to) sheet.add(span, Decoration.mark({ class: name, inclusive: true }))
    const cell = row.cells[column] ?? span
    const text = sheet.read(cell)
    const start = cell.from + text.length - text.trimStart().length
    const end = Math.max(start, cell.from + text.trimEnd().length)
    sheet.mark({ from: Math.max(cell.from - 1, span.from), to: start }, `${look.bar} cm-bar-first`)
    sheet.mark({ from: end, to: Math.min(cell.to + 1, span.to) }, look.bar)
  }
}

/** In a list or a quotation a row is not all of its line, and stays as it is written. */
const isAlone = (sheet: Sheet, { from }: Span): boolean => sheet.state.doc.lineAt(from).from === from

const nameOf = ({ name }: SyntaxNode, isTouched: boolean): string => {
  if (name === 'TableDelimiter') return isTouched ? 'cm-row cm-dashes' : 'cm-row cm-dashes cm-dashes-away'
  return name === 'TableHeader' ? 'cm-row cm-row-header' : 'cm-row'
}

const tableRow: Rule = (sheet, node) => {
  const table = node.parent
  const dashes = table?.getChild('TableDelimiter')
  if (table?.name !== 'Table' || !dashes || !isAlone(sheet, table)) return
  const row = readRow(sheet.state, node)
  const isTouched = sheet.isTouched(table)
  sheet.dressLine(sheet.state.doc.lineAt(node.from), nameOf(node, isTouched))
  const aligns = alignsOf(sheet.state, readRow(sheet.state, dashes))
  dressCells(sheet, row, { aligns, bar: isTouched ? 'cm-bar' : 'cm-bar cm-inkless' })
}

export const tableRules: Readonly<Record<string, Rule>> = {
  TableHeader: tableRow,
  TableDelimiter: tableRow,
  TableRow: tableRow,
}
