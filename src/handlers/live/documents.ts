/**
 * Collections of JSON documents: a file for each collection, a document a line, known by its `_id`. As state, a collection is
 * a table with `_id` and `document`, so that it can be asked with SQL and its JSON functions.
 */
import { WikiError } from '../../errors'
import {
  collectionsFolder,
  documentKey,
  documentOfRow,
  fileOfTable,
  formatCell,
  listDocuments,
  tableOfFile,
  textOfDocuments,
  type Row,
} from '../../page/rows'
import type { LiveFile, LiveKind } from './live'
import type { NewRows, SqlState } from './sql-state'
import { decodeFile, encodePieces, faultAt, isTableFile, type Place } from './table-files'

const columns = [documentKey, 'document']
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const schemaOf = (name: string): string =>
  `CREATE TABLE ${quote(name)} (${documentKey} NOT NULL PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID`

const nameOf = (path: string): string => tableOfFile(path.slice(collectionsFolder.length + 1)) ?? ''

function* readCollection(path: string, bytes: Uint8Array, place: Place): Generator<Row> {
  place.file = path
  for (const { line, id, text } of listDocuments(decodeFile(path, bytes))) {
    place.line = line
    yield [id, text]
  }
}

/** The document of a row; its `_id` is what the row says. */
function textOfRow(name: string, row: Row): string {
  const text = documentOfRow(row)
  if (text !== undefined) return text
  throw new WikiError('damaged', `In “${name}”, ${formatCell(row[0] ?? null)} has no document of that _id.`, {
    reason: 'file-damaged',
    file: name,
  })
}

async function exportCollection(state: SqlState, name: string): Promise<LiveFile> {
  const file = fileOfTable(name)
  if (file === undefined)
    throw new WikiError('invalid-name', `No file can be called after “${name.slice(0, 100)}”.`, {
      reason: 'path',
      name: name.slice(0, 100),
    })
  const path = `${collectionsFolder}/${file}`
  const texts: string[] = []
  for await (const row of state.readRows({ name, columns, key: [documentKey] })) texts.push(textOfRow(name, row))
  return { path, bytes: encodePieces(path, textOfDocuments(texts)) }
}

export const documentsKind: LiveKind<SqlState> = {
  kind: 'documents',
  owns: (path) => isTableFile(path, collectionsFolder),
  async import(files, state, note) {
    const paths = [...files.keys()].filter((path) => isTableFile(path, collectionsFolder))
    const place: Place = { file: '', line: 0 }
    function* rows(): Generator<NewRows> {
      for (const path of paths)
        yield {
          form: { name: nameOf(path), columns, key: [] },
          rows: readCollection(path, files.get(path) ?? new Uint8Array(), place),
        }
    }
    try {
      await state.replace(
        paths.map((path) => schemaOf(nameOf(path))),
        rows(),
        note,
      )
    } catch (error) {
      throw faultAt(place, error)
    }
  },
  async *export(state) {
    const names = (await state.readTables()).map(({ name }) => name)
    for (const name of names.sort()) yield await exportCollection(state, name)
  },
}
