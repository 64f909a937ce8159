/** What went wrong on the way to a server and back. What the server said itself, in its own words, is `data.said`. */
import { WikiError, type ErrorCode } from '../../errors'
import type { Endpoint } from './endpoint'

/** Who was asked. */
export type Party = { readonly host: string; readonly endpoint: Endpoint }

const tokens = [
  /gh[pousr]_[A-Za-z0-9]+/g,
  /github_pat_\w+/g,
  /glpat-[\w-]+/g,
  /\b(basic|bearer)\s+[\w+/=.~-]{8,}/gi,
  /(?<=\/\/)[^\s/@]+@/g,
]

const unseen = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu

/** What a server said, as one line of plain text of at most 200 characters, without anything that looks like a secret. */
export function quote(text: string, { credentials }: Endpoint): string {
  const secrets = credentials ? [credentials.password, encodeURIComponent(credentials.password)].filter(Boolean) : []
  const hidden = [...tokens, ...secrets].reduce<string>((line, secret) => line.replaceAll(secret, '…'), text)
  const line = hidden.replace(unseen, ' ').replace(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}

const saying = (said: string): { readonly said?: string } => (said === '' ? {} : { said })

export const cutOff = (host: string): WikiError => new WikiError('cut-off', `${host} was cut off.`, { host })

export const timedOut = (host: string, milliseconds: number): WikiError =>
  new WikiError('timeout', `${host} sent nothing for ${milliseconds} ms.`, { host })

export const notGit = (host: string): WikiError =>
  new WikiError('not-a-git-server', `${host} does not speak git.`, { host })

export const broken = (host: string, what: string): WikiError =>
  new WikiError('remote-failed', `${host} broke off git’s protocol: ${what}.`, { host })

/** The server said no in git's own words (an `ERR` line, or the third side band). */
export function refusedByGit({ host, endpoint }: Party, text: string): WikiError {
  const said = quote(text.replace(/^(ERR|fatal:|error:)\s*/i, ''), endpoint)
  const code: ErrorCode = /not found|does not exist|access denied/i.test(said) ? 'remote-not-found' : 'remote-failed'
  return new WikiError(code, `${host} refused.`, { host, ...saying(said) })
}

/** No answer at all: `fetch` does not tell a page why. */
export function unreachable({ host, endpoint: { proxy } }: Party, cause: unknown): WikiError {
  const offline = typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine
  const why = proxy === null ? ({ reason: 'no-proxy' } as const) : ({ reason: 'proxy-silent', name: proxy } as const)
  return new WikiError('offline', `No answer from ${proxy ?? host}.`, { host, ...(offline ? {} : why) }, { cause })
}

const proxyVerdicts: Readonly<Record<string, ErrorCode>> = {
  'host-not-allowed': 'proxy-refused',
  'origin-not-allowed': 'proxy-refused',
  'bad-request': 'proxy-refused',
  'redirect-refused': 'proxy-refused',
  'rate-limited': 'proxy-refused',
  'host-unknown': 'host-unknown',
  timeout: 'timeout',
  'too-large': 'too-large',
  'upstream-failed': 'cut-off',
}

const verdicts: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'remote-not-found',
  407: 'proxy-refused',
  410: 'remote-not-found',
  413: 'too-large',
  429: 'remote-failed',
}

const judgeStatus = (status: number): ErrorCode =>
  verdicts[status] ?? (status >= 500 ? 'remote-failed' : 'not-a-git-server')

/** An answer that is none of git's. `text` is its body, or the beginning of it. */
export function refusedByHttp({ headers, status }: Response, text: string, { host, endpoint }: Party): WikiError {
  const ofProxy = headers.get('x-verso-reason') ?? ''
  const code = proxyVerdicts[ofProxy] ?? judgeStatus(status)
  const isText = /^(text\/plain|application\/json)\b/.test(headers.get('content-type') ?? '')
  return new WikiError(code, `${host}: ${status} ${ofProxy}`, {
    host,
    status,
    ...saying(isText ? quote(text, endpoint) : ''),
    ...((status === 429 || ofProxy === 'rate-limited') && { reason: 'rate-limited' }),
    // Of a session there may have been one until the tab was reloaded.
    ...(code === 'unauthorized' && { token: endpoint.credentials !== null }),
  })
}
