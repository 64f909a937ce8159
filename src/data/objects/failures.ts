/** What goes wrong with records. */
import { WikiError } from '../../errors'
import type { Fault } from './fields/check'

/**
 * A record that cannot be saved, or that other tools wrote and the model cannot read. `faults` has all of what is wrong;
 * `data`, which survives the way out of a worker, has the same by field: `{title: 'is required'}`.
 */
export class InvalidRecord extends WikiError {
  constructor(
    model: string,
    readonly faults: readonly Fault[],
  ) {
    const sentences = faults.map(({ field, reason }) => `${field} ${reason}`)
    super(
      'invalid-record',
      `This ${model} is not valid: ${sentences.join('; ')}.`,
      Object.fromEntries(faults.map(({ field, reason }) => [field, reason])),
    )
  }
}

export const noRecord = (model: string, id: string): WikiError =>
  new WikiError('not-found', `There is no ${model} “${id}”.`, { model, id })

export const takenId = (model: string, id: string): WikiError =>
  new WikiError('already-exists', `There is a ${model} “${id}” already.`, { model, id })
