/** Two texts of a file of rows, compared by row, and rows by cell. */
import { maxListLength } from '../lists'
import { chooseKey, keyRows } from '../merge/rows/written/key'
import { membersOf, namesOf, textOfRow, type WrittenFile, type WrittenRow } from '../merge/rows/written/model'
import { readWritten } from '../merge/rows/written/read'
import { alignNamed } from '../merge/sequence'
import { compareRow, sumUp, type ComparableRow, type RowChange, type TableComparison } from './compare'
import { formatObject } from './scan'

export type FileText = { readonly path: string; readonly text: string }

/** The rows are in the order of the later file; `key` is what tells them apart. */
export type FileComparison = {
  readonly comparison: TableComparison
  readonly key: readonly string[]
  /** Whether the order of rows, or a comment, is another too. */
  readonly besides: boolean
}

/** No file, or a list with nothing in it. */
const isBare = (text: string): boolean => /^\s*(?:\[\s*\]\s*)?$/.test(text)
const bare: WrittenFile = { flow: false, head: '', rows: [], tail: '', write: String }

function readSide({ path, text }: FileText): WrittenFile | null {
  if (text.length > maxListLength) return null
  return isBare(text) ? bare : readWritten(path, text)
}

type Rows = ReadonlyMap<string, WrittenRow>

const lineOf = (row: WrittenRow): string => formatObject(membersOf(row))

/** Rows by all they say; the second of its kind is another row. */
function countRows({ rows }: WrittenFile): Rows {
  const counts = new Map<string, number>()
  return new Map(
    rows.map((row) => {
      const line = lineOf(row)
      const count = (counts.get(line) ?? 0) + 1
      counts.set(line, count)
      return [`${count} ${line}`, row]
    }),
  )
}

const nameRows = (file: WrittenFile, key: string | undefined): Rows =>
  (key === undefined ? undefined : keyRows(file, key)) ?? countRows(file)

const comparable = (row: WrittenRow | undefined): ComparableRow | undefined =>
  row && { ...membersOf(row), line: lineOf(row) }

/** Most rows are written as they were. */
function compareWritten(before: WrittenRow | undefined, after: WrittenRow | undefined): RowChange | undefined {
  const isSame = before && after && textOfRow(before) === textOfRow(after)
  return isSame ? undefined : compareRow(comparable(before), comparable(after))
}

/** The rows that another text has too, in their order. */
const commonIn = (rows: Rows, other: Rows): string => [...rows.keys()].filter((name) => other.has(name)).join('\n')

const commentsIn = ({ head, rows, tail }: WrittenFile): string => {
  const between = [head, ...rows.flatMap(({ above, gaps }) => [above, ...gaps]), tail]
  return between.flatMap((text) => (text.includes('#') ? text.slice(text.indexOf('#')) : [])).join('\n')
}

const columnsOf = ({ rows }: WrittenFile): ReadonlySet<string> => new Set(rows.flatMap(namesOf))

/** Null where one of the texts is no file of rows, or none that is read at once. */
export function compareFiles(before: FileText, after: FileText): FileComparison | null {
  const [then, now] = [readSide(before), readSide(after)]
  if (!then || !now || then.rows.length + now.rows.length === 0) return null
  const key = chooseKey([then, now])
  const [old, current] = [nameRows(then, key), nameRows(now, key)]
  const aligned = alignNamed({ base: old, ours: old, theirs: current }) ?? []
  const rows = aligned.flatMap(({ base, theirs }) => compareWritten(base, theirs) ?? [])
  const isAnother = commonIn(old, current) !== commonIn(current, old) || commentsIn(then) !== commentsIn(now)
  return {
    comparison: sumUp(rows, { before: columnsOf(then), after: columnsOf(now) }),
    key: key === undefined ? [] : [key],
    besides: then !== bare && now !== bare && isAnother,
  }
}
