/** Where the rows of a list stand in its lines. */
import type { ListRow } from './read'

/** Of the line that `at` is in. */
export const startOfLine = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Before the line break. */
export function endOfLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at - (text[at - 2] === '\r' ? 2 : 1)
  const end = text.indexOf('\n', at)
  if (end === -1) return text.length
  return text[end - 1] === '\r' ? end - 1 : end
}

/** Where the dash of a row in a list without brackets stands. */
export const dashOf = (text: string, { from }: ListRow): number => text.lastIndexOf('-', from - 1)
