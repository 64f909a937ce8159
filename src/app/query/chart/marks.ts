/** What of an answer a chart shows. */
import type { Cell, QueryForm } from '../../../worker'
import { columnCalled, isNumeric } from '../results/layout'
import type { Table } from '../results/model'

export type ChartForm = Extract<QueryForm, { kind: 'chart' }>

/** A bar, or a point of the line: what stands below it, and how high it is. */
export type Mark = { readonly cell: Cell; readonly value: number }

export type Marks = {
  readonly x: string
  readonly y: string
  readonly marks: readonly Mark[]
  /** There are more rows than a chart can show. */
  readonly cut: boolean
}

/** More than these nobody tells apart. */
export const mostMarks = 100

/** The named columns, or else the first of numbers over the first of the others; null where nothing is a number. */
export function readMarks(table: Table, { x, y }: Pick<ChartForm, 'x' | 'y'>): Marks | null {
  const { columns, rows } = table
  const named = { x: x === null ? -1 : columnCalled(columns, x), y: y === null ? -1 : columnCalled(columns, y) }
  const numeric = columns.map((_, at) => at).filter((at) => at !== named.x && isNumeric(table, at))
  const height = named.y >= 0 ? named.y : (numeric.find((at) => at > 0) ?? numeric[0] ?? -1)
  const below = named.x >= 0 ? named.x : columns.findIndex((_, at) => at !== height)
  const column = columns[height]
  if (column === undefined || !isNumeric(table, height)) return null
  const marks = rows.flatMap((row): Mark[] => {
    const value = row[height]
    return typeof value === 'number' || typeof value === 'bigint'
      ? [{ cell: row[below] ?? null, value: Number(value) }]
      : []
  })
  const shown = marks.filter(({ value }) => Number.isFinite(value)).slice(0, mostMarks)
  return { x: columns[below] ?? '', y: column, marks: shown, cut: marks.length > shown.length }
}
