/** Rows in conflict, as their file has them: read, and settled cell by cell. */
import { isTablePath } from '../../../csv'
import type { Members } from '../../../rows/scan'
import { readMembers, TableFault } from '../../../rows/table-text'
import { mapSides } from '../../hunks'
import type { Sides } from '../../model'
import { mergeRowLines, type CellMerge, type ChosenCells } from '../cells'
import { membersOf, textOfRow, type WrittenRow } from './model'
import { readWritten } from './read'
import { mergeWrittenRow } from './row'

/** How a row stands in the lines of a conflict. Both throw `TableFault` for lines that are not one row. */
export type RowForm = {
  read(text: string): Members
  /** As `mergeRowLines`: no open cells where the row is to be taken whole. */
  merge(texts: Sides<string | null>, chosen?: ChosenCells): CellMerge | undefined
}

/** Tables of databases have a row a line. */
export const rowLines: RowForm = { read: (line) => readMembers(1, line), merge: mergeRowLines }

/** A row with what stands around it in the lines of a conflict. */
type Placed = { readonly lead: string; readonly row: WrittenRow; readonly trail: string }

/** The form of the rows of a file, of which `text` is one side; null for what is no file of rows. */
export function rowFormOf(path: string, text: string): RowForm | null {
  const file = readWritten(path, text)
  if (!file) return null
  const { flow, write } = file
  const [before, after] = flow ? ['[', ']'] : [isTablePath(path) ? file.head : '', '']

  const readRow = (lines: string): Placed => {
    const [lead = '', trail = ''] = flow ? [/^[\s,]*/, /[\s,]*$/].map((edge) => edge.exec(lines)?.[0]) : []
    const read = readWritten(path, before + lines.slice(lead.length, lines.length - trail.length) + after)
    const [row, another] = read?.rows ?? []
    if (!read || !row || another) throw new TableFault(1, 'is not one row')
    const [head, tail] = [read.head.slice(before.length), read.tail.slice(0, read.tail.length - after.length)]
    return { lead: lead + head, row, trail: tail + trail }
  }

  return {
    read: (lines) => membersOf(readRow(lines).row),
    merge(texts, chosen) {
      if (texts.ours === null || texts.theirs === null) return undefined
      const { lead, trail } = readRow(texts.ours)
      const rows = mapSides(texts, (lines) => (lines === null ? undefined : readRow(lines).row))
      const merged = mergeWrittenRow({ rows, write, chosen })
      if (merged.kind === 'merged') return { kind: 'merged', line: lead + textOfRow(merged.row) + trail }
      return { kind: 'open', cells: merged.kind === 'open' ? merged.cells : [] }
    },
  }
}
