/** A proxy whose way out is a function, and requests as the app makes them. */
import {
  createProxy,
  defaultLimits,
  handle,
  type Limits,
  listHosts,
  parseAllowed,
  type Upstream,
  type UpstreamCall,
} from '../../src/server'

export type ProxyOptions = {
  readonly allow?: readonly string[]
  readonly origins?: readonly string[]
  readonly hostnames?: readonly string[] | null
  readonly limits?: Partial<Limits>
  readonly now?: () => number
  readonly log?: (line: string) => void
}

export const git = 'application/x-git-upload-pack-advertisement'

/** What a git server answers to the first request. */
export const advertisement = (): Response => new Response('0000', { headers: { 'content-type': git } })

/** Verso at `http://localhost:4180`, whose proxy reaches `upstream` and nothing else; `calls` is what reached it. */
export function proxyTo(upstream: (call: UpstreamCall) => Response | Promise<Response>, options: ProxyOptions = {}) {
  const calls: UpstreamCall[] = []
  const recorded: Upstream = async (call) => {
    calls.push(call)
    return upstream(call)
  }
  const allowed = (options.allow ?? []).map(parseAllowed).filter((host) => host !== undefined)
  const log = options.log ?? (() => undefined)
  const proxy = createProxy({
    hosts: listHosts(allowed),
    limits: { ...defaultLimits, ...options.limits },
    upstream: recorded,
    machine: 'study',
    repositories: () => Promise.resolve(['/repositories/wiki.git']),
    log,
    now: options.now ?? (() => 0),
  })
  const context = {
    client: '192.0.2.7',
    files: () => Promise.resolve(new Response('file')),
    proxy,
    repositories: null,
    origins: options.origins ?? [],
    hostnames: options.hostnames ?? [],
    log,
  }
  const send = (path: string, init?: RequestInit): Promise<Response> =>
    handle(new Request(`http://localhost:4180${path}`, init), context)
  const ask = (request: Request): Promise<Response> => handle(request, context)
  return { calls, send, ask }
}

export const refs = (host: string, path = '/a/b.git'): string =>
  `/proxy/${host}${path}/info/refs?service=git-upload-pack`

export const post = (body: BodyInit | null, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-git-upload-pack-request', ...headers },
})

export const reason = (response: Response): string | null => response.headers.get('x-verso-reason')
