/** A SQLite database: `schema.sql`, and a file for each table. */
import { WikiError } from '../../errors'
import {
  listStatements,
  orderStatements,
  readMade,
  schemaName,
  tablesFolder,
  textOfSchema,
  type Statement,
} from '../../page/rows'
import type { LiveKind } from './live'
import type { SqlState } from './sql-state'
import { decodeFile, encodePieces, exportTables, faultAt, isTableFile, readTableFiles, type Place } from './table-files'

type Belongs = (statement: Statement) => boolean

/** The statements of a schema in the order in which they can be run. Throws `damaged` for one that does not belong there. */
function readSchemaFile(bytes: Uint8Array | undefined, belongs: Belongs): readonly string[] {
  const text = decodeFile(schemaName, bytes ?? new Uint8Array())
  const statements = [...listStatements(text)]
  const odd = statements.find((statement) => !belongs(statement))
  if (odd === undefined) return orderStatements(statements).map(({ sql }) => sql)
  const line = text.slice(0, odd.from).split('\n').length
  throw new WikiError('damaged', `“${schemaName}”, line ${line}: only CREATE statements belong there.`, {
    reason: 'file-damaged',
    file: schemaName,
    line,
  })
}

export const makesSomething: Belongs = (statement) => readMade(statement) !== undefined

/** What any database of SQL is as files; `belongs` tells what may be in a schema. */
export const sqlLayout = (belongs: Belongs): Omit<LiveKind<SqlState>, 'kind'> => ({
  owns: (path) => path === schemaName || isTableFile(path, tablesFolder),
  async import(files, state, note) {
    const place: Place = { file: schemaName, line: 0 }
    try {
      await state.replace(
        readSchemaFile(files.get(schemaName), belongs),
        readTableFiles(files, tablesFolder, place),
        note,
      )
    } catch (error) {
      throw faultAt(place, error)
    }
  },
  async *export(state) {
    yield { path: schemaName, bytes: encodePieces(schemaName, [textOfSchema(await state.readSchema())]) }
    yield* exportTables(state)
  },
})

export const sqliteKind: LiveKind<SqlState> = { kind: 'sqlite', ...sqlLayout(makesSomething) }
