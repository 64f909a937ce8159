/**
 * What people paste as the address of a repository, as the address git can use. Pure.
 *
 * A user name or token inside an address is taken out: addresses are shown, kept and sent where secrets must not be.
 */

export type Address =
  | { readonly kind: 'empty' }
  /** Not an address: `reason` names why. */
  | { readonly kind: 'invalid'; readonly reason: 'not-an-address' | 'not-http' }
  | {
      readonly kind: 'address'
      readonly url: string
      /** Its server as people say it: `github.com`, `localhost:3000`. */
      readonly host: string
      /** Taken out of the address; null when there was none. */
      readonly username: string | null
      readonly password: string | null
      /** What was typed was an SSH address, and this is the same repository over HTTPS. */
      readonly wasSsh: boolean
      /** Nobody on the way is kept from reading what is sent there. */
      readonly readable: boolean
    }

const scheme = /^[a-z][a-z0-9+.-]*:\/\//i
// scp-like: user@host:path without a scheme; git-clone(1), "GIT URLS".
const scpLike = /^(?:[^@/\s:]+@)?([^/\s:@]+\.[^/\s:@]+):(?!\d+(?:\/|$))([^\s]+)$/
const sshUrl = /^(?:ssh|git\+ssh):\/\/(?:[^@/]+@)?([^/:]+)(?::\d+)?\/(.+)$/i
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$|\.localhost$/

export function parseAddress(typed: string): Address {
  const text = typed.trim()
  if (text === '') return { kind: 'empty' }
  const overSsh = sshUrl.exec(text) ?? (scheme.test(text) ? null : scpLike.exec(text))
  if (overSsh) return parseUrl(`https://${overSsh[1]}/${overSsh[2]?.replace(/^\/+/, '')}`, true)
  return parseUrl(scheme.test(text) ? text : `${schemeFor(text)}://${text}`, false)
}

const schemeFor = (text: string): string => (/^(localhost|127\.)/.test(text) ? 'http' : 'https')

function parseUrl(text: string, wasSsh: boolean): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) return { kind: 'invalid', reason: 'not-an-address' }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'invalid', reason: 'not-http' }
  if (/\s/.test(text) || !/\.|^localhost$|^\[/.test(url.hostname)) return { kind: 'invalid', reason: 'not-an-address' }
  const { username, password } = url
  Object.assign(url, { username: '', password: '', hash: '', search: '' })
  return {
    kind: 'address',
    url: url.href.replace(/\/+$/, ''),
    host: url.host,
    username: decode(username),
    password: decode(password),
    wasSsh,
    readable: url.protocol === 'http:' && !loopback.test(url.hostname),
  }
}

function decode(part: string): string | null {
  if (part === '') return null
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return part
    throw error
  }
}

/**
 * What was in the address as a user name and a password. GitHub, GitLab and others also take a token in the place of
 * the user name; there it is the secret.
 */
export function credentialsIn(address: Address): { username: string; password: string } | null {
  if (address.kind !== 'address' || (address.username === null && address.password === null)) return null
  const { username, password } = address
  if (password === null && username !== null && isToken(username)) return { username: '', password: username }
  return { username: username ?? '', password: password ?? '' }
}

// The prefixes the hosts document for their tokens, so that scanners can find leaked ones.
const isToken = (text: string): boolean => /^(gh[pousr]_|github_pat_|glpat-)/.test(text) || /^[0-9a-f]{40}$/.test(text)

/** A repository by its own name: `cook-book` for `https://host/ada/cook-book.git`. */
export function nameOf(url: string): string {
  const name = url.replace(/\/+$/, '').split('/').at(-1) ?? ''
  return decode(name.replace(/\.git$/, '')) ?? ''
}

/** A title for a wiki cloned from there: `cook book`. */
export const titleOf = (url: string): string =>
  nameOf(url)
    .replace(/\.wiki$/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
