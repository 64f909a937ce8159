/**
 * The proxy that the app's own server may offer, and who sees a token on its way.
 *
 * A browser may not speak with most git hosts directly (they send no CORS headers), so requests go through a proxy;
 * whoever runs it could read the token. The app says which machine that is, before anything is sent.
 */

import { nameOf } from './address'

/** A repository the server shares: its name, and the address to clone it from. */
export type SharedRepository = { readonly name: string; readonly url: string }

export type Offer = {
  /** Where requests are sent, e.g. `http://127.0.0.1:4180/proxy/`. */
  readonly url: string
  /** The machine's own name; null when the server does not say. */
  readonly machine: string | null
  /** The hosts it forwards to. */
  readonly hosts: readonly string[]
  readonly repositories: readonly SharedRepository[]
}

type Fetch = (url: string) => Promise<Response>

/** What the server at `base` offers; null when it offers nothing: a static host, or no answer. */
export async function findOffer(base: string, ask: Fetch = fetch): Promise<Offer | null> {
  const url = new URL('proxy/', base).href
  try {
    const answer = await ask(url)
    return answer.ok ? parseOffer(url, await answer.json()) : null
  } catch (error) {
    // No network, or a static host that answers with a page: either way there is no proxy here.
    if (error instanceof TypeError || error instanceof SyntaxError) return null
    throw error
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []

/** The server's answer `{verso: 1, hosts, machine, repositories}`; null when it is something else. */
export function parseOffer(url: string, answer: unknown): Offer | null {
  if (!isRecord(answer) || answer.verso !== 1) return null
  return {
    url,
    machine: typeof answer.machine === 'string' && answer.machine !== '' ? answer.machine : null,
    hosts: textsIn(answer.hosts),
    repositories: Array.isArray(answer.repositories)
      ? answer.repositories.flatMap((item) => parseShared(url, item))
      : [],
  }
}

/** A repository is shared as its address, relative to the proxy or not, or as `{name, url}`. */
function parseShared(base: string, item: unknown): readonly SharedRepository[] {
  const { name, url } = isRecord(item) ? item : { name: undefined, url: item }
  if (typeof url !== 'string' || !URL.canParse(url, base)) return []
  const address = new URL(url, base)
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return []
  return [{ name: typeof name === 'string' ? name : nameOf(address.href), url: address.href }]
}

/** Who can read the token on its way, beside the git server itself. */
export type Witness =
  | { readonly kind: 'nobody'; readonly host: string }
  | { readonly kind: 'machine'; readonly machine: string; readonly host: string }
  | { readonly kind: 'stranger'; readonly host: string }

/** `machine` when the proxy is the one the app's own server offers, `stranger` for any other proxy. */
export function findWitness(url: string, proxy: string | null, offer: Offer | null): Witness {
  if (proxy === null) return { kind: 'nobody', host: hostOf(url) }
  if (offer?.machine && sameOrigin(proxy, offer.url))
    return { kind: 'machine', machine: offer.machine, host: hostOf(proxy) }
  return { kind: 'stranger', host: hostOf(proxy) }
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)
const sameOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin

/** The proxy to suggest for an address: none for what the app's own server shares, else the offered one. */
export function suggestProxy(url: string, offer: Offer | null): string | null {
  return offer && !sameOrigin(url, offer.url) ? offer.url : null
}
