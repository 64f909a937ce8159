/**
 * What a statement may do, asked by SQLite while it prepares it (sqlite.org/c3ref/set_authorizer.html): read, or change rows
 * and tables. Nothing reaches other databases, the settings of this one, its own bookkeeping, or tables that could not be
 * kept as rows.
 */
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm'

/** Begins the names of our own tables. */
export const ownPrefix = 'verso_'

export type Permission = 'all' | 'read' | 'write'

type Capi = Sqlite3Static['capi']
type Action = { readonly code: number; readonly first: string; readonly second: string }

const reading = (capi: Capi): ReadonlySet<number> =>
  new Set([capi.SQLITE_SELECT, capi.SQLITE_READ, capi.SQLITE_FUNCTION, capi.SQLITE_RECURSIVE])

const writing = (capi: Capi): ReadonlySet<number> =>
  new Set([
    ...reading(capi),
    capi.SQLITE_INSERT,
    capi.SQLITE_UPDATE,
    capi.SQLITE_DELETE,
    capi.SQLITE_CREATE_TABLE,
    capi.SQLITE_CREATE_INDEX,
    capi.SQLITE_CREATE_VIEW,
    capi.SQLITE_CREATE_TRIGGER,
    capi.SQLITE_DROP_TABLE,
    capi.SQLITE_DROP_INDEX,
    capi.SQLITE_DROP_VIEW,
    capi.SQLITE_DROP_TRIGGER,
    capi.SQLITE_ALTER_TABLE,
    capi.SQLITE_REINDEX,
    capi.SQLITE_SAVEPOINT,
  ])

/** Settings that only tell something. */
const telling = new Set(['table_info', 'table_xinfo', 'table_list', 'index_list', 'index_info', 'foreign_key_list'])
/** Functions that reach out of the database. */
const reaching = new Set(['load_extension', 'fts3_tokenizer'])

/** Tables of SQLite itself that show its pages and what others ask, and not what people wrote. */
const inward = /^sqlite_(?!(?:temp_)?(?:schema|master)$|sequence$|stat\d$)/i

/** What the authorizer answers: SQLITE_OK or SQLITE_DENY. */
export function judgeAction(capi: Capi, permission: Permission, { code, first, second }: Action): number {
  if (permission === 'all') return capi.SQLITE_OK
  const isOurs = first.toLowerCase().startsWith(ownPrefix)
  const isAllowed =
    code === capi.SQLITE_PRAGMA
      ? telling.has(first.toLowerCase())
      : (permission === 'read' ? reading(capi) : writing(capi)).has(code)
  const reaches = code === capi.SQLITE_FUNCTION && reaching.has(second.toLowerCase())
  const looksInward = code === capi.SQLITE_READ && inward.test(first)
  return isAllowed && !isOurs && !reaches && !looksInward ? capi.SQLITE_OK : capi.SQLITE_DENY
}
