/** Answers in words, and the reasons a machine may branch on. */
import { type ErrorCode, WikiError } from '../errors'
import { inertPolicy } from './content-security-policy'

/** Why a request was not carried out; sent as the header `x-verso-reason`. */
export type Reason =
  | 'bad-request' //        not one of git's requests
  | 'origin-not-allowed' // asked by a page of another site
  | 'host-not-allowed' //   the proxy does not speak to that host or address
  | 'host-unknown' //       the name or port does not answer
  | 'timeout' //            the other side went quiet
  | 'too-large' //          over a limit of bytes
  | 'rate-limited' //       too many requests of one client
  | 'redirect-refused' //   the server sent us somewhere we do not go
  | 'upstream-failed' //    the server broke the rules or the connection

/** A request that is not carried out, and why: a value, since it is expected. */
export type Refusal = {
  readonly reason: Reason
  readonly sentence: string
  readonly headers?: Readonly<Record<string, string>>
}

export const isRefusal = (value: object): value is Refusal => 'reason' in value && 'sentence' in value

const statuses: Readonly<Record<Reason, number>> = {
  'bad-request': 400,
  'origin-not-allowed': 403,
  'host-not-allowed': 403,
  'too-large': 413,
  'rate-limited': 429,
  'host-unknown': 502,
  'redirect-refused': 502,
  'upstream-failed': 502,
  timeout: 504,
}

/** Headers of every answer that is no file of the app: never kept, never shown as a document, never embedded elsewhere. */
export const inertHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': inertPolicy,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

type Headings = Readonly<Record<string, string>>

/** A sentence for people, as plain text. */
export const say = (status: number, sentence: string, headers: Headings = {}): Response =>
  new Response(`${sentence}\n`, {
    status,
    headers: { ...inertHeaders, 'content-type': 'text/plain; charset=utf-8', ...headers },
  })

export const refuse = ({ reason, sentence, headers }: Refusal): Response =>
  say(statuses[reason], sentence, { ...headers, 'x-verso-reason': reason })

const reasons: Partial<Record<ErrorCode, Reason>> = {
  'proxy-refused': 'host-not-allowed',
  'host-unknown': 'host-unknown',
  timeout: 'timeout',
  'too-large': 'too-large',
  'remote-failed': 'upstream-failed',
}

/** The refusal that a failed exchange amounts to; any other error is thrown on. */
export function refusalOf(error: unknown): Refusal {
  const reason = error instanceof WikiError ? reasons[error.code] : undefined
  if (reason === undefined || !(error instanceof WikiError)) throw error
  return { reason, sentence: error.message }
}
