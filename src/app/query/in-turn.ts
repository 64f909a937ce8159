/** One question after another: a page of a hundred blocks is no hundred questions at once. */
import { throwIfAborted } from '../../errors'

let last: Promise<unknown> = Promise.resolve()

/** Runs the work when all that was asked before is answered, unless it is aborted by then. */
export function inTurn<Answer>(signal: AbortSignal, work: () => Promise<Answer>): Promise<Answer> {
  const turn = last.then(() => {
    throwIfAborted(signal)
    return work()
  })
  last = turn.catch(() => undefined)
  return turn
}
