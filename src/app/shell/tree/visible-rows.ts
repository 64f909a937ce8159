/** Which rows of a long list to draw: those in view, and some around them so that scrolling finds them ready. */

export type Viewport = { readonly scrolled: number; readonly height: number; readonly rowHeight: number }
export type Slice = { readonly first: number; readonly end: number }

const around = 12

/** Rows [first, end) of `count`; heights and `scrolled` in px. */
export function visibleRows(count: number, { scrolled, height, rowHeight }: Viewport): Slice {
  const top = Math.floor(scrolled / rowHeight)
  const shown = Math.ceil(height / rowHeight)
  const first = Math.max(0, Math.min(top - around, count - 1))
  return { first, end: Math.min(count, Math.max(top, 0) + shown + around) }
}

/** How far to scroll so that the row and its neighbours are in view, moving no more than is needed. */
export function scrollToRow(row: number, { scrolled, height, rowHeight }: Viewport): number {
  const above = Math.max(0, (row - 1) * rowHeight)
  const below = (row + 2) * rowHeight
  return Math.min(above, Math.max(scrolled, below - height))
}

/** How far to scroll so that a row from elsewhere is in view: not at all where it is, else to where the eye rests. */
export function revealRow(row: number, view: Viewport): number {
  const isInView = scrollToRow(row, view) === view.scrolled
  return isInView ? view.scrolled : Math.max(0, row * view.rowHeight - view.height / 3)
}
