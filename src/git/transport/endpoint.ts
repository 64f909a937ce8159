/** Where a repository is, how it is reached, and who may be told the password. */
import { WikiError } from '../../errors'

export type Endpoint = {
  /** The repository's address as people write it, `https://host/path`. */
  readonly url: string
  /** The base of a proxy, such as `http://127.0.0.1:4180/proxy`; null asks the server directly. */
  readonly proxy: string | null
  readonly credentials: { readonly username: string; readonly password: string } | null
}

/** The two programs on the server's side. */
export type GitService = 'git-upload-pack' | 'git-receive-pack'

/** Throws `invalid-name` unless the address is one of http or https, without a user name, password, `?` or `#` in it. */
export function parseAddress(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:'
  if (!isWeb || [address.username, address.password, address.search, address.hash].some((part) => part !== ''))
    throw new WikiError('invalid-name', 'Not the address of a repository.', { reason: 'address' })
  address.pathname = address.pathname.replace(/\/+$/, '')
  return address
}

/** The URL to ask for `path` of the repository: through the proxy its host, and the port unless it is that of https, come first. */
export function locate(address: URL, path: string, proxy: string | null): string {
  const rest = `${address.pathname.replace(/\/+$/, '')}/${path}`
  if (proxy === null) return `${address.origin}${rest}`
  const port = address.port || (address.protocol === 'http:' ? '80' : '')
  return `${proxy.replace(/\/+$/, '')}/${address.hostname}${port && `:${port}`}${rest}`
}

/** The password goes to the server it was given for, and to none that it redirects to. */
export function authorize({ url, credentials }: Endpoint, address: URL): Readonly<Record<string, string>> {
  if (credentials === null || parseAddress(url).origin !== address.origin) return {}
  const bytes = new TextEncoder().encode(`${credentials.username}:${credentials.password}`)
  return { authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` }
}
