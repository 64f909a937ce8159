/** What a database says of a statement it did not run, in our words where we know its own. */
import { messages } from '../../messages/all'
import type { Fault } from './handle'

type Explain = (words: readonly string[]) => string

const last = (name: string): string => name.trim().split('.').at(-1) ?? name

/** The sentences of SQLite and of PostgreSQL, each with what it names. */
function listPatterns(): readonly (readonly [RegExp, Explain])[] {
  const t = messages.tables.faults
  const columns: Explain = ([, names = '']) => t.unique(names.split(',').map(last).join(messages.common.comma))
  const required: Explain = ([, name = '']) => t.required(last(name))
  const check: Explain = ([, rule = '']) => t.check(rule)
  return [
    [/^UNIQUE constraint failed: (.+)$/, columns],
    [/^NOT NULL constraint failed: (.+)$/, required],
    [/^CHECK constraint failed: (.+)$/, check],
    [/^FOREIGN KEY constraint failed/, () => t.reference],
    [/^cannot store \w+ value|^datatype mismatch/, () => t.type],
    [/^duplicate key value violates unique constraint "(.+?)"/, columns],
    [/^null value in column "(.+?)"/, required],
    [/violates check constraint "(.+?)"/, check],
    [/violates foreign key constraint/, () => t.reference],
    [/^invalid input syntax for type/, () => t.type],
  ]
}

/** What was refused here and not by the database. The engine of another version may know more codes than this catalogue. */
export function explainRefusal({ code, words = [] }: Pick<Fault, 'code' | 'words'>): string | undefined {
  const { refusals } = messages.tables
  if (code === undefined || !Object.hasOwn(refusals, code)) return undefined
  const [first = '', second = ''] = words
  return refusals[code](first, second)
}

export function explainFault(fault: Omit<Fault, 'kind' | 'at'>): string {
  const { reason, message } = fault
  const refusal = explainRefusal(fault)
  if (refusal !== undefined) return refusal
  for (const [pattern, explain] of listPatterns()) {
    const words = pattern.exec(message)
    if (words) return explain(words)
  }
  const said = messages.tables.faults[reason]
  return typeof said === 'string' ? said : said(message)
}
