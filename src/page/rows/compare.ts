/** Two texts of a table, compared by row, and rows by cell. */
import { readKeyedRows } from '../merge/rows/read'
import { compareRows } from './order'
import type { Members } from './scan'

/** How many rows came, are others now, and went. */
export type RowCounts = { readonly added: number; readonly changed: number; readonly removed: number }

/** A column of a row before and after, as JSON; undefined where the row says nothing there. */
export type CellChange = {
  readonly column: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What became of a row. One whose columns stand in another order, and say the same, is changed in no cell. */
export type RowChange =
  | { readonly kind: 'added'; readonly row: Members }
  | { readonly kind: 'removed'; readonly row: Members }
  | {
      readonly kind: 'changed'
      readonly before: Members
      readonly after: Members
      readonly cells: readonly CellChange[]
    }

export type TableComparison = {
  readonly counts: RowCounts
  /** Columns that rows of one of the texts have, and none of the other, unless it has no rows. */
  readonly columns: { readonly added: readonly string[]; readonly removed: readonly string[] }
  /** In the order of a table. */
  readonly rows: readonly RowChange[]
}

/** `line` is all that the row says, alike where rows are. */
export type ComparableRow = Members & { readonly line: string }

const textIn = ({ names, texts }: Members, column: string): string | undefined => texts[names.indexOf(column)]

function compareCells(before: Members, after: Members): readonly CellChange[] {
  const columns = new Set([...after.names, ...before.names])
  return Array.from(columns, (column) => ({
    column,
    before: textIn(before, column),
    after: textIn(after, column),
  })).filter((cell) => cell.before !== cell.after)
}

export function compareRow(before: ComparableRow | undefined, after: ComparableRow | undefined): RowChange | undefined {
  if (before?.line === after?.line) return undefined
  if (before && after) return { kind: 'changed', before, after, cells: compareCells(before, after) }
  if (after) return { kind: 'added', row: after }
  return before && { kind: 'removed', row: before }
}

function columnsOf(rows: Iterable<Members>): ReadonlySet<string> {
  const columns = new Set<string>()
  for (const { names } of rows) for (const name of names) columns.add(name)
  return columns
}

function compareColumns(before: ReadonlySet<string>, after: ReadonlySet<string>): TableComparison['columns'] {
  if (before.size === 0 || after.size === 0) return { added: [], removed: [] }
  return {
    added: [...after].filter((name) => !before.has(name)),
    removed: [...before].filter((name) => !after.has(name)),
  }
}

/** What is told of all changes, and of the columns that rows had and have. */
export function sumUp(
  rows: readonly RowChange[],
  { before, after }: Readonly<Record<'before' | 'after', ReadonlySet<string>>>,
): TableComparison {
  const count = (kind: RowChange['kind']): number => rows.filter((row) => row.kind === kind).length
  return {
    counts: { added: count('added'), changed: count('changed'), removed: count('removed') },
    columns: compareColumns(before, after),
    rows,
  }
}

/** Rows are told apart by `key`; without one, each that is another is a new one. Throws `TableFault` for no table. */
export function compareTables(before: string, after: string, key: readonly string[]): TableComparison {
  const [old, now] = [readKeyedRows(before, key), readKeyedRows(after, key)]
  const found = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const change = compareRow(old.get(name), now.get(name))
    return change ? [{ change, place: (now.get(name) ?? old.get(name))?.place ?? [] }] : []
  })
  const rows = found.sort((a, b) => compareRows(a.place, b.place)).map(({ change }) => change)
  return sumUp(rows, { before: columnsOf(old.values()), after: columnsOf(now.values()) })
}

/** Throws `TableFault` for a text that is no table. */
export const countRowChanges = (before: string, after: string, key: readonly string[]): RowCounts =>
  compareTables(before, after, key).counts
