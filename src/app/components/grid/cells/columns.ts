/** How wide columns are, and what their cells show. */
import type { GridCell, GridColumn, GridKind } from '../grid'

/** In rem. */
const widths: Readonly<Record<GridKind, number>> = {
  text: 14,
  'long-text': 18,
  number: 7,
  boolean: 6,
  date: 9,
  'date-time': 12,
  choice: 10,
  list: 14,
  link: 12,
  file: 12,
  json: 14,
}

/** In these a wide window is of use. */
const grows: ReadonlySet<GridKind> = new Set(['text', 'long-text', 'list', 'link', 'json'])

/** For `grid-template-columns`, the same in every row. */
export const templateOf = (columns: readonly GridColumn[]): string =>
  columns
    .map(({ kind, width = widths[kind] }) => (grows.has(kind) ? `minmax(${width}rem, 1fr)` : `${width}rem`))
    .join(' ')

/** The least the columns take together, in rem. */
export const leastWidth = (columns: readonly GridColumn[]): number =>
  columns.reduce((sum, { kind, width = widths[kind] }) => sum + width, 0)

export const shownText = ({ shown, text }: GridCell): string => shown ?? text ?? ''
