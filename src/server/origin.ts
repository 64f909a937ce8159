/**
 * Whose page is asking?
 *
 * Browsers state the asking page's origin on every request that could change something or whose answer the page could
 * read. So: who states an origin must state our own, or one named by `--origin`. Who states none is a program (git,
 * curl), or a page of our own on plain http; neither is a foreign page reading our answers, no cookie makes such a
 * request more powerful than its sender, and the allow-list and limits hold for it like for everybody.
 *
 * A foreign name that is made to point at this machine (DNS rebinding) would make its pages look like our own;
 * therefore the name we are called by must be an address, `localhost`, this machine's name, or that of a `--origin`.
 */
import type { Refusal } from './answers'

export type Callers = {
  /** Origins of other sites whose pages may ask, such as `https://wiki.example.org`. */
  readonly origins: readonly string[]
  /** Names this server is known by; null: any, since the platform already routes by name. */
  readonly hostnames: readonly string[] | null
}

const isAddress = (hostname: string): boolean => /^(\d+\.){3}\d+$|^\[/.test(hostname)
const isLocalName = (hostname: string): boolean => /(^|\.)localhost$/.test(hostname)

function isOwnName(hostname: string, { origins, hostnames }: Callers): boolean {
  if (hostnames === null || isAddress(hostname) || isLocalName(hostname)) return true
  return hostnames.includes(hostname) || origins.some((origin) => new URL(origin).hostname === hostname)
}

function isOwnPage(request: Request, origin: string | null): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (origin === null) return site === null || site === 'same-origin' || site === 'none'
  return site === 'same-origin' || origin === new URL(request.url).origin
}

/** Why the asking page may not ask; undefined when it may. */
export function refuseCaller(request: Request, callers: Callers): Refusal | undefined {
  const { hostname, origin: own } = new URL(request.url)
  if (!isOwnName(hostname, callers)) {
    const sentence = `This Verso does not know itself as “${hostname}”. Start it with --origin ${own} if that is its name.`
    return { reason: 'origin-not-allowed', sentence }
  }
  const origin = request.headers.get('origin')
  if (isOwnPage(request, origin) || (origin !== null && callers.origins.includes(origin))) return undefined
  const sentence = `Pages of ${origin ?? 'another site'} may not use this Verso. Start it with --origin to allow them.`
  return { reason: 'origin-not-allowed', sentence }
}

const exposed =
  'content-type, retry-after, www-authenticate, x-github-request-id, x-ratelimit-limit, x-ratelimit-remaining, ' +
  'x-ratelimit-reset, x-redirected-url, x-verso-reason'

/** What lets a listed page of another origin read an answer; nothing for everybody else. Credentials are never allowed. */
export function corsHeaders(request: Request, { origins }: Callers): Readonly<Record<string, string>> {
  const origin = request.headers.get('origin')
  if (origin === null || !origins.includes(origin)) return { vary: 'origin' }
  return { vary: 'origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed }
}

/** The answer to a preflight of a page that may ask. */
export function answerPreflight(request: Request): Response {
  const headers = new Headers({
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'accept, authorization, content-encoding, content-type, git-protocol',
    'access-control-max-age': '7200',
  })
  // A page of the public web that asks a private address has to be let in twice (Private Network Access).
  if (request.headers.has('access-control-request-private-network')) {
    headers.set('access-control-allow-private-network', 'true')
  }
  return new Response(null, { status: 204, headers })
}
