import { formatError } from '../errors'
import { messages } from './messages'
import type { Notices } from './notices.svelte'

/**
 * Says in two sentences what failed and what to do next; an abort was wanted and needs no words. What only waits for the
 * network is offered `again`. Returns false.
 */
export function tellFailure(notices: Notices, error: unknown, again?: () => unknown): false {
  const { code, message } = formatError(error)
  const action = code === 'absent' && again ? { action: { label: messages.common.tryAgain, run: again } } : {}
  if (code !== 'aborted') notices.post({ tone: 'alert', text: `${message} ${messages.errors.next[code]}`, ...action })
  return false
}
