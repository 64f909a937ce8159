/**
 * Every error Verso raises: one class, a stable code, and data that survives a worker boundary.
 *
 * An expected outcome (a conflict, a rejected push, a missing page in a link) is a value, never one of these. What people
 * read is said by the catalogue of sentences, from the code and the data; the message is for a developer's console only.
 */

/** What went wrong, in a word that code may branch on. */
export type ErrorCode =
  | 'aborted' //            the caller asked to stop
  | 'invalid-name' //       a path, branch, oid or wiki id breaks its rules
  | 'invalid-record' //     values that the model of a record does not allow
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

/**
 * Which of a code's several causes it was, where people can do something about it once they know. What it is about is the
 * `name`, `path`, `folder` or `file` beside it.
 */
export type ErrorReason =
  | 'address' //            the address of a repository has more than that in it
  | 'branch-name' //        git does not take this name for a branch or tag
  | 'path' //               git does not take this name for a file
  | 'branch-gone'
  | 'tag-gone'
  | 'gone-there' //         the remote has no branch or tag of that name
  | 'page-missing'
  | 'page-missing-then' //  no such page in that revision
  | 'folder-missing-then'
  | 'heading-missing'
  | 'commit-missing'
  | 'nothing-saved' //      a wiki without commits
  | 'merge-gone' //         no merge waits (any more)
  | 'conflict-gone' //      the file is not in conflict (any more)
  | 'wiki-gone'
  | 'no-remote'
  | 'database-missing'
  | 'file-there'
  | 'branch-there'
  | 'tag-there'
  | 'name-beside' //        git keeps refs as files: `a` and `a/b` cannot both be
  | 'merge-waits'
  | 'folder-in-the-way' //  a file cannot have the name of a folder
  | 'file-in-the-way' //    a folder cannot have the name of a file
  | 'not-text'
  | 'leads-out' //          a link of the file system, or another repository
  | 'branch-shown' //       what the wiki shows cannot be deleted
  | 'part-of-bundle' //     a bundle that builds on commits it does not carry
  | 'sha-256'
  | 'part-stopped' //       the worker of the catalog or of the databases ended
  | 'kind-of-database'
  | 'busy' //               other tabs keep writing
  | 'repairing'
  | 'deleted-elsewhere' //  another tab deleted the wiki
  | 'file-too-large'
  | 'bundle-too-large'
  | 'too-far-apart' //      two sides that differ in too much to be merged
  | 'file-damaged' //       a file of a database; `line` says where, counted from 1, when it is known
  | 'proxy-silent' //     no answer from the proxy
  | 'no-proxy' //         none from the host, which was asked without one
  | 'rate-limited'
  | 'unconfirmed' //        the server may have taken the commits or not
  | 'history-missing' //    the server lacks older commits that are not here either
  | 'part-missing' //       a part of the app could not be fetched

/** `said` is what a server said in its own words. */
export type ErrorData = Readonly<Record<string, string | number | boolean | null>> & { readonly reason?: ErrorReason }

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
