/** The rows of a table by what they are known by. */
import { parseCell } from '../../rows/cells'
import type { Row } from '../../rows/model'
import { formatObject, type Members } from '../../rows/scan'
import { listLines, readMembers } from '../../rows/table-text'

/** A row as it is written, and the cells that give it its place. */
export type KeyedRow = Members & { readonly line: string; readonly place: Row }

/** Rows by key. What has no whole key is known by all it says, and counted: the second of its kind is another row. */
export type KeyedRows = ReadonlyMap<string, KeyedRow>

const cellsOf = ({ texts }: Members): Row => texts.map((text) => parseCell(text))

function keyTextsOf({ names, texts }: Members, key: readonly string[]): readonly string[] | null {
  const found = key.map((column) => texts[names.indexOf(column)] ?? 'null')
  return found.length === 0 || found.includes('null') ? null : found
}

/** Throws `TableFault`. */
export function readKeyedRows(text: string, key: readonly string[]): KeyedRows {
  const rows = new Map<string, KeyedRow>()
  const counts = new Map<string, number>()
  for (const { line: number, text: written } of listLines(text)) {
    const members = readMembers(number, written)
    const line = `${formatObject(members)}\n`
    const keyTexts = keyTextsOf(members, key)
    const known = keyTexts ? `key ${keyTexts.join()}` : `row ${line}`
    const count = (counts.get(known) ?? 0) + 1
    counts.set(known, count)
    const lead = key.map((column) => parseCell(members.texts[members.names.indexOf(column)] ?? 'null'))
    rows.set(`${count} ${known}`, { ...members, line, place: [...lead, ...cellsOf(members)] })
  }
  return rows
}
