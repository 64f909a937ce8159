/** Where keys lead in a grid, after the WAI-ARIA pattern for grids; row −1 is that of the headings. */

export type Spot = { readonly row: number; readonly column: number }

export type Extent = {
  readonly rows: number
  readonly columns: number
  /** Rows that are in sight at once. */
  readonly page: number
  /** 1 where lines run from left to right, −1 where they run the other way. */
  readonly way: 1 | -1
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/** The spot in the grid that is nearest: the headings where there are no rows. */
export const within = ({ row, column }: Spot, { rows, columns }: Pick<Extent, 'rows' | 'columns'>): Spot => ({
  row: clamp(row, -1, rows - 1),
  column: clamp(column, 0, Math.max(0, columns - 1)),
})

/** How far a key goes, to the edge with Control; undefined when it does not lead anywhere. */
function stepOf({ key, ctrlKey, metaKey }: Keys, { page, way }: Extent): Spot | undefined {
  const far = ctrlKey || metaKey ? Infinity : 1
  switch (key) {
    case 'ArrowUp':
      return { row: -far, column: 0 }
    case 'ArrowDown':
      return { row: far, column: 0 }
    case 'ArrowLeft':
      return { row: 0, column: -far * way }
    case 'ArrowRight':
      return { row: 0, column: far * way }
    case 'PageUp':
      return { row: -page, column: 0 }
    case 'PageDown':
      return { row: page, column: 0 }
    case 'Home':
      return { row: far > 1 ? -far : 0, column: -Infinity }
    case 'End':
      return { row: far > 1 ? far : 0, column: Infinity }
    default:
      return undefined
  }
}

/** Far jumps stop at the first row of values; a step alone goes on to the headings. */
export function move(keys: Keys, from: Spot, extent: Extent): Spot | undefined {
  const step = stepOf(keys, extent)
  if (!step) return undefined
  const to = within({ row: from.row + step.row, column: from.column + step.column }, extent)
  const jumped = step.row < -1 && from.row > 0 && extent.rows > 0
  return jumped ? { ...to, row: Math.max(0, to.row) } : to
}

/** The next cell in reading order, or the one before; undefined past the ends. */
export function neighbour(
  from: Spot,
  by: 1 | -1,
  { rows, columns }: Pick<Extent, 'rows' | 'columns'>,
): Spot | undefined {
  const at = from.row * columns + from.column + by
  return at < 0 || at >= rows * columns ? undefined : { row: Math.floor(at / columns), column: at % columns }
}

/** The cells from one corner to the other, both included. */
export type Range = { readonly first: Spot; readonly last: Spot }

export const rangeOf = (a: Spot, b: Spot): Range => ({
  first: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
  last: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
})

export const isInRange = ({ first, last }: Range, { row, column }: Spot): boolean =>
  row >= first.row && row <= last.row && column >= first.column && column <= last.column
