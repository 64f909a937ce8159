/** Something we refuse before a database does. */
import type { StatementFault } from './model'

export class Refusal extends Error {
  constructor(
    readonly reason: StatementFault['reason'],
    message: string,
    readonly at: number | null,
  ) {
    super(message)
  }
}
