/**
 * A database of PostgreSQL: as files it is what one of SQLite is. Only what leads from one table to another is said apart
 * from these, for tables may lead to each other.
 */
import { WikiError } from '../../errors'
import { schemaName, tablesFolder, type Statement } from '../../page/rows'
import type { LiveFiles, LiveKind } from './live'
import type { SqlState } from './sql-state'
import { makesSomething, sqlLayout } from './sqlite'
import { faultAt, readTableFiles, type Place } from './table-files'

const addsConstraint = /^alter\s+table\s.*\badd\s+constraint\b/is

const belongs = (statement: Statement): boolean => makesSomething(statement) || addsConstraint.test(statement.sql)

const layout = sqlLayout(belongs)

/** Reads up to a row of a table, for the line it is in: the rows were handed over long before one was refused. */
function placeOfRow(files: LiveFiles, table: string, row: number): Place {
  const place: Place = { file: '', line: 0 }
  let before = row
  for (const { form, rows } of readTableFiles(files, tablesFolder, place))
    for (const _ of rows) if (form.name === table && before-- === 0) return place
  return place
}

/** `damaged` as the state says it, with its place. */
function located(files: LiveFiles, error: WikiError): unknown {
  const { table, row } = error.data
  const place = typeof table === 'string' && typeof row === 'number' ? placeOfRow(files, table, row) : undefined
  return faultAt(place ?? { file: schemaName, line: 0 }, error)
}

const causeOf = (error: unknown): WikiError | undefined =>
  error instanceof WikiError && error.cause instanceof WikiError && error.cause.code === 'damaged'
    ? error.cause
    : undefined

export const postgresKind: LiveKind<SqlState> = {
  kind: 'postgres',
  ...layout,
  async import(files, state, note) {
    try {
      await layout.import(files, state, note)
    } catch (error) {
      const cause = causeOf(error)
      throw cause ? located(files, cause) : error
    }
  },
}
