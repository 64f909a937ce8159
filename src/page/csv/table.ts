/** A file as a table: its first row names the columns, and what stands in them says of what type they are. */
import { guessDelimiter, readLines, type Delimiter, type Line } from './lines'

/** What all cells of a column look like, those with nothing in them left out. */
export type ColumnType = 'whole' | 'real' | 'truth' | 'date' | 'text'

export type FileColumn = { readonly name: string; readonly type: ColumnType }

/** A cell is null where nothing stands; rows may be shorter or longer than the first one. `lines` are where they stand. */
export type FileTable = {
  readonly delimiter: Delimiter
  readonly columns: readonly FileColumn[]
  readonly rows: readonly (readonly (string | null)[])[]
  readonly head: Line
  readonly lines: readonly Line[]
}

export const isTablePath = (path: string): boolean => /\.(?:csv|tsv)$/i.test(path)

const looks: readonly (readonly [ColumnType, RegExp])[] = [
  // A zero in front belongs to a code or a telephone number, not to a number.
  ['whole', /^[-+]?(?:0|[1-9]\d{0,17})$/],
  ['real', /^[-+]?(?:0|[1-9]\d*)?(?:\.\d+)?(?:[eE][-+]?\d+)?$/],
  ['truth', /^(?:true|false)$/i],
  ['date', /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/],
]

/** What all of these texts look like. */
export const guessType = (texts: readonly string[]): ColumnType =>
  (texts.length > 0 && looks.find(([, look]) => texts.every((text) => look.test(text)))?.[0]) || 'text'

/** Null for a text that no such file can be, and for one without a row. */
export function readTable(path: string, text: string): FileTable | null {
  const delimiter = guessDelimiter(path, text)
  const [head, ...lines] = readLines(text, delimiter) ?? []
  if (!head) return null
  const rows = lines.map(({ cells }) => cells.map((cell) => (cell.isEmpty ? null : cell.text)))
  const said = (at: number): readonly string[] => rows.flatMap((row) => row[at] || [])
  const columns = head.cells.map(({ text: name }, at) => ({ name, type: guessType(said(at)) }))
  return { delimiter, columns, rows, head, lines }
}
