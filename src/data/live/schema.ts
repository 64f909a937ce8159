/** What a database has been made of. */
import type { Database as Handle } from '@sqlite.org/sqlite-wasm'
import type { TableForm } from '../../page/rows'
import { ownPrefix } from './permission'

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Neither SQLite's own nor ours. */
const isTheirs = `name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND substr(tbl_name, 1, ${ownPrefix.length}) <> '${ownPrefix}'`

const textsOf = (handle: Handle, sql: string, bind: readonly string[] = []): readonly string[] =>
  handle.selectValues(sql, bind.length > 0 ? [...bind] : undefined).map(String)

export const readSchema = (handle: Handle): readonly string[] =>
  textsOf(handle, `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND ${isTheirs}`)

/** Names that look like ours, and are not: they would not be kept. */
export const listHidden = (handle: Handle, own: string): readonly string[] =>
  textsOf(handle, `SELECT name FROM sqlite_schema WHERE NOT (${isTheirs}) AND sql IS NOT NULL AND name <> ?`, [
    own,
  ]).filter((name) => !name.startsWith('sqlite_'))

/** Columns that are computed have nothing to keep. */
export const readTableForms = (handle: Handle): readonly TableForm[] =>
  textsOf(handle, `SELECT name FROM sqlite_schema WHERE type = 'table' AND ${isTheirs} ORDER BY name`).map((name) => ({
    name,
    columns: textsOf(handle, 'SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid', [name]),
    key: textsOf(handle, 'SELECT name FROM pragma_table_xinfo(?) WHERE pk > 0 ORDER BY pk', [name]),
  }))

/** Those somebody made, and not those that come with a table. */
export const listIndexes = (handle: Handle): readonly { readonly name: string }[] =>
  textsOf(handle, `SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND ${isTheirs}`).map(
    (name) => ({ name }),
  )

/** Triggers, views and tables, in an order in which they can be dropped. */
export const listMade = (handle: Handle): readonly { readonly type: string; readonly name: string }[] =>
  ['trigger', 'view', 'table'].flatMap((type) =>
    textsOf(handle, `SELECT name FROM sqlite_schema WHERE type = ? AND ${isTheirs}`, [type]).map((name) => ({
      type,
      name,
    })),
  )
