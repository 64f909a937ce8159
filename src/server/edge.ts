/**
 * The same server for Cloudflare Workers, Deno and Bun: the app's files and the proxy (a shared folder of repositories
 * needs a machine with git). Build it with
 *
 *     npm run build && npx vite build --ssr server/edge.ts --outDir ../dist/edge
 *
 * - Cloudflare: `wrangler deploy dist/edge/edge.js` with `dist/app` as static assets, bound as `ASSETS`, and
 *   `run_worker_first` on, so that the headers are ours. Variables as below.
 * - Deno: `deno serve --allow-net --allow-env dist/edge/edge.js`. Bun: `bun dist/edge/edge.js`. They run the proxy; put
 *   the app's files on any static host, and name that host's origin in `VERSO_ORIGINS`.
 *
 * Variables, lists with spaces between: `VERSO_ORIGINS` as `--origin`, `VERSO_ALLOW` as `--allow`.
 *
 * Names are resolved by the platform, out of our sight, so on Deno and Bun in a private network the list of hosts is the
 * only fence: name no host there that is not what it says. Rates are counted by each running copy on its own.
 */
import { say } from './answers'
import { handle, type Handler } from './handle'
import { type Host, listHosts, parseAllowed } from './proxy/hosts'
import { defaultLimits } from './proxy/limits'
import { createProxy } from './proxy/proxy'
import { fetchUpstream } from './proxy/upstream'
import { headersOf, parseFilePath } from './static-files'

type Assets = { fetch(request: Request): Promise<Response> }

/** What the platform gives: Cloudflare its bindings, Deno the connection, Bun the server. */
export type Platform = {
  readonly ASSETS?: Assets
  readonly VERSO_ORIGINS?: string
  readonly VERSO_ALLOW?: string
  readonly remoteAddr?: { readonly hostname?: string }
  readonly requestIP?: (request: Request) => { readonly address: string } | null
}

const words = (text: string | undefined): readonly string[] => (text ?? '').split(/\s+/).filter(Boolean)
const isHost = (host: Host | '*' | undefined): host is Host | '*' => host !== undefined

// Cloudflare hands its variables over; Deno and Bun keep them in the environment of the process.
const variable = (platform: Platform, name: 'VERSO_ORIGINS' | 'VERSO_ALLOW'): string | undefined =>
  platform[name] ?? (typeof process === 'undefined' ? undefined : process.env[name])

const createEdgeProxy = (platform: Platform): Handler =>
  createProxy({
    hosts: listHosts(words(variable(platform, 'VERSO_ALLOW')).map(parseAllowed).filter(isHost)),
    limits: defaultLimits,
    upstream: fetchUpstream,
    machine: 'an edge server',
    repositories: () => Promise.resolve([]),
    log: (line) => {
      console.log(line)
    },
    now: () => Date.now(),
  })

const serveAssets =
  (assets: Assets | undefined): Handler =>
  async (request) => {
    const path = parseFilePath(new URL(request.url).pathname)
    const response = path === undefined ? undefined : await assets?.fetch(request)
    if (path === undefined || response === undefined || !(response.ok || response.status === 304)) {
      return say(404, 'There is no such file here. Verso begins at the address without a path.')
    }
    const headers = new Headers(response.headers)
    for (const [name, value] of Object.entries(headersOf(path))) headers.set(name, value)
    return new Response(response.body, { status: response.status, headers })
  }

// The header is only believed where the platform itself writes it.
const clientOf = (request: Request, platform: Platform): string =>
  platform.requestIP?.(request)?.address ??
  platform.remoteAddr?.hostname ??
  ('cf' in request ? request.headers.get('cf-connecting-ip') : null) ??
  'unknown'

let proxy: Handler | undefined // one for all requests, since it counts them

const edge = {
  fetch(request: Request, platform: Platform = {}): Promise<Response> {
    proxy ??= createEdgeProxy(platform)
    return handle(request, {
      client: clientOf(request, platform),
      files: serveAssets(platform.ASSETS),
      proxy,
      repositories: null,
      origins: words(variable(platform, 'VERSO_ORIGINS')),
      hostnames: null,
      log: (line) => {
        console.error(line)
      },
    })
  },
}

export { edge as default }
