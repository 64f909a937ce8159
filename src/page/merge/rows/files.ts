/**
 * Which files are merged as tables: those of a folder whose marker says so on both sides, while what tells rows apart is
 * the same on all that have the table. Every other file is left to whoever merges text.
 */
import { documentKey } from '../../rows/documents'
import { readMarker, type DatabaseKind, type Marker } from '../../rows/marker'
import { markerName } from '../../rows/marker-name'
import { tableOfFile } from '../../rows/file-name'
import { mergeStateTexts } from '../../state'
import { listStatements } from '../../rows/schema/statements'
import { readDefinition } from '../../rows/schema/tables'
import { mapSides } from '../hunks'
import type { MergeRule, PageMerge, Sides } from '../model'
import { mergeRows } from './merge'
import type { RowConflict } from './model'
import { mergeSchemas } from './schema'
import { mergeWritten } from './written/merge'
import { isFileOfRows } from './written/read'

/** Reads a file by its path from the merged file's folder; null where a side has none. */
export type Beside = (path: string) => Promise<Sides<string | null>>

export const schemaName = 'schema.sql'
export const tablesFolder = 'tables'
export const collectionsFolder = 'collections'

/** How far SQLite has counted, in no schema: of two rows for one table the larger number is meant. */
export const sequencesName = 'sqlite_sequence'

/** `conflicts` are rows, for whoever shows them as such. */
export type TableMerge = PageMerge & { readonly conflicts?: readonly RowConflict[] }

const inFolder = new RegExp(`(?:^|/)(${tablesFolder}|${collectionsFolder})/([^/]+\\.jsonl)$`)
const rules: readonly MergeRule[] = ['tables']

/** The kind both sides agree on. */
async function readKind(beside: Beside, path: string): Promise<DatabaseKind | undefined> {
  const kinds = mapSides(await beside(path), (text): Marker['kind'] | undefined => readMarker(text ?? '')?.kind)
  return kinds.ours === kinds.theirs ? kinds.ours : undefined
}

/** The columns that a schema says the rows of a table are told apart by; undefined where it makes no such table. */
export function keyOfTable(schema: string, table: string): readonly string[] | undefined {
  for (const statement of listStatements(schema)) {
    const definition = readDefinition(statement)
    if (definition?.name === table) return definition.key
  }
  return undefined
}

/** What the rows of a table of a database are known by, where all sides agree. */
async function readKey(beside: Beside, table: string): Promise<readonly string[] | undefined> {
  const keys = mapSides(await beside(`../${schemaName}`), (schema) => keyOfTable(schema ?? '', table))
  const { base, ours, theirs } = mapSides(keys, (key) => JSON.stringify(key ?? null))
  return ours === theirs && (keys.base === undefined || base === ours) ? keys.ours : undefined
}

function mergeByKey(texts: Sides<string>, key: readonly string[] | undefined): TableMerge | undefined {
  const merge = key && mergeRows(texts, key)
  return merge && { ...merge, rules }
}

const isStatePath = (path: string): boolean => /(?:^|\/)state\.json$/i.test(path)

type FileTexts = Sides<string> | { readonly base: null; readonly ours: string; readonly theirs: string }

/** A file that is values by name, or rows, by itself. */
function mergeWholeFile(path: string, { base, ours, theirs }: FileTexts): TableMerge | undefined {
  if (!isStatePath(path)) return base === null ? undefined : mergeWritten(path, { base, ours, theirs })
  const text = mergeStateTexts({ base: base ?? '{}\n', ours, theirs })
  return text === undefined ? undefined : { kind: 'merged', text, rules }
}

/** Undefined for a file that is no table, or not known to be one. `texts` without a base are of a file both added. */
export async function mergeTableFile(path: string, sides: FileTexts, beside: Beside): Promise<TableMerge | undefined> {
  if (isStatePath(path) || isFileOfRows(path)) return mergeWholeFile(path, sides)
  const { base, ours, theirs } = sides
  const texts = { base: base ?? '', ours, theirs }
  const [, folder, file = ''] = inFolder.exec(path) ?? []
  if (folder === undefined) return (await readKind(beside, markerName)) ? mergeSchemas(texts) : undefined
  const kind = await readKind(beside, `../${markerName}`)
  if (kind === undefined) return undefined
  if (folder === collectionsFolder) return kind === 'documents' ? mergeByKey(texts, [documentKey]) : undefined
  const table = tableOfFile(file)
  if (table === undefined) return undefined
  return mergeByKey(texts, table === sequencesName ? [] : await readKey(beside, table))
}
