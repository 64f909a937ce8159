/** The server on Node: everything wired together and listening. */
import { createServer, type Server } from 'node:http'
import { hostname } from 'node:os'
import type { Context } from '../handle'
import { type Host, listHosts } from '../proxy/hosts'
import { defaultLimits, type Limits } from '../proxy/limits'
import { createProxy } from '../proxy/proxy'
import type { User } from '../repositories/password'
import { listShared, shareRepositories, type Sharing } from '../repositories/repositories'
import { serveFiles } from '../static-files'
import { listener } from './adapter'
import { isLoopback } from './addresses'
import { findOnDisk } from './disk'
import { nodeUpstream } from './upstream'

export type Settings = {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** The folder of the built app. */
  readonly app: string
  readonly allow: readonly (Host | '*')[]
  readonly origins: readonly string[]
  /** The folder of bare repositories to share; null shares none. */
  readonly repositories: string | null
  readonly user: User | null
  readonly limits?: Partial<Limits>
  /** Told of every exchange of the proxy and of every fault; never of anything secret. */
  readonly log: (line: string) => void
}

export type Running = {
  readonly url: string
  readonly port: number
  /** Takes no more requests; those under way have so many milliseconds to end (default: none), then they are cut. */
  close(grace?: number): Promise<void>
}

const now = () => performance.now()

function sharingOf({ repositories, user, host, log }: Settings): Sharing | null {
  if (repositories === null) return null
  return { folder: repositories, user, openToWriting: isLoopback(host), log, now }
}

function contextOf(settings: Settings): Omit<Context, 'client'> {
  const { app, allow, origins, log, host } = settings
  const machine = hostname()
  const sharing = sharingOf(settings)
  const proxy = createProxy({
    hosts: listHosts(allow),
    limits: { ...defaultLimits, ...settings.limits },
    upstream: nodeUpstream(),
    machine,
    repositories: () => (sharing === null ? Promise.resolve([]) : listShared(sharing)),
    log,
    now,
  })
  const repositories = sharing && shareRepositories(sharing)
  const hostnames = [host, machine, `${machine}.local`].map((name) => name.toLowerCase())
  return { files: serveFiles(findOnDisk(app)), proxy, repositories, origins, hostnames, log }
}

// A client that is slow to say what it wants holds a connection no longer than this (milliseconds).
const patience = { headersTimeout: 10_000, requestTimeout: 600_000, connectionsCheckingInterval: 2_000 }

const listen = (server: Server, { host, port }: Settings): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

const close = (server: Server, grace: number): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    if (grace === 0) server.closeAllConnections()
    else setTimeout(() => server.closeAllConnections(), grace).unref()
  })

export const formatAddress = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`

/** What answers Node's requests, for a server that listens already: while developing, Vite's. */
export const answerer = (settings: Settings) => listener(contextOf(settings))

/** Starts listening. Throws Node's own error when the port or host cannot be had. */
export async function startServer(settings: Settings): Promise<Running> {
  const answer = answerer(settings)
  const server = createServer(patience, (incoming, outgoing) => void answer(incoming, outgoing))
  server.maxConnections = 512
  const port = await listen(server, settings)
  return { url: formatAddress(settings.host, port), port, close: (grace = 0) => close(server, grace) }
}
