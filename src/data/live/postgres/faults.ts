/** PostgreSQL's failures as values people can mend, by their code (postgresql.org/docs/18/errcodes-appendix.html). */
import { WikiError, type ErrorData } from '../../../errors'
import { Refusal } from '../refusal'
import type { StatementFault } from '../model'

/** What the database says; `position` counts letters from 1. */
type Said = Error & { readonly code: string; readonly position?: string | undefined }

export const isSaid = (error: unknown): error is Said =>
  error instanceof Error && 'severity' in error && 'code' in error && typeof error.code === 'string'

const byClass: Readonly<Record<string, StatementFault['reason']>> = {
  '22': 'constraint', // a value that its column cannot take
  '23': 'constraint',
  '25': 'refused',
  '53': 'too-large',
  '54': 'too-large',
  '57': 'slow',
}

const reasonOf = (code: string): StatementFault['reason'] =>
  code === '42501' ? 'refused' : (byClass[code.slice(0, 2)] ?? 'wrong')

/** `from` is where what was run begins in the text people wrote, less what was put in front of it. */
export function faultOf(error: unknown, from: number): StatementFault {
  if (error instanceof Refusal) return error.fault
  if (!isSaid(error)) throw error
  const position = Number(error.position ?? Number.NaN)
  const at = Number.isNaN(position) ? null : Math.max(0, from + position - 1)
  return { kind: 'fault', reason: reasonOf(error.code), message: error.message, at }
}

/** What does not fit into the database it was written for. */
export const damaged = (error: unknown, data: ErrorData): unknown =>
  isSaid(error) || error instanceof Refusal ? new WikiError('damaged', error.message, data, { cause: error }) : error
