import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRepositories, startServer, type TestServer } from '../support/git-server'

let server: TestServer
const faults: unknown[] = []
const note = (error: unknown) => faults.push(error)

beforeAll(async () => {
  process.on('uncaughtException', note).on('unhandledRejection', note)
  const repositories = await makeRepositories({ 'wiki.git': [] })
  server = await startServer({
    repositories,
    app: repositories,
    limits: { perMinute: 1e9, idle: 200 },
    log: (line) => lines.push(line),
  })
})
afterAll(async () => {
  process.off('uncaughtException', note).off('unhandledRejection', note)
  await server.close()
})

const lines: string[] = []

async function dial(): Promise<Socket> {
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined) // the server may hang up while we still write
  await once(socket, 'connect')
  return socket
}

/** Sends these bytes, closes, and gives everything that came back. */
async function shout(text: string): Promise<string> {
  const socket = await dial()
  let answer = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk))
  socket.end(text, 'latin1')
  await once(socket, 'close')
  return answer
}

const isAlive = async (): Promise<boolean> => (await fetch(`${server.url}/proxy/`)).ok

/** Pieces that requests are made of, so that random lines come near the interesting ones. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '/',
      '//',
      'proxy',
      'proxy/',
      'repositories/',
      'wiki.git',
      'info/refs',
      '?service=git-upload-pack',
      'git-upload-pack',
      'git-receive-pack',
      'github.com',
      '127.0.0.1',
      '[::1]',
      'http://',
      'a@',
      ':443',
      ':99999',
      '..',
      '%2e%2e',
      '%2f',
      '%00',
      '%',
      '%zz',
      '\\',
      '?',
      '#',
      '*',
      '&',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)
const target = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''))
const method = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS') },
  { weight: 1, arbitrary: fc.constantFrom('PUT', 'TRACE', 'CONNECT', 'PROPFIND', 'PRI', 'get', '') },
)
const header = fc.constantFrom(
  'Host: localhost',
  'Host: ',
  'Host: a@b',
  'Host: [::',
  'Host: evil.example',
  'Origin: null',
  'Origin: ://',
  'Sec-Fetch-Site: cross-site',
  'Content-Type: application/x-git-upload-pack-request',
  'Content-Length: 0',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Transfer-Encoding: chunked',
  'Authorization: Basic \xff\xfe',
  'Content-Encoding: gzip',
  'Git-Protocol: version=\x7f',
  'If-None-Match: ,,',
  'Expect: 100-continue',
  'Upgrade: websocket',
  'Connection: upgrade',
  'Range: bytes=9-1',
  `X: ${'x'.repeat(20_000)}`,
)
const body = fc.constantFrom('', '0000', '0\r\n\r\n', 'zz\r\n', '\x1f\x8b\x08')
const request = fc.record({ method, target, headers: fc.array(header, { maxLength: 4 }), body })
const format = (parts: { method: string; target: string; headers: string[]; body: string }): string =>
  [`${parts.method} ${parts.target} HTTP/1.1`, ...parts.headers, 'Connection: close', '', parts.body].join('\r\n')

describe('whatever is sent, the server goes on', () => {
  it.each([
    'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET http://169.254.169.254/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'POST /git-upload-pack HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-git-upload-pack-request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    'CONNECT github.com:443 HTTP/1.1\r\nHost: github.com:443\r\n\r\n',
    'GET / HTTP/1.0\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    '\0\0\0\0\r\n\r\n',
  ])('after %j', async (text) => {
    await shout(text)
    expect([await isAlive(), faults]).toEqual([true, []])
  })

  it('after thousands of requests made at random', async () => {
    const batch = fc.array(request, { minLength: 40, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(batch, async (requests) => {
        const answers = await Promise.all(requests.map((parts) => shout(format(parts))))
        expect(answers.filter((answer) => /^HTTP\/1\.1 5/.test(answer) && !answer.includes('x-verso-reason'))).toEqual(
          [],
        )
        expect(faults).toEqual([])
      }),
      { numRuns: 75 },
    )
    expect(await isAlive()).toBe(true)
  })
})

it('clients that never finish their request do not keep others out', async () => {
  const sockets = await Promise.all(Array.from({ length: 200 }, dial))
  for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nX-Slow: ')
  expect(await isAlive()).toBe(true)
  for (const socket of sockets) socket.destroy()
})
