/** The rows that statements bring, by looking at them only. */
import type { Statement } from '../../../page/rows'

/** A word of the statement in small letters; empty for what is none. */
export const wordOf = (statement: Statement, at = 0): string => {
  const token = statement.tokens[at]
  return token?.kind === 'word' ? token.text.toLowerCase() : ''
}

/** The rows of an INSERT are the brackets behind VALUES. */
function countRows({ tokens }: Statement): number {
  let [depth, count, isBehind] = [0, 0, false]
  for (const { kind, text } of tokens) {
    if (kind === 'word' && depth === 0 && text.toLowerCase() === 'values') isBehind = true
    if (kind !== 'mark') continue
    if (text === ')') depth--
    if (text !== '(') continue
    if (isBehind && depth === 0) count++
    depth++
  }
  return count
}

export const countInserted = (statements: readonly Statement[]): number =>
  statements
    .filter((statement) => ['insert', 'replace'].includes(wordOf(statement)))
    .reduce((count, statement) => count + countRows(statement), 0)
