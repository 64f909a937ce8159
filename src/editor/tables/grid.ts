/** What a table says, apart from how it is written. */
import type { EditorState } from '@codemirror/state'
import type { Table, TableRow } from './model'

export type Align = 'none' | 'left' | 'center' | 'right'

/** The header is row 0. A row may have fewer cells than the header, or more, which nobody sees but which stay. */
export type Grid = { readonly rows: readonly (readonly string[])[]; readonly aligns: readonly Align[] }

function alignOf(dashes: string): Align {
  const [first, last] = [dashes.startsWith(':'), dashes.endsWith(':')]
  if (first && last) return 'center'
  return first ? 'left' : last ? 'right' : 'none'
}

export const alignsOf = (state: EditorState, dashes: TableRow): readonly Align[] =>
  dashes.cells.map(({ from, to }) => alignOf(state.sliceDoc(from, to).trim()))

export const gridOf = (state: EditorState, table: Table): Grid => ({
  rows: table.rows.map(({ cells }) => cells.map(({ from, to }) => state.sliceDoc(from, to).trim())),
  aligns: alignsOf(state, table.dashes),
})

// Unicode's East Asian Width W and F, by block, and what is drawn as a picture.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u
const unseen = /\p{M}|\p{Cf}/u

/** How many columns of a fixed-width script a text takes. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (unseen.test(sign) ? 0 : wide.test(sign) ? 2 : 1), 0)

/** Beyond this a cell is left to stick out, so that one long cell does not pad all the others. */
const widest = 60

function pad(text: string, width: number, align: Align): string {
  const space = Math.max(width - widthOf(text), 0)
  const before = align === 'right' ? space : align === 'center' ? space >> 1 : 0
  return ' '.repeat(before) + text + ' '.repeat(space - before)
}

function formatDashes(width: number, align: Align): string {
  const left = align === 'left' || align === 'center' ? ':' : ''
  const right = align === 'right' || align === 'center' ? ':' : ''
  return left + '-'.repeat(width - left.length - right.length) + right
}

/** The lines of the table, the second of them the dashes; every column as wide as its widest cell. */
export function formatGrid({ rows, aligns }: Grid): readonly string[] {
  const widths = aligns.map((_, column) =>
    Math.min(widest, Math.max(3, ...rows.map((row) => widthOf(row[column] ?? '')))),
  )
  const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const lines = rows.map((row) =>
    lineOf([
      ...widths.map((width, column) => pad(row[column] ?? '', width, aligns[column] ?? 'none')),
      ...row.slice(widths.length),
    ]),
  )
  const dashes = lineOf(widths.map((width, column) => formatDashes(width, aligns[column] ?? 'none')))
  return [lines[0] ?? '', dashes, ...lines.slice(1)]
}
