/** Somebody between us and a git server, who passes everything on until told to spoil the next answer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'

/** What is done to an answer: `status`, `type` and `body` replace it; the rest is how it goes out. */
export type Mischief = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: (bytes: Buffer) => Uint8Array | string
  /** After so many bytes the connection breaks, or the answer ends as if that were all, or nothing more comes. */
  readonly breakAt?: number
  readonly endAt?: number
  readonly stallAt?: number
  readonly onStall?: () => void
}

export type Seen = {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** Fulfilled when the connection is done with the answer: all of it went out, or who asked has left. */
  readonly ended: Promise<'whole' | 'left'>
}

export type Meddler = {
  readonly url: string
  readonly seen: Seen[]
  /** Spoils the next answer to a request whose method and URL match. */
  spoil(request: RegExp, mischief: Mischief): void
  /** Keeps this header of requests from the server. */
  readonly withheld: Set<string>
  /** Forgets what was seen, and every mischief that found no answer to spoil. */
  calm(): void
  close(): Promise<void>
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function pass(
  upstream: string,
  { method, url, headers, body }: Omit<Seen, 'ended'>,
  withheld: ReadonlySet<string>,
) {
  const kept = Object.entries(headers).filter(
    ([name]) => !withheld.has(name) && !/^(host|connection|content-length|accept-encoding)$/.test(name),
  )
  const sent = new Headers(kept.map(([name, value]): [string, string] => [name, String(value)]))
  const response = await fetch(`${upstream}${url}`, {
    method,
    headers: sent,
    redirect: 'manual',
    ...(method === 'POST' ? { body: new Uint8Array(body) } : {}),
  })
  return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) }
}

const bytesOf = (body: Uint8Array | string): Buffer =>
  typeof body === 'string' ? Buffer.from(body) : Buffer.from(body)
const passedBack = ['content-type', 'www-authenticate', 'location']

async function answer(
  response: ServerResponse,
  from: Awaited<ReturnType<typeof pass>>,
  mischief: Mischief,
): Promise<void> {
  const body = bytesOf(mischief.body?.(from.body) ?? from.body)
  const headers = [...from.headers].filter(([name]) => passedBack.includes(name))
  response.writeHead(mischief.status ?? from.status, { ...Object.fromEntries(headers), ...mischief.headers })
  response.flushHeaders()
  const part = body.subarray(0, mischief.breakAt ?? mischief.endAt ?? mischief.stallAt)
  if (part.length > 0) await new Promise<void>((sent) => response.write(part, () => sent()))
  end(response, mischief)
}

function end(response: ServerResponse, { stallAt, breakAt, onStall }: Mischief): void {
  if (stallAt !== undefined) onStall?.()
  else if (breakAt !== undefined) response.socket?.destroy()
  else response.end()
}

export async function startMeddler(upstream: string): Promise<Meddler> {
  const seen: Seen[] = []
  const withheld = new Set<string>()
  const plans: [RegExp, Mischief][] = []

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request
    const ended = once(response, 'close').then(() =>
      response.writableFinished ? ('whole' as const) : ('left' as const),
    )
    const one = { method, url, headers, body: await readAll(request), ended }
    seen.push(one)
    const planned = plans.findIndex(([pattern]) => pattern.test(`${method} ${url}`))
    const [plan] = planned < 0 ? [] : plans.splice(planned, 1)
    await answer(response, await pass(upstream, one, withheld), plan?.[1] ?? {})
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    withheld,
    spoil: (request, mischief) => void plans.push([request, mischief]),
    calm: () => {
      for (const list of [plans, seen]) list.length = 0
      withheld.clear()
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
