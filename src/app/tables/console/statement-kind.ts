/** What a text of SQL does, as far as its words tell. */
import { listStatements, type Statement } from '../../../page/rows'

const asking = new Set(['select', 'values', 'explain', 'pragma'])
const writing = new Set(['insert', 'update', 'delete', 'replace'])

const wordsOf = ({ tokens }: Statement): readonly string[] =>
  tokens.map(({ kind, text }) => (kind === 'word' ? text.toLowerCase() : ''))

/** What cannot be told is run as a change, which answers too. */
export function onlyAsks(sql: string): boolean {
  const [statement, ...others] = [...listStatements(sql)]
  if (!statement || others.length > 0) return false
  const words = wordsOf(statement)
  const [first = ''] = words
  return asking.has(first) || (first === 'with' && !words.some((word) => writing.has(word)))
}

/** Whether it is about rows, which can be counted, and not about tables alone. */
export const isAboutRows = (sql: string): boolean =>
  [...listStatements(sql)].some((statement) => wordsOf(statement).some((word) => writing.has(word)))

const taking = new Set(['drop', 'truncate', 'alter'])

/** All rows of a table go, or are written over. */
function takesAll(words: readonly string[]): boolean {
  const [first = ''] = words
  const isWide = ['delete', 'update'].includes(first) && !words.includes('where')
  return taking.has(first) || isWide
}

/** Whether it may take more with it than whoever wrote it meant. */
export const mayLose = (sql: string): boolean =>
  [...listStatements(sql)].some((statement) => takesAll(wordsOf(statement)))
