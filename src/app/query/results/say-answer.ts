/** An answer in a few words, for those who listen. */
import type { QueryAnswer } from '../../../worker'
import { messages } from '../../messages/all'

export function summaryOf(answer: QueryAnswer): string {
  if (answer.kind === 'rows') return messages.query.results.rows(answer.rows.length)
  if (answer.kind === 'found') return messages.search.found(answer.total)
  return messages.query.fault.short
}
