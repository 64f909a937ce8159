/** What a commit says that an export made: the tables, and how many of their rows changed. */
import type { PagePath } from '../../names'
import {
  collectionsFolder,
  countRowChanges,
  documentKey,
  listStatements,
  readDefinition,
  schemaName,
  sequencesName,
  tableOfFile,
  TableFault,
  type RowCounts,
} from '../../page/rows'
import type { LivePending } from '../api'
import type { FileDifference } from './folder'

const decode = (bytes: Uint8Array | null): string => (bytes ? new TextDecoder().decode(bytes) : '')

const keysOf = (schema: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    Array.from(listStatements(schema), (statement) => readDefinition(statement)).flatMap((definition) =>
      definition ? [[definition.name, definition.key] as const] : [],
    ),
  )

/** Undefined where a text is no table, such as one somebody else's merge left with marks in it. */
function countChanges({ before, after }: FileDifference, key: readonly string[]): RowCounts | undefined {
  try {
    return countRowChanges(decode(before), decode(after), key)
  } catch (error) {
    if (error instanceof TableFault) return undefined
    throw error
  }
}

const countOf = (count: number, word: string): readonly string[] => (count === 0 ? [] : [`${count} ${word}`])

function phraseOf(counts: RowCounts | undefined): string {
  if (!counts) return ''
  const [first, ...others] = [
    ...countOf(counts.added, 'added'),
    ...countOf(counts.changed, 'changed'),
    ...countOf(counts.removed, 'removed'),
  ]
  return first === undefined
    ? ''
    : ` (${[first.replace(' ', ' rows '), ...others].join(', ').replace(/^1 rows/, '1 row')})`
}

const tableIn = (path: string): string => path.split('/')[1] ?? ''

const isNumbering = ({ path }: FileDifference): boolean => tableOfFile(tableIn(path)) === sequencesName

/** How rows were numbered goes without saying, unless nothing else is to be said. */
function leaveOutNumbering(differences: readonly FileDifference[]): readonly FileDifference[] {
  const others = differences.filter((difference) => !isNumbering(difference))
  return others.length > 0 ? others : differences
}

function countFile(difference: FileDifference, keys: ReturnType<typeof keysOf>): RowCounts | undefined {
  const folder = difference.path.split('/')[0]
  const file = tableIn(difference.path)
  const key = folder === collectionsFolder ? [documentKey] : (keys.get(tableOfFile(file) ?? file) ?? [])
  return countChanges(difference, key)
}

function describeFile(difference: FileDifference, keys: ReturnType<typeof keysOf>): string {
  if (difference.path === schemaName) return 'the schema'
  if (isNumbering(difference)) return 'the numbering of rows'
  const file = tableIn(difference.path)
  return (tableOfFile(file) ?? file) + phraseOf(countFile(difference, keys))
}

/** The tables that are others, and how many of their rows. `schema` as for `describeExport`. */
export function countDifferences(differences: readonly FileDifference[], schema: string): LivePending {
  const keys = keysOf(schema)
  const counts = leaveOutNumbering(differences).flatMap((difference) =>
    difference.path === schemaName ? [] : [countFile(difference, keys)],
  )
  const rows = counts.reduce((sum, each) => sum + (each ? each.added + each.changed + each.removed : 0), 0)
  return { tables: counts.length, rows }
}

/** So many tables are named. */
const mostNamed = 5

/** One line: `library: books (2 rows added, 1 changed), authors (1 row removed)`. `schema` is that of the export. */
export function describeExport(folder: PagePath, differences: readonly FileDifference[], schema: string): string {
  const keys = keysOf(schema)
  const told = leaveOutNumbering(differences)
  const named = told.slice(0, mostNamed).map((difference) => describeFile(difference, keys))
  const more = told.length - named.length
  return `${folder}: ${[...named, ...countOf(more, 'more')].join(', ')}`
}
