/**
 * A schema as text: a statement a paragraph, first what others need, then by name. Equal schemas have equal texts, in
 * whatever order they came to be.
 */
import { compareTexts } from '../order'
import { listStatements, readMade, type Statement } from './statements'

/** In the order in which a database can be made of them. */
const kinds = ['schema', 'extension', 'type', 'domain', 'sequence', 'function', 'table', 'index', 'view', 'trigger']

/** What a statement is known by: its kind and name; a statement that makes nothing, by itself. */
export const identityOf = (statement: Pick<Statement, 'tokens' | 'sql'>): string => {
  const made = readMade(statement)
  return made ? `${made.kind} ${made.name}` : statement.sql
}

const rankOf = (statement: Statement): number => {
  const rank = kinds.indexOf(readMade(statement)?.kind ?? '')
  return rank < 0 ? kinds.length : rank
}

const compare = (a: Statement, b: Statement): number =>
  rankOf(a) - rankOf(b) || compareTexts(identityOf(a), identityOf(b)) || compareTexts(a.sql, b.sql)

/** The statements in the order of the text, which is one in which they can be run. */
export const orderStatements = (statements: Iterable<Statement>): readonly Statement[] => [...statements].sort(compare)

export const formatStatement = (sql: string): string => `${sql};\n`

export const formatSchema = (statements: Iterable<Statement>): string =>
  orderStatements(statements)
    .map(({ sql }) => formatStatement(sql))
    .join('\n')

/** The text of a schema from the statements of a database. */
export const textOfSchema = (sqls: readonly string[]): string =>
  formatSchema(sqls.flatMap((sql) => [...listStatements(sql)]))
