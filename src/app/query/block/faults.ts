/** What is wrong with a query, in sentences, with the places in its text. */
import type { QueryAnswer, QueryFault, QueryProblem } from '../../../worker'
import { messages } from '../../messages/all'
import { explainRefusal } from '../../tables/handle/explain-fault'
import { partsAt, type FaultPlace } from '../fault/fault-place'

export type ShownFault = { readonly sentence: string; readonly place: FaultPlace | null }

type Block = { readonly info: string; readonly text: string }
type Failed = Exclude<QueryAnswer, { kind: 'rows' | 'found' }>

export function placeIn({ info, text }: Block, { line, column }: Pick<FaultPlace, 'line' | 'column'>): FaultPlace {
  return { line, column, ...partsAt(line === 0 ? info : (text.split('\n')[line - 1] ?? ''), column - 1) }
}

function sayProblem({ kind, word }: QueryProblem): string {
  const t = messages.query.fault
  return t.misread[kind](word)
}

/** SQLite's sentences, each with what it names (its `build.c`, `resolve.c`, `parse.y`). */
function explain(message: string): string {
  const t = messages.query.fault
  const patterns = [
    [/^no such column: (.+)$/, t.noColumn],
    [/^no such table: (.+)$/, t.noView],
    [/^no such function: (.+)$/, t.noFunction],
    [/^near "(.*)": syntax error$/s, t.syntax],
    [/^incomplete input$/, () => t.incomplete],
    [/^ambiguous column name: (.+)$/, t.ambiguous],
    [/^unrecognized token: "(.*)"$/s, t.syntax],
  ] as const
  for (const [pattern, say] of patterns) {
    const words = pattern.exec(message)
    if (words) return say(words[1] ?? '')
  }
  return t.wrong(message)
}

function sayFault(fault: QueryFault): string {
  const { reason, message, near } = fault
  const refusal = explainRefusal(fault)
  if (refusal !== undefined) return refusal
  if (reason !== 'wrong' && reason !== 'constraint') return messages.query.fault[reason]
  return near === null ? explain(message) : `${explain(message)} ${messages.query.fault.near(near)}`
}

/** A statement that changes something, or a word of SQL with a letter lost: somebody may not have meant a search. */
export const beginsLikeSql = (text: string): boolean =>
  /^\s*(?:insert|delete|update|replace|create|drop|alter|explain|pragma|se\w{0,4}ct?)\s/i.test(text)

export function listFaults(answer: Failed, block: Block): readonly ShownFault[] {
  if (answer.kind === 'misread')
    return answer.problems.map((problem) => ({ sentence: sayProblem(problem), place: placeIn(block, problem) }))
  if (answer.kind === 'no-such-commit') return [{ sentence: messages.query.fault.noCommit(answer.at), place: null }]
  return [{ sentence: sayFault(answer), place: answer.place && placeIn(block, answer.place) }]
}
