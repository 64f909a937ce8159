/** One table of a schema as another schema has it. */
import { formatSchema } from './text'
import { listStatements, readMade, type Statement } from './statements'

/** The table that a statement makes, or makes something of: an index, a trigger. */
function tableOf(statement: Statement): string | undefined {
  const made = readMade(statement)
  if (made?.kind === 'table') return made.name
  if (made?.kind !== 'index' && made?.kind !== 'trigger') return undefined
  const at = made.rest.findIndex(({ kind, text }) => kind === 'word' && text.toLowerCase() === 'on')
  const [name, dot, inner] = at < 0 ? [] : made.rest.slice(at + 1)
  return dot?.text === '.' ? inner?.text : name?.text
}

/** The schema of now with what makes that table, its indexes and triggers, as they were then. */
export function tableAsThen(now: string, then: string, table: string): string {
  const isIts = (statement: Statement): boolean => tableOf(statement)?.toLowerCase() === table.toLowerCase()
  const others = [...listStatements(now)].filter((statement) => !isIts(statement))
  return formatSchema([...others, ...[...listStatements(then)].filter(isIts)])
}
