/**
 * The way out on Node: the name is resolved once, the addresses are judged, and the connection goes to one of those very
 * addresses. So a name cannot mean a public host while it is judged and a private one when it is used (DNS rebinding).
 */
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import http, { type ClientRequest, type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { WikiError } from '../../errors'
import { within } from '../proxy/streams'
import type { Upstream, UpstreamCall } from '../proxy/upstream'
import { isPublicAddress } from './addresses'
import { pump, streamOf } from './streams'

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true })

const unreachable = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENODATA',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
const isCertificateFault = (code: string): boolean => /CERT|UNABLE_TO_(VERIFY|GET)/.test(code)
const isProtocolFault = (code: string): boolean => /^(EPROTO|HPE_|ERR_SSL_)/.test(code)

/** Node's error of a failed connection as one of ours. */
function translate(error: unknown, { host, signal }: UpstreamCall): Error {
  if (error instanceof WikiError) return error
  if (signal.aborted && signal.reason instanceof Error) return signal.reason
  const name = host.hostname
  const code = codeOf(error)
  const fault = { cause: error }
  if (unreachable.includes(code))
    return new WikiError('host-unknown', `${name} does not answer. Check the address.`, {}, fault)
  if (code === 'ETIMEDOUT') return new WikiError('timeout', `${name} does not answer in time.`, {}, fault)
  if (isCertificateFault(code))
    return new WikiError('remote-failed', `The certificate of ${name} is not valid.`, {}, fault)
  if (isProtocolFault(code))
    return new WikiError('remote-failed', `${name} does not speak ${host.protocol.slice(0, -1)} there.`, {}, fault)
  return new WikiError('remote-failed', `${name} broke off the connection.`, {}, fault)
}

async function resolveHost(call: UpstreamCall, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const { hostname, trusted } = call.host
  const addresses = await within(call.limits.connect, resolve(hostname.replace(/^\[|\]$/g, '')))
  if (trusted || addresses.every(({ address }) => isPublicAddress(address))) return addresses
  throw new WikiError('proxy-refused', `${hostname} is on a private network, where this proxy does not go.`)
}

const pin =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_hostname, options, callback) => {
    const [first] = addresses
    if (options.all === true) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family)
  }

const isNullBody = (status: number): boolean => status === 204 || status === 205 || status === 304

function responseOf(incoming: IncomingMessage): Response {
  const status = incoming.statusCode ?? 0
  if (status < 200 || status > 599) throw new WikiError('remote-failed', 'The server’s answer makes no sense.')
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  if (!isNullBody(status)) return new Response(streamOf(incoming), { status, headers })
  incoming.resume()
  return new Response(null, { status, headers })
}

/** First the time to connect, then that between any two signs of life until the answer begins. */
function watchClock(outgoing: ClientRequest, { limits, host }: UpstreamCall): void {
  const connected = () => {
    outgoing.setTimeout(limits.idle)
  }
  outgoing.once('socket', (socket) => socket.once(host.protocol === 'https:' ? 'secureConnect' : 'connect', connected))
  outgoing.once('timeout', () =>
    outgoing.destroy(new WikiError('timeout', `${host.hostname} does not answer in time.`)),
  )
  outgoing.once('response', () => outgoing.setTimeout(0))
}

function exchange(call: UpstreamCall, addresses: readonly LookupAddress[]): Promise<Response> {
  const { url, method, signal, limits } = call
  const { request } = call.host.protocol === 'https:' ? https : http
  const headers = Object.fromEntries(call.headers)
  const timeout = limits.connect
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      reject(translate(error, call))
    }
    const outgoing = request(url, { method, headers, signal, timeout, agent: false, lookup: pin(addresses) })
    watchClock(outgoing, call)
    outgoing.on('error', fail)
    outgoing.once('response', (incoming) => {
      try {
        resolve(responseOf(incoming))
      } catch (error) {
        incoming.destroy()
        fail(error)
      }
    })
    if (call.body === null) outgoing.end()
    else void pump(call.body, outgoing)
  })
}

export const nodeUpstream =
  (resolve: Resolve = resolveAll): Upstream =>
  async (call) => {
    try {
      return await exchange(call, await resolveHost(call, resolve))
    } catch (error) {
      throw translate(error, call)
    }
  }
