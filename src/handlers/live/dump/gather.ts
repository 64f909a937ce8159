/** A dump as what it makes and the rows that go into it, in place of the order it was written in. */
import { WikiError } from '../../../errors'
import { listStatements, readDefinition, readMade, type Statement } from '../../../page/rows'
import type { NewRows } from '../sql-state'
import type { DumpCell, DumpPart } from './model'
import { parseDump } from './parse'

/** `skipped` is what only concerns the server it came from, or cannot be kept in a wiki, with its line. */
export type GatheredDump = {
  readonly schema: readonly string[]
  readonly rows: readonly NewRows[]
  readonly skipped: readonly { readonly line: number; readonly sql: string }[]
}

const kept = new Set(['table', 'index', 'view', 'sequence', 'type', 'domain'])

const isKept = (statement: Statement): boolean =>
  /^alter\s+table\b/i.test(statement.sql) || kept.has(readMade(statement)?.kind ?? '')

/** Undefined for a value that only a server can tell. */
function readCells(row: readonly DumpCell[]): readonly (string | null)[] | undefined {
  const cells = row.filter((cell) => cell === null || typeof cell === 'string')
  return cells.length === row.length ? cells : undefined
}

function readRows(
  { table, columns, rows, line }: Extract<DumpPart, { kind: 'rows' }>,
  known: ReadonlyMap<string, readonly string[]>,
): NewRows {
  const names = columns ?? known.get(table)
  const read = Array.from(rows, readCells)
  const whole = read.flatMap((row) => (row && row.length <= (names?.length ?? 0) ? [row] : []))
  if (names && whole.length === read.length)
    return { form: { name: table, columns: names.slice(0, whole[0]?.length), key: [] }, rows: whole }
  throw new WikiError('damaged', `The rows for “${table}” cannot be read.`, {
    reason: 'file-damaged',
    file: table,
    line,
  })
}

/** Throws `damaged` with the `line` of rows that cannot be brought in as they are written. */
export function gatherDump(dump: string): GatheredDump {
  const [schema, rows, skipped]: [string[], NewRows[], { line: number; sql: string }[]] = [[], [], []]
  const known = new Map<string, readonly string[]>()
  for (const part of parseDump(dump)) {
    if (part.kind === 'rows') rows.push(readRows(part, known))
    else {
      const [statement] = listStatements(part.sql)
      const isMade = part.kind === 'statement' && statement && isKept(statement)
      if (isMade) schema.push(part.sql)
      else skipped.push({ line: part.line, sql: part.sql.slice(0, 200) })
      const definition = statement && readDefinition(statement)
      if (definition) known.set(definition.name, definition.columns)
    }
  }
  return { schema, rows, skipped }
}
