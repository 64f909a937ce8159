/**
 * Every error Verso raises: one class, a stable code, a sentence for people, and data that survives a worker boundary.
 *
 * An expected outcome (a conflict, a rejected push, a missing page in a link) is a value, never one of these.
 */

/** What went wrong, in a word that code may branch on. The sentence beside it is for people and may change. */
export type ErrorCode =
  | 'aborted' //            the caller asked to stop
  | 'invalid-name' //       a path, branch, oid or wiki id breaks its rules
  | 'not-found' //          no such page, commit, wiki
  | 'already-exists' //     a page or wiki of that name is there
  | 'damaged' //            stored bytes do not hash to their name, or do not parse
  | 'absent' //             an object that was left at the remote, and no way to it now
  | 'too-large' //          a file, pack or tree is over a stated limit
  | 'quota-exceeded' //     the browser gives no more room
  | 'storage-failed' //     the browser's database refused or went away
  | 'offline' //            no answer from the network
  | 'host-unknown' //       the name or port does not answer (seen from the proxy)
  | 'timeout' //            the other side went quiet
  | 'cut-off' //            the connection ended in the middle
  | 'unauthorized' //       token or password missing or wrong
  | 'forbidden' //          signed in, but not allowed
  | 'remote-not-found' //   the server has no such repository
  | 'not-a-git-server' //   something answered that does not speak git
  | 'proxy-refused' //      the proxy does not forward to that host
  | 'remote-failed' //      the server answered with an error of its own
  | 'branch-not-found' //   the remote has no such branch
  | 'not-a-bundle' //       an imported file is something else
  | 'unsupported' //        this browser or server lacks what is needed
  | 'internal' //           a fault of ours

export type ErrorData = Readonly<Record<string, string | number | boolean | null>>

/** An error as it crosses between realms: plain, cloneable, without stack or cause. */
export type ErrorMessage = { readonly code: ErrorCode; readonly message: string; readonly data: ErrorData }

export class WikiError extends Error {
  override readonly name = 'WikiError'

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly data: ErrorData = {},
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export const hasCode = (error: unknown, code: ErrorCode): error is WikiError =>
  error instanceof WikiError && error.code === code

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

/** Any thrown value as a message: ours as it is, an abort as `aborted`, everything else as `internal`. */
export function formatError(error: unknown): ErrorMessage {
  if (error instanceof WikiError) return { code: error.code, message: error.message, data: error.data }
  if (isAbort(error)) return { code: 'aborted', message: 'Stopped.', data: {} }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), data: {} }
}

export const parseError = (message: ErrorMessage): WikiError =>
  new WikiError(message.code, message.message, message.data)

/** Throws `aborted` once the signal has fired; for the steps of a long loop. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WikiError('aborted', 'Stopped.')
}
