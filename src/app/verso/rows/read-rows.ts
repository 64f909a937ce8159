/** What a comparison of a table's file says about its rows. */
import { hasCode } from '../../../errors'
import type { Oid, PagePath, WikiId } from '../../../names'
import { nameOf, readText, type TextDiff } from '../../../page'
import {
  collectionsFolder,
  compareFiles,
  compareTables,
  documentKey,
  keyOfTable,
  markerName,
  readMarker,
  rowFormOf,
  schemaName,
  tableOfFile,
  TableFault,
  type RowForm,
  type TableComparison,
} from '../../../page/rows'
import type { Comparison, WikiApi } from '../../../worker'
import { besideTable, mayHaveRows, placeOfTable, type TablePlace } from './table-path'

/** A table of a database: its name, and what its rows are told apart by. */
export type KnownTable = { readonly table: string; readonly key: readonly string[] }
/** `besides` tells that a file of rows says something else, too, that is in no row. */
export type ComparedRows = KnownTable & { readonly comparison: TableComparison; readonly besides?: boolean }

type Files = Pick<WikiApi, 'readFile'>
type At = { readonly wiki: WikiId; readonly commit: Oid }

const readBeside = (api: Files, at: At, [place, name]: readonly [TablePlace, string]): Promise<string> =>
  readTextAt(api, at, besideTable(place, name))

/** Empty where there is no such file then, or none that is text. */
async function readTextAt(api: Files, { wiki, commit }: At, path: PagePath): Promise<string> {
  try {
    return readText(await api.readFile(wiki, path, commit))?.text ?? ''
  } catch (error) {
    if (hasCode(error, 'not-found')) return ''
    throw error
  }
}

/** The table that a file was at a commit; null where its folder was no database then. */
export async function findTable(api: Files, at: At, path: string): Promise<KnownTable | null> {
  const place = placeOfTable(path)
  const table = place && tableOfFile(place.file)
  if (!place || table === undefined) return null
  if (!readMarker(await readBeside(api, at, [place, markerName]))) return null
  if (place.within === collectionsFolder) return { table, key: [documentKey] }
  return { table, key: keyOfTable(await readBeside(api, at, [place, schemaName]), table) ?? [] }
}

/** The same for whoever merges: with a file of rows, the form of its rows, which no key tells apart then. */
export async function findRows(api: Files, at: At, path: PagePath): Promise<(KnownTable & { form?: RowForm }) | null> {
  if (mayHaveRows(path)) return findTable(api, at, path)
  const form = rowFormOf(path, await readTextAt(api, at, path))
  return form && { table: nameOf(path), key: [], form }
}

const sideOf = ({ hunks }: TextDiff, side: 'before' | 'after'): string =>
  hunks.flatMap((hunk) => hunk[side].map(({ spans }) => spans.map(({ text }) => text).join(''))).join('\n')

function compareFile({ before, after, path }: Comparison, diff: TextDiff): ComparedRows | null {
  const now = after?.path ?? path
  const compared = compareFiles(
    { path: before?.path ?? path, text: sideOf(diff, 'before') },
    { path: now, text: sideOf(diff, 'after') },
  )
  return compared && { table: nameOf(now), ...compared }
}

/** Null for what is no table of a database and no file of rows, or was not all the time. */
export async function readRows(api: Files, wiki: WikiId, comparison: Comparison): Promise<ComparedRows | null> {
  const { before, after, diff } = comparison
  const end = after ?? before
  if (!end || !diff) return null
  if (!mayHaveRows(end.path)) return compareFile(comparison, diff)
  const known = await findTable(api, { wiki, commit: end.commit.oid }, end.path)
  if (!known) return null
  try {
    return { ...known, comparison: compareTables(sideOf(diff, 'before'), sideOf(diff, 'after'), known.key) }
  } catch (error) {
    if (error instanceof TableFault) return null
    throw error
  }
}
