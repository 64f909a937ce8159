/** Which rows of a long grid are drawn. */

export type Sight = {
  /** Pixels. */
  readonly top: number
  readonly height: number
  readonly rowHeight: number
}

/** Rows drawn beyond what is in sight, on both sides, so that a quick hand meets no blank. */
const spare = 8

export type Drawn = { readonly first: number; readonly last: number }

/** The rows in sight and a few more; `last` is included, and less than `first` when there are none. */
export function rowsInSight({ top, height, rowHeight }: Sight, count: number): Drawn {
  const first = Math.max(0, Math.floor(top / rowHeight) - spare)
  return {
    first: Math.min(first, Math.max(0, count - 1)),
    last: Math.min(count - 1, Math.ceil((top + height) / rowHeight) + spare),
  }
}

/** Their indexes, with those that have to be there wherever they are: what holds the focus must not go away. */
export function drawnRows({ first, last }: Drawn, kept: readonly number[], count: number): readonly number[] {
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const others = kept.filter((row) => row >= 0 && row < count && (row < first || row > last))
  return [...new Set([...drawn, ...others])].sort((a, b) => a - b)
}

/** How far a list is scrolled so that the row is in sight, changed as little as may be. */
export function scrollToRow(row: number, { top, height, rowHeight }: Sight): number {
  const [start, end] = [row * rowHeight, (row + 1) * rowHeight]
  if (start < top) return start
  return end > top + height ? end - height : top
}
