/** What went wrong on the way to a server and back, each as one sentence that says what to do next. */
import { WikiError, type ErrorCode } from '../../errors'
import type { Endpoint } from './endpoint'

/** Whom the sentences are about. */
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

const withQuote = (sentence: string, said: string): string => (said === '' ? sentence : `${sentence} It says: ${said}`)

export const cutOff = (host: string): WikiError =>
  new WikiError('cut-off', `The connection to ${host} ended in the middle. Nothing was changed; try again.`, { host })

export const timedOut = (host: string, milliseconds: number): WikiError =>
  new WikiError(
    'timeout',
    `${host} sent nothing for ${Math.ceil(milliseconds / 1000)} seconds. Nothing was changed; try again later.`,
    { host },
  )

export const notGit = (host: string): WikiError =>
  new WikiError(
    'not-a-git-server',
    `${host} answers, but not as a git server. Check the address; it is the one that git clone takes.`,
    { host },
  )

export const broken = (host: string, what: string): WikiError =>
  new WikiError('remote-failed', `${host} broke off git’s protocol: ${what}. Nothing was changed; try again later.`, {
    host,
  })

/** The server said no in git's own words (an `ERR` line, or the third side band). */
export function refusedByGit({ host, endpoint }: Party, text: string): WikiError {
  const said = quote(text.replace(/^(ERR|fatal:|error:)\s*/i, ''), endpoint)
  const code: ErrorCode = /not found|does not exist|access denied/i.test(said) ? 'remote-not-found' : 'remote-failed'
  return new WikiError(code, withQuote(`${host} refused.`, said), { host })
}

/** No answer at all: `fetch` does not tell a page why. */
export function unreachable({ host, endpoint: { proxy } }: Party, cause: unknown): WikiError {
  const offline = typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine
  const sentence = offline
    ? 'This device is offline. Everything is kept here; sync again when there is a network.'
    : proxy === null
      ? `No answer from ${host}. Check the address and the network; many git servers answer a browser only through a proxy.`
      : `No answer from the proxy at ${proxy}. Check that it is running, then try again.`
  return new WikiError('offline', sentence, { host }, { cause })
}

type Verdict = readonly [code: ErrorCode, sentence: string]

const proxyVerdicts: Readonly<Record<string, (host: string) => Verdict>> = {
  'host-not-allowed': (host) => [
    'proxy-refused',
    `The proxy does not forward to ${host}. Start it with --allow ${host}, or use another proxy.`,
  ],
  'origin-not-allowed': () => [
    'proxy-refused',
    'The proxy does not serve this site. Use the proxy that came with it, or allow the site there.',
  ],
  'bad-request': () => [
    'proxy-refused',
    'The proxy does not understand this address. Check it; it is the one that git clone takes.',
  ],
  'redirect-refused': (host) => ['proxy-refused', `${host} redirects elsewhere, and the proxy does not follow.`],
  'rate-limited': () => ['proxy-refused', 'The proxy has had too many requests. Wait a minute, then try again.'],
  'host-unknown': (host) => ['host-unknown', `There is no answer at ${host}. Check the name and the port.`],
  timeout: (host) => ['timeout', `${host} did not answer the proxy in time. Nothing was changed; try again later.`],
  'too-large': () => ['too-large', 'That is more than the proxy lets through.'],
  'upstream-failed': (host) => [
    'cut-off',
    `The connection to ${host} failed on the way. Nothing was changed; try again.`,
  ],
}

function judgeStatus(status: number, { host, endpoint }: Party): Verdict {
  if (status === 401)
    return endpoint.credentials
      ? ['unauthorized', `${host} does not accept this user name and token. Check both; a token may have expired.`]
      : [
          'unauthorized',
          `${host} asks for a user name and a token. A repository that does not exist may ask, too: check the address.`,
        ]
  if (status === 403)
    return ['forbidden', `${host} does not allow this here. The token may lack the right to this repository.`]
  if (status === 404 || status === 410)
    return [
      'remote-not-found',
      `${host} has no such repository, or does not show it to you. Check the address, and the token if it is private.`,
    ]
  if (status === 413) return ['too-large', `That is more than ${host} takes at once.`]
  if (status === 407) return ['proxy-refused', 'A proxy on the way asks for a password.']
  if (status === 429) return ['remote-failed', `${host} has had too many requests. Wait a while, then try again.`]
  if (status >= 500)
    return ['remote-failed', `${host} has trouble of its own (${status}). Nothing was changed; try again later.`]
  return [
    'not-a-git-server',
    `${host} answers (${status}), but not as a git server. Check the address; it is the one that git clone takes.`,
  ]
}

/** An answer that is none of git's. `text` is its body, or the beginning of it. */
export function refusedByHttp(response: Response, text: string, party: Party): WikiError {
  const reason = response.headers.get('x-verso-reason')
  const ofProxy = reason === null ? undefined : proxyVerdicts[reason]
  const [code, sentence] = ofProxy?.(party.host) ?? judgeStatus(response.status, party)
  const isText = /^(text\/plain|application\/json)\b/.test(response.headers.get('content-type') ?? '')
  return new WikiError(code, withQuote(sentence, isText ? quote(text, party.endpoint) : ''), {
    host: party.host,
    status: response.status,
  })
}
