/** Asking a catalog in SQL. */
import type { Database as Handle, PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm'
import { listStatements, type Cell, type Row, type Statement } from '../../page/rows'
import type { Catalog } from '../catalog/catalog'
import { faultOf } from '../live/faults'
import { longestStatement } from '../live/limits'
import type { Answer, Asked, StatementFault } from '../live/model'
import { Refusal } from '../live/refusal'
import { prepareStatement } from '../live/statement'
import { readCells } from '../live/values'
import { withCheckboxes } from './checkboxes'
import { foldersOf } from './folders'
import { gateOf, refuseLate, type Sight, type Views } from './gate'
import type { QueryModel } from './model'
import { momentsIn, noMoments, type Moments } from './moments'
import { bindParameters, type Parameters } from './parameters'
import { documentedViews, folderView, foldName } from './views'

export type QueryLimits = {
  /** Milliseconds it may run. */
  readonly time: number
  /** Rows of the answer. */
  readonly rows: number
  /** Bytes it may need while it runs. */
  readonly memory: number
}

export const queryLimits: QueryLimits = { time: 2000, rows: 1000, memory: 64 << 20 }

/** In all cells of an answer, in UTF-16 units or bytes; with the row that goes beyond it the answer ends. */
const longestAnswer = 4 << 20

export type Question = {
  readonly sql: string
  readonly parameters?: Parameters
  readonly models?: readonly QueryModel[]
  /** What `readMoments` has read for it. */
  readonly moments?: Moments
  readonly limits?: Partial<QueryLimits>
}

/** The rows, or why there are none, with the place in the text. The catalog must be at a commit. Synchronous. */
export function askCatalog(catalog: Catalog, question: Question): Asked {
  const { sql, parameters = new Map() } = question
  const limits = { ...queryLimits, ...question.limits }
  const deadline = performance.now() + limits.time
  const asked = catalog.database.lend((sqlite): Asked => {
    try {
      const statement = readStatement(sql)
      const sight = sightOf(catalog, { ...question, statement, deadline })
      const running = { statement, parameters, limits }
      return gateOf(catalog.database).pass({ deadline, memory: limits.memory }, sight, (_, handle) =>
        run(sqlite, handle, running),
      )
    } catch (error) {
      return located(faultOf(sqlite, error), sql)
    }
  })
  return asked.kind === 'rows' ? withCheckboxes(catalog.database, asked) : asked
}

/** SQLite does not say where it missed a table. */
function located(fault: StatementFault, sql: string): StatementFault {
  const missing = /^no such table: (?:\w+\.)?([^]+)$/.exec(fault.message)?.[1]
  if (fault.at !== null || missing === undefined) return fault
  for (const { tokens } of listStatements(sql)) {
    const place = tokens.find(({ text }) => foldName(text) === foldName(missing))
    if (place) return { ...fault, at: place.from }
  }
  return fault
}

function readStatement(sql: string): Statement {
  if (sql.length > longestStatement) throw new Refusal('too-large', 'The query is too long.')
  const [statement, other] = listStatements(sql)
  if (!statement) throw new Refusal('wrong', 'There should be a query here.', { at: 0, code: 'one-query' })
  if (other) throw new Refusal('wrong', 'There should be one query here.', { at: other.from, code: 'one-query' })
  return statement
}

/** Names that a statement may mean a table by. */
const namesIn = ({ tokens }: Statement): ReadonlySet<string> =>
  new Set(tokens.filter(({ kind }) => kind === 'word' || kind === 'name').map(({ text }) => foldName(text)))

/** A question as it is read; what it sees is made within its time. */
type Reading = Question & { readonly statement: Statement; readonly deadline: number }

function sightOf(catalog: Catalog, reading: Reading): Sight {
  const said = foldName(reading.statement.sql)
  let inner = 'inner_'
  while (said.includes(inner)) inner += '_'
  return { views: viewsOf(catalog, reading), inner, moments: reading.moments ?? noMoments }
}

/** The views that a statement names: documented ones, then those of models, then those of folders. */
function viewsOf(catalog: Catalog, { statement, models = [], deadline }: Reading): Views {
  const folders = foldersOf(catalog)
  const byName = new Map(models.map((model) => [foldName(model.name), model]))
  const moments = momentsIn(statement.sql)
  const views = new Map<string, string>()
  for (const name of namesIn(statement)) {
    refuseLate(deadline)
    const model = byName.get(name)
    const folder = model?.folder ?? folders.get(name)
    const documented = documentedViews.get(name)
    if (documented !== undefined) views.set(name, documented)
    else if (folder !== undefined)
      views.set(name, folderView(catalog.database, { folder, fields: model?.fields ?? [], moments }))
  }
  return views
}

type Running = { readonly statement: Statement; readonly parameters: Parameters; readonly limits: QueryLimits }

function run(sqlite: Sqlite3Static, handle: Handle, { statement, parameters, limits }: Running): Asked {
  const prepared = prepareStatement(sqlite, handle, statement)
  try {
    bindParameters(sqlite, prepared, parameters)
    return { kind: 'rows', ...collect(sqlite, prepared, limits.rows) }
  } finally {
    prepared.finalize()
  }
}

function collect(sqlite: Sqlite3Static, statement: PreparedStatement, most: number): Answer {
  const columns = statement.columnCount > 0 ? statement.getColumnNames() : []
  const rows: Row[] = []
  let length = 0
  while (statement.step()) {
    if (rows.length >= most || length > longestAnswer) return { columns, rows, more: true }
    const cells = readCells(sqlite.capi, statement)
    rows.push(cells)
    length += cells.reduce<number>((sum, cell) => sum + lengthOf(cell), 0)
  }
  return { columns, rows, more: false }
}

const lengthOf = (cell: Cell): number => (typeof cell === 'string' || cell instanceof Uint8Array ? cell.length : 1)
