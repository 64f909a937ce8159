import { formatError } from '../errors'
import { messages } from './messages'
import type { Notices } from './notices.svelte'

/** Says in two sentences what failed and what to do next; an abort was wanted and needs no words. Returns false. */
export function tellFailure(notices: Notices, error: unknown): false {
  const { code, message } = formatError(error)
  if (code !== 'aborted') notices.post({ tone: 'alert', text: `${message} ${messages.errors.next[code]}` })
  return false
}
