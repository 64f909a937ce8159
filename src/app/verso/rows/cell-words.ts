/** Cells as people read them. Pure. */
import { parseCell } from '../../../page/rows'
import { messages } from '../../messages/all'
import { formatBytes } from '../../numbers'

/** What stands for a cell: as it is (`text`), or a word about it. */
export type CellWords = { readonly kind: 'text' | 'word'; readonly text: string }

const word = (text: string): CellWords => ({ kind: 'word', text })

/** `json` is undefined where a row says nothing of the column. */
export function describeCell(json: string | undefined): CellWords {
  const words = messages.rows
  if (json === undefined) return word(words.absent)
  const cell = parseCell(json)
  if (cell === null) return word(words.null)
  if (cell === '') return word(words.empty)
  if (cell instanceof Uint8Array) return word(words.bytes(formatBytes(cell.length)))
  return { kind: 'text', text: String(cell) }
}

/** Whether two such texts are better shown with their words marked than beside each other. */
export const isLong = (text: string): boolean => text.length > 80 || text.includes('\n')

/** Whether it takes more than two lines or so. */
export const isFolded = (text: string): boolean => text.length > 200 || text.split('\n').length > 2

/** What tells a row from others, in words: "id 3", "day 4, hour 5"; else its first columns. */
export function nameRow(
  { names, texts }: { readonly names: readonly string[]; readonly texts: readonly string[] },
  key: readonly string[],
): string {
  const columns = key.length > 0 ? key : names.slice(0, 2)
  const valueOf = (column: string): string => describeCell(texts[names.indexOf(column)]).text
  return columns.map((column) => `${column} ${valueOf(column)}`).join(messages.common.comma)
}
