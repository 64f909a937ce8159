/** Where a request goes, and where a redirect may take it: decided here, carried out in `proxy.ts`. */
import { isRefusal, type Refusal } from '../answers'
import { type GitRequest, parseGitRequest } from '../git-request'
import { type Host, type HostList, judgeHost } from './hosts'

export type Target = { readonly url: URL; readonly host: Host; readonly git: GitRequest }

const isDefined = (part: string | undefined): part is string => part !== undefined

/** Reads `/proxy/<host>/<path>`. */
export function parseTarget(request: Request, hosts: HostList): Target | Refusal {
  const { pathname, search } = new URL(request.url)
  const [, authority, path] = /^\/proxy\/([^/]*)(\/.*)$/.exec(pathname) ?? []
  if (!isDefined(authority) || !isDefined(path)) {
    return { reason: 'bad-request', sentence: 'The address of the proxy is followed by a host and a path.' }
  }
  const host = judgeHost(hosts, authority)
  if (isRefusal(host)) return host
  const git = parseGitRequest(request, path)
  if (isRefusal(git)) return git
  const url = new URL(`${host.protocol}//${host.hostname}:${String(host.port)}${path}${search}`)
  return { url, host, git }
}

/** The repository's address, as a person would write it. */
export const addressOf = ({ url, git }: Target): string =>
  new URL(url.pathname.slice(0, url.pathname.length - git.tail.length), url).href

const refuseRedirect = (sentence: string): Refusal => ({ reason: 'redirect-refused', sentence })

const moved = (address: string): Refusal => ({
  reason: 'redirect-refused',
  sentence: `The repository has moved to ${address}. Use that address.`,
  headers: { 'x-redirected-url': address },
})

function parseLocation(location: string | null, base: URL): URL | undefined {
  return location && URL.canParse(location, base.href) ? new URL(location, base) : undefined
}

// The protocol is checked besides, since an authority alone does not tell http from https.
function judgeNextHost(url: URL, hosts: HostList): Host | undefined {
  const host = judgeHost(hosts, `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`)
  return isRefusal(host) || host.protocol !== url.protocol ? undefined : host
}

/** The next hop after an answer that redirects; it must be a request of the same kind to a host we speak to. */
export function judgeRedirect(from: Target, location: string | null, hosts: HostList): Target | Refusal {
  const url = parseLocation(location, from.url)
  if (url === undefined) return refuseRedirect('The server redirects to nowhere.')
  const host = judgeNextHost(url, hosts)
  if (host === undefined || url.username !== '' || url.password !== '') {
    return refuseRedirect(`The server redirects to ${url.hostname || 'another place'}, where this proxy does not go.`)
  }
  if (!url.pathname.endsWith(from.git.tail) || url.search !== from.url.search) {
    return refuseRedirect('The server redirects to something that is no git repository. Check the address.')
  }
  const repository = url.pathname.slice(0, url.pathname.length - from.git.tail.length)
  const target = { url: new URL(url.pathname + url.search, url), host, git: { ...from.git, repository } }
  // Like git, only the first request is followed: what a POST carries has been sent and cannot be sent again.
  return from.git.tail === '/info/refs' ? target : moved(addressOf(target))
}
