/** Statements of strangers, prepared one at a time. */
import type { Database as Handle, PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import type { Statement } from '../../page/rows'
import { refusalOf } from './faults'
import { Refusal } from './refusal'

/** What SQLite takes for one statement is what we took for one. Throws a `Refusal`, with its place in the text where one is known. */
export function prepareStatement(
  sqlite: Sqlite3Static,
  handle: Handle,
  { sql, from }: Pick<Statement, 'sql' | 'from'>,
): PreparedStatement {
  try {
    const statement = handle.prepare(sql)
    const taken = sqlite.capi.sqlite3_sql(statement.pointer ?? 0) ?? ''
    if (taken.length === sql.length) return statement
    statement.finalize()
    throw new Refusal('wrong', 'There is something behind the end of this statement.', {
      at: from + taken.length,
      code: 'after-end',
    })
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOf(sqlite, handle, { error, sql, from })
  }
}
