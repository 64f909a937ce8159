/** The rows of a table as a grid shows them. */
import type { Cell, Row } from '../../../page/rows'
import type { GridCell, GridColumn, GridKind } from '../../components/grid'
import { messages } from '../../messages/all'
import { formatBytes } from '../../numbers'
import { textOfCell } from '../statements/cells'
import type { Column, ColumnKind } from '../statements/columns'

const kinds: Readonly<Record<ColumnKind, GridKind>> = {
  integer: 'number',
  real: 'number',
  boolean: 'boolean',
  text: 'text',
  blob: 'file',
  any: 'text',
}

const hintOf = ({ key, computed, type }: Column): string => {
  const t = messages.tables
  return [type, key > 0 && t.keyHint, computed && t.computedHint].filter(Boolean).join(messages.common.comma)
}

export const gridColumns = (columns: readonly Column[]): readonly GridColumn[] =>
  columns.map((column) => ({
    key: column.name,
    title: column.name,
    kind: kinds[column.kind],
    hint: hintOf(column),
    required: column.required,
    fixed: column.computed || column.kind === 'blob',
  }))

/** Longer texts are edited in the form of their row. */
const longest = 2000

const isTruth = (cell: Cell): boolean => cell === 0n || cell === 1n || typeof cell === 'boolean'

/** NULL is said; an empty text is shown as nothing. */
function gridCell(column: Column, cell: Cell): GridCell {
  const t = messages.tables
  if (cell === null) return { text: null, shown: t.null }
  if (cell instanceof Uint8Array) return { text: null, shown: t.bytes(formatBytes(cell.length)), fixed: true }
  if (column.kind === 'boolean' && isTruth(cell)) return { text: Number(cell) > 0 ? 'true' : 'false' }
  const text = column.kind === 'real' && typeof cell === 'number' ? String(cell) : textOfCell(cell)
  return text.length > longest ? { text, shown: `${text.slice(0, longest)}…`, fixed: true } : { text }
}

export const cellOf = (columns: readonly Column[], row: Row, name: string): GridCell | undefined => {
  const at = columns.findIndex((column) => column.name === name)
  const column = columns[at]
  return column && gridCell(column, row[at] ?? null)
}
