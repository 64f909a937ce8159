/** The tables of a database as files, and back. */
import { WikiError } from '../../errors'
import {
  fileOfTable,
  formatTable,
  parseTable,
  tableOfFile,
  tablesFolder,
  TableFault,
  type Row,
  type TableForm,
} from '../../page/rows'
import type { LiveFile, LiveFiles } from './live'
import type { NewRows, SqlState } from './sql-state'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Bytes of one file, as large as a commit takes it. */
const largestFile = 25 << 20

const tooLarge = (path: string): WikiError =>
  new WikiError('too-large', `“${path}” would be over 25 MB.`, { reason: 'file-too-large', path })

/** Pieces of text as bytes; throws `too-large` before there is too much of it. */
export function encodePieces(path: string, pieces: Iterable<string>): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  for (const piece of pieces) {
    const part = encoder.encode(piece)
    if ((size += part.length) > largestFile) throw tooLarge(path)
    parts.push(part)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Throws `damaged` for what is not UTF-8. */
export function decodeFile(file: string, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    throw new WikiError('damaged', `“${file}” is not text in UTF-8.`, { reason: 'file-damaged', file }, { cause })
  }
}

export const isTableFile = (path: string, folder: string): boolean =>
  path.startsWith(`${folder}/`) && tableOfFile(path.slice(folder.length + 1)) !== undefined

const pathOfTable = (name: string): string => {
  const file = fileOfTable(name)
  if (file !== undefined) return `${tablesFolder}/${file}`
  throw new WikiError('invalid-name', `No file can be called after the table “${name.slice(0, 100)}”.`, {
    reason: 'path',
    name: name.slice(0, 100),
  })
}

async function encodeTable(path: string, form: TableForm, rows: ReturnType<SqlState['readRows']>): Promise<LiveFile> {
  const read: Row[] = []
  for await (const row of rows) read.push(row)
  return { path, bytes: encodePieces(path, formatTable(form, read)) }
}

export async function* exportTables(state: SqlState): AsyncGenerator<LiveFile> {
  const tables = (await state.readTables()).map((form) => ({ form, rows: state.readRows(form) }))
  const all = [...tables, ...((await state.readBookkeeping?.()) ?? [])]
  const files = all.map((table) => ({ ...table, path: pathOfTable(table.form.name) }))
  for (const { path, form, rows } of files.sort((a, b) => (a.path < b.path ? -1 : 1)))
    yield await encodeTable(path, form, rows)
}

/** Where reading has come to, for whoever has to say what is at fault. */
export type Place = { file: string; line: number }

/** Rows in a row that name the same columns, as one part. */
function* partsOf(name: string, text: string, place: Place): Generator<NewRows> {
  const rows = parseTable(text)
  let next = rows.next()
  function* sameColumns(columns: readonly string[]): Generator<Row> {
    for (; !next.done && hasColumns(next.value.cells, columns); next = rows.next()) {
      place.line = next.value.line
      yield [...next.value.cells.values()]
    }
  }
  while (!next.done) {
    const columns = [...next.value.cells.keys()]
    yield { form: { name, columns, key: [] }, rows: sameColumns(columns) }
  }
}

const hasColumns = (cells: ReadonlyMap<string, unknown>, columns: readonly string[]): boolean =>
  cells.size === columns.length && [...cells.keys()].every((name, at) => name === columns[at])

/** The rows of every table file in a folder. */
export function* readTableFiles(files: LiveFiles, folder: string, place: Place): Generator<NewRows> {
  for (const [path, bytes] of files) {
    const name = isTableFile(path, folder) ? tableOfFile(path.slice(folder.length + 1)) : undefined
    if (name === undefined) continue
    place.file = path
    place.line = 0
    yield* partsOf(name, decodeFile(path, bytes), place)
  }
}

/** What went wrong while a file was read, with its place. */
export function faultAt({ file, line }: Place, error: unknown): unknown {
  if (error instanceof TableFault)
    return new WikiError('damaged', `“${file}”: ${error.message}`, { reason: 'file-damaged', file, line: error.line })
  if (!(error instanceof WikiError) || error.code !== 'damaged' || 'file' in error.data) return error
  const where = line > 0 ? `“${file}”, line ${line}` : `“${file}”`
  return new WikiError(
    'damaged',
    `${where}: ${error.message}`,
    { reason: 'file-damaged', file, line },
    { cause: error },
  )
}
