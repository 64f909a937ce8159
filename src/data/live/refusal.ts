/** Something we refuse before a database does. */
import type { StatementFault } from './model'

type About = Pick<StatementFault, 'code' | 'words'> & { readonly at?: number | null }

export class Refusal extends Error {
  readonly fault: StatementFault

  constructor(reason: StatementFault['reason'], message: string, { at = null, ...about }: About = {}) {
    super(message)
    this.fault = { kind: 'fault', reason, message, at, ...about }
  }
}
