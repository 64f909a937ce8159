/** The end of a page without a line break: its last line gets one so that it may stand anywhere, and gives it back. */
import { breakOf, withoutBreak } from '../compare'
import { mapSides, type Passage } from './hunks'
import type { Line } from './lines'
import type { MergeHunk } from './model'

const isOpen = (line: Line | undefined): boolean => line !== undefined && breakOf(line.text) === ''

/** Whether the last of the lines has no line break. */
export const endsOpen = (lines: readonly Line[]): boolean => isOpen(lines.at(-1))

/** All lines with a line break, of the kind the others have. */
export function closeLines(passage: Passage): Passage {
  const lines = [...passage.ours, ...passage.theirs, ...passage.base]
  const end = lines.map(({ text }) => breakOf(text)).find((found) => found !== '') ?? '\n'
  return mapSides(passage, (side) => side.map((line) => (isOpen(line) ? { ...line, text: line.text + end } : line)))
}

/** The hunks of a page's end without the last line break, unless they end in a conflict. */
export function openLast(hunks: readonly MergeHunk[]): readonly MergeHunk[] {
  const last = hunks.findLast((hunk) => hunk.kind === 'conflict' || hunk.lines.length > 0)
  if (last?.kind !== 'same') return hunks
  const opened = { ...last, lines: [...last.lines.slice(0, -1), withoutBreak(last.lines.at(-1) ?? '')] }
  return [...hunks.slice(0, hunks.indexOf(last)), opened]
}
