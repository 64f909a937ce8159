/** Which headers pass, in either direction; everything else stays behind. */
import { inertHeaders } from '../answers'

const passedOn = ['accept', 'authorization', 'content-encoding', 'content-length', 'content-type', 'git-protocol']
const passedBack = ['content-encoding', 'content-type', 'retry-after', 'www-authenticate', 'x-github-request-id']

/** Some servers answer smart HTTP only to somebody called git. */
const userAgent = 'git/2 verso-proxy'

export function requestHeaders(from: Headers): Headers {
  const headers = new Headers({ 'accept-encoding': 'identity', 'user-agent': userAgent })
  for (const name of passedOn) {
    const value = from.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}

/** For the next hop: the password goes to the server it was meant for, and to nobody it names. */
export function redirectedHeaders(headers: Headers, from: URL, to: URL): Headers {
  const next = new Headers(headers)
  if (from.origin !== to.origin) next.delete('authorization')
  return next
}

export function answerHeaders(from: Headers): Headers {
  const headers = new Headers(inertHeaders)
  for (const [name, value] of from) {
    if (passedBack.includes(name) || name.startsWith('x-ratelimit-')) headers.set(name, value)
  }
  return headers
}

/** For what is no answer of git: some words of plain text. */
export function textHeaders(from: Headers): Headers {
  const headers = answerHeaders(from)
  headers.set('content-type', 'text/plain; charset=utf-8')
  headers.delete('content-encoding')
  return headers
}
