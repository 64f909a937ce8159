/**
 * What a statement may do, judged by its words before it runs: ask, change rows, or change what tables there are. It runs
 * as a role that owns these tables and nothing else; so nothing may change the role, the session or the transaction, nor
 * bring code along (functions, triggers, `DO`) that could, nor make what would not be kept as text.
 */
import { readMade, type Statement } from '../../../page/rows'
import { Refusal } from '../refusal'

const reading = new Set(['select', 'with', 'values', 'table', 'explain', 'show'])
const changing = new Set([...reading, 'insert', 'update', 'delete', 'merge', 'truncate'])
const making = new Set(['create', 'alter', 'drop'])
const made = new Set(['table', 'index', 'view', 'sequence', 'type', 'domain'])

const wordAt = ({ tokens }: Statement, at: number): string =>
  tokens[at]?.kind === 'word' ? tokens[at].text.toLowerCase() : ''

const isTemporary = (statement: Statement): boolean =>
  [1, 2, 3].some((at) => ['temp', 'temporary'].includes(wordAt(statement, at)))

/** What `CREATE`, `ALTER` and `DROP` are about. */
function kindMade(statement: Statement): string {
  if (wordAt(statement, 0) === 'create') return readMade(statement)?.kind ?? ''
  return wordAt(statement, 1) === 'materialized' ? wordAt(statement, 2) : wordAt(statement, 1)
}

const mayMake = (statement: Statement): boolean =>
  making.has(wordAt(statement, 0)) && made.has(kindMade(statement)) && !isTemporary(statement)

/** Whether it changes what there is, and not only its rows. */
export const changesSchema = (statement: Statement): boolean =>
  !changing.has(wordAt(statement, 0)) || isTruncating(statement)

/** Rows that went this way are not counted. */
const isTruncating = (statement: Statement): boolean => wordAt(statement, 0) === 'truncate'

/** Whether a cursor can run over its rows. */
export const isQuery = (statement: Statement): boolean => !['explain', 'show'].includes(wordAt(statement, 0))

/** Throws a `Refusal` with the place of the statement in its text. */
export function judgeStatement(statement: Statement, permission: 'read' | 'write'): void {
  const first = wordAt(statement, 0)
  const allowed = permission === 'read' ? reading.has(first) : changing.has(first) || mayMake(statement)
  if (allowed) return
  const named = statement.tokens.slice(0, 2).map(({ text }) => text.slice(0, 30))
  throw new Refusal('refused', `“${named.join(' ')} …” is not allowed here.`, {
    at: statement.from,
    code: 'not-run',
    words: named.slice(0, 1),
  })
}
