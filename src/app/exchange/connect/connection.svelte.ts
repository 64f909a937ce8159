import type { Credentials, RemoteSettings, RemoteStatus } from '../../../worker'
import { credentialsIn, parseAddress } from './address'
import { hintFor } from './hosts'
import { findWitness, suggestProxy, type Offer } from './proxy'

export type Connection = {
  readonly settings: RemoteSettings
  readonly credentials: Credentials | null
  readonly keep: boolean
}

/** How requests travel: through the proxy the app's own server offers, straight, or through another one. */
export type Way = 'offered' | 'direct' | 'other'

/** What somebody types to connect a repository, and what follows from it. */
export class ConnectionForm {
  url = $state('')
  branch = $state('')
  username = $state('')
  password = $state('')
  keep = $state(false)
  otherProxy = $state('')
  /** Null: as suggested for the address. */
  chosenWay = $state<Way | null>(null)
  /** A user name or token was found in the address and moved to its own field. */
  moved = $state(false)
  /** The form was sent once, so what is missing may be named. */
  sent = $state(false)
  offer = $state.raw<Offer | null>(null)
  /** The address that Verso has a token for. */
  known = $state.raw<string | null>(null)

  readonly address = $derived(parseAddress(this.url))
  /** Without a token typed, the one that is there is used. */
  readonly hasToken = $derived(this.address.kind === 'address' && this.address.url === this.known)
  readonly host = $derived(this.address.kind === 'address' ? hintFor(this.address.url) : undefined)
  readonly way = $derived(this.chosenWay ?? this.#suggestWay())
  readonly proxy = $derived.by(() => {
    if (this.way === 'direct') return null
    return this.way === 'offered' ? (this.offer?.url ?? null) : this.otherProxy.trim() || null
  })
  readonly proxyFaulty = $derived(this.way === 'other' && !/^https?:\/\/[^\s/]+/.test(this.otherProxy.trim()))
  readonly witness = $derived(
    this.address.kind === 'address' && !this.proxyFaulty ? findWitness(this.address.url, this.proxy, this.offer) : null,
  )

  /** With a remote: to change how it is reached. */
  constructor(remote?: Pick<RemoteStatus, 'settings' | 'credentials'>) {
    if (!remote) return
    const { settings, credentials } = remote
    if (credentials !== 'none') this.known = settings.url
    this.url = settings.url
    this.branch = settings.branch ?? ''
    this.chosenWay = settings.proxy === null ? 'direct' : 'other'
    this.otherProxy = settings.proxy ?? ''
  }

  /** Learns what the app's own server offers; settings that use its proxy show it by name. */
  learn(offer: Offer | null): void {
    this.offer = offer
    if (offer && this.chosenWay === 'other' && this.otherProxy === offer.url) this.chosenWay = 'offered'
  }

  /** Brings the address into its plain form, and what was secret in it into the fields for secrets. */
  tidy(): void {
    const { address } = this
    if (address.kind !== 'address') return
    const found = credentialsIn(address)
    if (found) Object.assign(this, { username: found.username, password: found.password, moved: true })
    this.url = address.url
  }

  /** What to connect with; null while something is missing, which is then named. */
  finish(): Connection | null {
    this.tidy()
    this.sent = true
    if (this.address.kind !== 'address' || this.proxyFaulty) return null
    const settings = {
      kind: 'smart-http',
      url: this.address.url,
      branch: this.branch.trim() || null,
      proxy: this.proxy,
    } as const
    return { settings, credentials: this.#credentials(), keep: this.keep }
  }

  #suggestWay(): Way {
    if (this.address.kind !== 'address') return this.offer ? 'offered' : 'direct'
    return suggestProxy(this.address.url, this.offer) === null ? 'direct' : 'offered'
  }

  #credentials(): Credentials | null {
    const password = this.password.trim()
    const username = this.username.trim() || (password && (this.host?.username ?? 'token'))
    return username || password ? { username, password } : null
  }
}
