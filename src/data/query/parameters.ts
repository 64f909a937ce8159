/** What `:rating` stands for in a query: the property of the page it is on. */
import type { PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import type { PagePath } from '../../names'
import { folderOf, nameOf, titleOf } from '../../page'
import type { Catalog } from '../catalog/catalog'
import { Refusal } from '../live/refusal'
import type { Parameter } from '../sqlite/database'
import { foldName } from './views'

/** By name in small letters. Of a name that a page writes several times the first counts. */
export type Parameters = ReadonlyMap<string, Parameter>

const selectOwn = `
  SELECT lower(key) AS name, value ->> '$' AS value FROM properties JOIN files ON files.id = file
  WHERE path = ? ORDER BY properties.rowid DESC`
const selectTitle = 'SELECT title FROM files WHERE path = ?'

export function readParameters({ database }: Pick<Catalog, 'database'>, page: PagePath | undefined): Parameters {
  if (page === undefined) return new Map()
  const own = database.list<{ name: string; value: Parameter }>(selectOwn, page)
  const [named] = database.list<{ title: string | null }>(selectTitle, page)
  return new Map<string, Parameter>([
    ...own.map(({ name, value }) => [name, value] as const),
    ['path', page],
    ['folder', folderOf(page)],
    ['name', nameOf(page)],
    ['title', named?.title ?? titleOf(page)],
  ])
}

/** What the page does not have is null. Throws a `Refusal` for a place without a name. */
export function bindParameters({ capi }: Sqlite3Static, statement: PreparedStatement, parameters: Parameters): void {
  for (let at = 1; at <= statement.parameterCount; at++) {
    const name = capi.sqlite3_bind_parameter_name(statement.pointer ?? 0, at)
    if (!name || name.startsWith('?'))
      throw new Refusal('wrong', 'A value has a name, such as :title.', { code: 'value-name' })
    statement.bind(at, parameters.get(foldName(name.slice(1))) ?? null)
  }
}
