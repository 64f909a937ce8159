/** The way out of the proxy: the one thing that differs between Node and an edge platform. */
import { WikiError } from '../../errors'
import type { Host } from './hosts'
import type { Limits } from './limits'

export type UpstreamCall = {
  readonly url: URL
  readonly host: Host
  readonly method: string
  readonly headers: Headers
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null
  readonly limits: Limits
  readonly signal: AbortSignal
}

/**
 * Carries one request out and brings the answer as it is: redirects are not followed, bodies are streams.
 * Throws `WikiError`: `host-unknown`, `timeout`, `proxy-refused` (a private address), `remote-failed`, or the body's own.
 */
export type Upstream = (call: UpstreamCall) => Promise<Response>

const streaming: { readonly duplex: 'half' } = { duplex: 'half' }

/** By the platform's `fetch`, where names are resolved out of our sight: there the list of hosts alone protects. */
export const fetchUpstream: Upstream = async ({ url, method, headers, body, signal }) => {
  const init = { method, headers, body, signal, redirect: 'manual' as const, ...streaming }
  try {
    const response = await fetch(url, init)
    const answered = new Headers(response.headers)
    answered.delete('content-encoding') // `fetch` has decoded the body already
    return new Response(response.body, { status: response.status, headers: answered })
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof WikiError) throw error
    throw new WikiError('remote-failed', `${url.hostname} could not be reached.`, {}, { cause: error })
  }
}
