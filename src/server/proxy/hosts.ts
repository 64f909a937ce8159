/** Which hosts the proxy speaks to. */
import type { Refusal } from '../answers'

/** `trusted`: named by whoever started the server, so it may be on a private network. */
export type Host = {
  readonly protocol: 'https:' | 'http:'
  readonly hostname: string
  readonly port: number
  readonly trusted: boolean
}

/** `any`: every public host, over https on its usual port. */
export type HostList = { readonly any: boolean; readonly hosts: readonly Host[] }

type Authority = { readonly hostname: string; readonly port: number | null }

/** Well-known homes of public repositories. */
export const defaultHosts: readonly Host[] = [
  'github.com',
  'gist.github.com',
  'gitlab.com',
  'codeberg.org',
  'bitbucket.org',
  'git.sr.ht',
  'dev.azure.com',
].map((hostname) => ({ protocol: 'https:', hostname, port: 443, trusted: false }))

const usualPort = { 'https:': 443, 'http:': 80 }

/** A host and maybe a port, as the URL standard reads them: lower case, punycode, one spelling for each IP address. */
function parseAuthority(text: string): Authority | undefined {
  const [, name, digits] = /^(\[[\da-f:.]+\]|[^\s:/?#@\\[\]%]+)(?::(\d{1,5}))?$/i.exec(text) ?? []
  if (name === undefined || !URL.canParse(`https://${name}`)) return undefined
  const port = digits === undefined ? null : Number(digits)
  if (port !== null && (port < 1 || port > 65_535)) return undefined
  return { hostname: new URL(`https://${name}`).hostname.replace(/\.$/, ''), port }
}

/** What `--allow` takes: `HOST`, `HOST:PORT`, either after `http://` or `https://`, or `*`. Undefined for anything else. */
export function parseAllowed(text: string): Host | '*' | undefined {
  if (text === '*') return '*'
  const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?([^/]*)\/?$/.exec(text) ?? []
  const authority = parseAuthority(rest)
  if (authority === undefined) return undefined
  const protocol = scheme === 'http' ? 'http:' : 'https:'
  return { protocol, hostname: authority.hostname, port: authority.port ?? usualPort[protocol], trusted: true }
}

/** The default hosts and those allowed besides; what was named by hand comes first. */
export const listHosts = (allowed: readonly (Host | '*')[]): HostList => ({
  any: allowed.includes('*'),
  hosts: [...allowed.filter((host) => host !== '*'), ...defaultHosts],
})

/** As it stands in a URL: without the usual port of its protocol. */
export const formatHost = ({ protocol, hostname, port }: Host): string =>
  port === usualPort[protocol] ? hostname : `${hostname}:${String(port)}`

// A name of the public DNS has a dot, is no IP address, and is not one of the names set aside for private networks.
const isPublicName = (hostname: string): boolean =>
  /^[^[\]]+\.[^.\d[\]][^.[\]]*$/.test(hostname) && !/\.(localhost|local|internal|home\.arpa)$/.test(hostname)

function findHost(list: HostList, { hostname, port }: Authority): Host | undefined {
  const listed = list.hosts.find(
    (host) => host.hostname === hostname && host.port === (port ?? usualPort[host.protocol]),
  )
  if (listed !== undefined || !list.any || !isPublicName(hostname)) return listed
  return (port ?? 443) === 443 ? { protocol: 'https:', hostname, port: 443, trusted: false } : undefined
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** The listed host that `text`, a percent-encoded `HOST[:PORT]`, stands for. */
export function judgeHost(list: HostList, text: string): Host | Refusal {
  const authority = parseAuthority(decodePart(text))
  const host = authority && findHost(list, authority)
  if (host !== undefined) return host
  const name = authority?.hostname ?? 'that address'
  const sentence = `This proxy does not speak to ${name}. Whoever runs it can allow the host with --allow HOST.`
  return { reason: 'host-not-allowed', sentence }
}
