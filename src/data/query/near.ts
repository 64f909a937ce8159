/** What may have been meant by a name that nothing has. */
import { listStatements } from '../../page/rows'
import type { Catalog } from '../catalog/catalog'
import type { StatementFault } from '../live/model'
import { distanceOf } from '../search/typos'
import { listViews } from './list-views'
import type { QueryModel, QueryView } from './model'
import { foldName } from './views'

/** As SQLite says it, with the table before the name. */
const missing = /^no such (table|column): (?:[^.]+\.)?(.+)$/

type Missed = { readonly fault: StatementFault; readonly sql: string; readonly models: readonly QueryModel[] }

/** A name that differs by a few signs: of a table there is, or of a column of those that the query names. Else null. */
export async function findNear(catalog: Catalog, { fault, sql, models }: Missed): Promise<string | null> {
  const [, kind, name] = missing.exec(fault.message) ?? []
  if (fault.reason !== 'wrong' || name === undefined) return null
  const views = await listViews(catalog, models)
  return nearest(name, kind === 'table' ? views.map((view) => view.name) : columnsNamed(views, sql))
}

function columnsNamed(views: readonly QueryView[], sql: string): readonly string[] {
  const said = new Set([...listStatements(sql)].flatMap(({ tokens }) => tokens.map(({ text }) => foldName(text))))
  return views.filter(({ name }) => said.has(foldName(name))).flatMap(({ columns }) => columns)
}

/** In a short name one sign is much. */
function nearest(name: string, names: readonly string[]): string | null {
  const most = name.length < 5 ? 1 : 2
  const [best] = names
    .map((other) => ({ other, distance: distanceOf(foldName(name), foldName(other), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
  return best?.other ?? null
}
