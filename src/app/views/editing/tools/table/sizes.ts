/** The sizes a new table can be asked for. Pure. */
import type { TableSize } from '../../../../../editor'

/** The largest that the grid offers; more is added in the table itself. */
export const largest: TableSize = { rows: 8, columns: 8 }

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-Infinity, 0],
  PageDown: [Infinity, 0],
}

const clamp = (count: number, most: number): number => Math.min(Math.max(count, 1), most)

/** The size a key leads to from another one, within the grid; undefined for any other key. Columns run as the text does. */
export function stepSize(key: string, { rows, columns }: TableSize, direction: 'ltr' | 'rtl'): TableSize | undefined {
  const step = steps[key]
  if (!step) return undefined
  const isTurned = direction === 'rtl' && key.startsWith('Arrow')
  return {
    rows: clamp(rows + step[0], largest.rows),
    columns: clamp(columns + (isTurned ? -step[1] : step[1]), largest.columns),
  }
}

export const isWithin = (at: TableSize, size: TableSize): boolean => at.rows <= size.rows && at.columns <= size.columns
