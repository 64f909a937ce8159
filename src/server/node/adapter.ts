/** Node's HTTP messages as Web standard requests and responses. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { say } from '../answers'
import { type Context, handle } from '../handle'
import { pump, streamOf } from './streams'

const streaming: { readonly duplex: 'half' } = { duplex: 'half' }
const methods = ['GET', 'HEAD', 'OPTIONS', 'POST']

// `GET //x` and `GET http://elsewhere/` are legal request lines; the first is a path of ours, the second is not.
function urlOf({ url = '', headers }: IncomingMessage): string | undefined {
  const host = headers.host ?? ''
  const address = `http://${host}${url}`
  return /^[\w.:[\]-]+$/.test(host) && url.startsWith('/') && URL.canParse(address) ? address : undefined
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** The request as the Web knows it; undefined when it has no such form. */
function requestOf(incoming: IncomingMessage, signal: AbortSignal): Request | undefined {
  const url = urlOf(incoming)
  const method = incoming.method ?? ''
  if (url === undefined || !methods.includes(method)) return undefined
  const body = method === 'POST' ? streamOf(incoming) : null
  return new Request(url, { method, headers: headersOf(incoming), signal, body, ...streaming })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null || outgoing.req.method === 'HEAD') {
    await response.body?.cancel()
    outgoing.end()
  } else {
    await pump(response.body, outgoing)
  }
}

/** A listener for `http.createServer`. A client that goes away aborts its request. */
export const listener =
  (context: Omit<Context, 'client'>) =>
  async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const controller = new AbortController()
    const request = requestOf(incoming, controller.signal)
    if (request === undefined) {
      await send(say(400, 'That is no request Verso understands.', { connection: 'close' }), outgoing)
      return
    }
    outgoing.once('close', () => {
      // Naming the request here also keeps it alive: its signal is silent once it was collected.
      if (!outgoing.writableFinished && !request.signal.aborted) controller.abort()
    })
    try {
      const client = incoming.socket.remoteAddress ?? ''
      await send(await handle(request, { ...context, client }), outgoing)
    } catch {
      outgoing.destroy() // `handle` throws only for a client that has gone
    }
  }
