/** What the commands make of a grid, as values: no cell is lost but those of a row or column that is taken away. */
import type { Align, Grid } from './grid'
import type { Place } from './model'

/** A grid and the cell to go on in; undefined where the edit means nothing. */
export type Edit = (grid: Grid, at: Place) => { readonly grid: Grid; readonly at: Place } | undefined

const emptyRow = ({ aligns }: Grid): readonly string[] => aligns.map(() => '')

const insertAt = <Item>(items: readonly Item[], at: number, item: Item): readonly Item[] => items.toSpliced(at, 0, item)
const removeAt = <Item>(items: readonly Item[], at: number): readonly Item[] => items.toSpliced(at, 1)
const moveItem = <Item>(items: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = items[from]
  return item === undefined ? items : insertAt(removeAt(items, from), to, item)
}

/** Every row as long as the header at least, so that columns can be counted in it. */
const filled = (grid: Grid): readonly (readonly string[])[] =>
  grid.rows.map((row) => [...row, ...grid.aligns.slice(row.length).map(() => '')])

const withRows = (grid: Grid, rows: Grid['rows'], at: Place) => ({ grid: { ...grid, rows }, at })

/** Above the header there is no room, so a row above it goes below. */
export const addRow =
  (step: 0 | 1): Edit =>
  (grid, { row, column }) => {
    const to = Math.max(row + step, 1)
    return withRows(grid, insertAt(grid.rows, to, emptyRow(grid)), { row: to, column })
  }

/** The header stays: without it there is no table. */
export const removeRow: Edit = (grid, { row, column }) =>
  row === 0 ? undefined : withRows(grid, removeAt(grid.rows, row), { row: Math.min(row, grid.rows.length - 2), column })

export const moveRow =
  (step: -1 | 1): Edit =>
  (grid, { row, column }) => {
    const to = row + step
    if (row === 0 || to === 0 || to >= grid.rows.length) return undefined
    return withRows(grid, moveItem(grid.rows, row, to), { row: to, column })
  }

/** The same done to every row and to the alignments. */
const onColumns = (grid: Grid, change: <Item>(items: readonly Item[], empty: Item) => readonly Item[]): Grid => ({
  rows: filled(grid).map((row) => change(row, '')),
  aligns: change<Align>(grid.aligns, 'none'),
})

export const addColumn =
  (step: 0 | 1): Edit =>
  (grid, { row, column }) => {
    const to = column + step
    if (to > grid.aligns.length) return undefined
    return { grid: onColumns(grid, (items, empty) => insertAt(items, to, empty)), at: { row, column: to } }
  }

export const removeColumn: Edit = (grid, { row, column }) => {
  const count = grid.aligns.length
  if (count < 2 || column >= count) return undefined
  return {
    grid: onColumns(grid, (items) => removeAt(items, column)),
    at: { row, column: Math.min(column, count - 2) },
  }
}

export const moveColumn =
  (step: -1 | 1): Edit =>
  (grid, { row, column }) => {
    const to = column + step
    if (to < 0 || Math.max(column, to) >= grid.aligns.length) return undefined
    return { grid: onColumns(grid, (items) => moveItem(items, column, to)), at: { row, column: to } }
  }

export const alignColumn =
  (align: Align): Edit =>
  (grid, at) =>
    at.column < grid.aligns.length ? { grid: { ...grid, aligns: grid.aligns.with(at.column, align) }, at } : undefined
