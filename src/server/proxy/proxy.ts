/**
 * The way to git servers that browsers may not talk to themselves (they send no CORS headers).
 *
 * It passes git's own three requests to hosts on a list, and nothing else; it keeps nothing, and writes down only host,
 * status, bytes and time. A password passes through it in the clear: that is why the app says which machine it is.
 */
import { WikiError } from '../../errors'
import { inertHeaders, isRefusal, refusalOf, type Refusal, refuse } from '../answers'
import { isGitAnswer } from '../git-request'
import type { Handler } from '../handle'
import { answerHeaders, redirectedHeaders, requestHeaders, textHeaders } from './headers'
import { formatHost, type HostList } from './hosts'
import { Limiter, type Limits } from './limits'
import { guardStream, readText } from './streams'
import { addressOf, judgeRedirect, parseTarget, type Target } from './target'
import type { Upstream } from './upstream'

export type ProxySettings = {
  readonly hosts: HostList
  readonly limits: Limits
  readonly upstream: Upstream
  /** The name of the machine that sees what passes, for people. */
  readonly machine: string
  /** Paths of repositories that this server shares with everybody it answers. */
  readonly repositories: () => Promise<readonly string[]>
  readonly log: (line: string) => void
  /** Milliseconds, from any beginning. */
  readonly now: () => number
}

type Visit = { readonly request: Request; readonly target: Target; readonly leave: () => void }
type Exchange = { readonly target: Target; readonly request: Request; readonly signal: AbortSignal }
type Answered = { readonly response: Response; readonly target: Target; readonly hops: number }

const maxHops = 3
const maxText = 4096

/** What the app asks to learn that there is a proxy, whom it speaks to, and on which machine it runs. */
async function describe({ hosts, machine, repositories }: ProxySettings): Promise<Response> {
  const names = [...(hosts.any ? ['*'] : []), ...new Set(hosts.hosts.map(formatHost))]
  const description = { verso: 1, hosts: names, machine, repositories: await repositories() }
  return Response.json(description, { headers: inertHeaders })
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

async function follow({ target, request, signal }: Exchange, settings: ProxySettings): Promise<Answered | Refusal> {
  const { limits, upstream, hosts } = settings
  const body = request.body && guardStream(request.body, { bytes: limits.requestBytes })
  let hop = { target, headers: requestHeaders(request.headers) }
  for (let hops = 0; hops <= maxHops; hops++) {
    const { url, host } = hop.target
    const response = await upstream({ url, host, method: request.method, headers: hop.headers, body, limits, signal })
    if (!isRedirect(response.status)) return { response, target: hop.target, hops }
    await response.body?.cancel()
    const next = judgeRedirect(hop.target, response.headers.get('location'), hosts)
    if (isRefusal(next)) return next
    hop = { target: next, headers: redirectedHeaders(hop.headers, url, next.url) }
  }
  return { reason: 'redirect-refused', sentence: 'The server redirects in circles.' }
}

async function answerText({ status, headers, body }: Response, idle: number): Promise<Response> {
  const isReadable = !headers.has('content-encoding')
  const text = await readText(body, isReadable ? maxText : 0, idle)
  const isEmpty = status === 204 || status === 205 || status === 304
  return new Response(isEmpty ? null : text, { status, headers: textHeaders(headers) })
}

const isTooLarge = (headers: Headers, bytes: number): boolean => Number(headers.get('content-length') ?? 0) > bytes

async function answer({ response, target, hops }: Answered, limits: Limits): Promise<Response> {
  const { status, headers, body } = response
  if (!isGitAnswer(headers.get('content-type')) || body === null) return answerText(response, limits.idle)
  if (isTooLarge(headers, limits.answerBytes)) {
    await body.cancel()
    return refuse({ reason: 'too-large', sentence: 'The server’s answer is larger than this proxy passes on.' })
  }
  const passed = answerHeaders(headers)
  if (hops > 0) passed.set('x-redirected-url', addressOf(target))
  return new Response(guardStream(body, { bytes: limits.answerBytes, idle: limits.idle }), { status, headers: passed })
}

async function exchange(call: Exchange, settings: ProxySettings): Promise<Response> {
  try {
    const answered = await follow(call, settings)
    return isRefusal(answered) ? refuse(answered) : await answer(answered, settings.limits)
  } catch (error) {
    call.request.signal.throwIfAborted()
    return refuse(refusalOf(error))
  }
}

/** A signal that fires with the client's, or when the time is up; `end` lets go of both. */
function limitTime(signal: AbortSignal, milliseconds: number) {
  const controller = new AbortController()
  const late = new WikiError('timeout', 'The exchange took too long and was stopped.')
  const timer = setTimeout(() => {
    controller.abort(late)
  }, milliseconds)
  const stop = () => {
    controller.abort(signal.reason)
  }
  signal.addEventListener('abort', stop)
  const end = () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
  return { signal: controller.signal, end }
}

/** Calls `onClose` once the response has gone out, or will not. */
function watchEnd(response: Response, onClose: (bytes: number) => void): Response {
  if (response.body === null) onClose(0)
  const body = response.body && guardStream(response.body, { bytes: Infinity, onClose })
  return new Response(body, { status: response.status, headers: response.headers })
}

async function pass({ request, target, leave }: Visit, settings: ProxySettings): Promise<Response> {
  const { now, log, limits } = settings
  const begun = now()
  const time = limitTime(request.signal, limits.total)
  const end = () => {
    time.end()
    leave()
  }
  try {
    const response = await exchange({ target, request, signal: time.signal }, settings)
    return watchEnd(response, (bytes) => {
      end()
      const took = String(Math.round(now() - begun))
      log(`proxy ${formatHost(target.host)} ${String(response.status)} ${String(bytes)} bytes ${took} ms`)
    })
  } catch (error) {
    end()
    throw error
  }
}

function admit(request: Request, { limits, hosts }: ProxySettings): Target | Refusal {
  if (isTooLarge(request.headers, limits.requestBytes)) {
    return { reason: 'too-large', sentence: 'That is more than this proxy passes on in one push.' }
  }
  return parseTarget(request, hosts)
}

/** The proxy, at `/proxy/`. */
export function createProxy(settings: ProxySettings): Handler {
  const limiter = new Limiter({ ...settings.limits, now: settings.now })
  return async (request, client) => {
    if (new URL(request.url).pathname === '/proxy/' && request.method === 'GET') return describe(settings)
    const target = admit(request, settings)
    if (isRefusal(target)) return refuse(target)
    const refusal = limiter.refuse(client)
    if (refusal !== undefined) return refuse(refusal)
    return pass({ request, target, leave: limiter.enter(client) }, settings)
  }
}
