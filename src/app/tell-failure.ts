import { formatError, type ErrorCode } from '../errors'
import { describeError, joinFailure } from './failures/describe'
import { messages } from './messages'
import type { Notice, Notices } from './notices.svelte'
import { router } from './router.svelte'

/**
 * Says in two sentences what failed and what to do next; an abort was wanted and needs no words. What only waits for the
 * network is offered `again`, what waits for room the way to it. Returns false.
 */
export function tellFailure(notices: Notices, error: unknown, again?: () => unknown): false {
  const { code } = formatError(error)
  const action = findAction(code, again)
  if (code !== 'aborted')
    notices.post({ tone: 'alert', text: joinFailure(describeError(error)), ...(action && { action }) })
  return false
}

function findAction(code: ErrorCode, again: (() => unknown) | undefined): Notice['action'] {
  const here = router.current
  if (code === 'absent' && again) return { label: messages.common.tryAgain, run: again }
  if (code !== 'quota-exceeded' || !('wiki' in here)) return undefined
  return { label: messages.errors.makeRoom, run: () => router.go({ kind: 'storage', wiki: here.wiki }) }
}
